package vn.paraudit.architecture.bad.web;

import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.security.model.AccessTokens;

@RestController
public abstract class ReachesIntoAnotherModule {

    private AccessTokens tokens;

    AccessTokens tokens() {
        return tokens;
    }
}
