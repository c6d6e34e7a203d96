package vn.paraudit.architecture.bad;

import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class ControllerOutsideWeb {
}
