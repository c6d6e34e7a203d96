package vn.paraudit.architecture.bad.web;

import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class PublicController {
}
