package vn.paraudit.security.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.model.AccessTokens;
import vn.paraudit.security.model.WantedToken;

/** The personal access tokens of the signed-in person. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final AccessTokens tokens;
    private final CurrentUser currentUser;

    TokenController(AccessTokens tokens, CurrentUser currentUser) {
        this.tokens = tokens;
        this.currentUser = currentUser;
    }

    @GetMapping
    Paged<AccessTokens.Token> list() {
        List<AccessTokens.Token> own = tokens.of(currentUser.get().personId());
        return new Paged<>(own, null);
    }

    @PostMapping
    @SignedInOnly
    @IdempotentByKey(secret = true)
    AccessTokens.NewToken create(@RequestBody WantedToken body) {
        return tokens.create(currentUser.get().personId(), body);
    }

    @DeleteMapping("/{id}")
    @SignedInOnly
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        tokens.delete(currentUser.get().personId(), id);
        return ResponseEntity.noContent().build();
    }
}
