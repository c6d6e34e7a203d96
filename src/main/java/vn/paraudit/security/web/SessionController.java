package vn.paraudit.security.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.security.Account;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Seats;
import vn.paraudit.security.model.SignIn;
import vn.paraudit.security.model.TooManyAttempts;

/** Signing in and out, and who is signed in. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(String username, String password) {
    }

    record PersonView(UUID id, String name, @Nullable String post, @Nullable String unitCode) {
    }

    record SessionView(PersonView person, List<String> roles, List<String> seats) {
    }

    private final SignIn signIn;
    private final Accounts accounts;
    private final Seats seats;
    private final CurrentUser currentUser;
    private final SecurityContextRepository contexts;
    private final ProblemWriter problems;

    SessionController(SignIn signIn, Accounts accounts, Seats seats, CurrentUser currentUser, SecurityContextRepository contexts,
            ProblemWriter problems) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.seats = seats;
        this.currentUser = currentUser;
        this.contexts = contexts;
        this.problems = problems;
    }

    @PostMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    ResponseEntity<Object> open(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (credentials.username() == null || credentials.password() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        Optional<Account> account;
        try {
            account = signIn.check(credentials.username(), credentials.password(), request.getRemoteAddr());
        } catch (TooManyAttempts wait) {
            return problem(429, wait.code(), wait.facts(), locale, String.valueOf(wait.facts().get("seconds")));
        }
        if (account.isEmpty()) {
            return problem(401, "credentials-wrong", Map.of(), locale, null);
        }
        startSession(account.get().actor(), request, response);
        return ResponseEntity.ok(view(account.get()));
    }

    /** The session gets a new id, so that one planted before the sign-in is worth nothing. */
    private void startSession(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        } else {
            request.getSession(true);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private ResponseEntity<Object> problem(int status, String code, Map<String, Object> facts, Locale locale, String retryAfter) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(problems.body(status, code, facts, List.of(), locale));
    }

    /** The token is read so that its cookie is sent also to those who have not signed in yet. */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    ResponseEntity<Object> current(CsrfToken csrf, Locale locale) {
        csrf.getToken();
        Actor actor = currentUser.get();
        Optional<Account> account = actor.isSystem() ? Optional.empty() : accounts.findByPerson(actor.personId()).filter(Account::enabled);
        return account.<ResponseEntity<Object>>map(found -> ResponseEntity.ok(view(found)))
            .orElseGet(() -> problem(401, "sign-in-needed", Map.of(), locale, null));
    }

    @DeleteMapping
    ResponseEntity<Void> close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }

    private SessionView view(Account account) {
        return new SessionView(new PersonView(account.personId(), account.name(), account.post(), account.unitCode()),
            account.roles().stream().sorted().toList(), seats.heldBy(account.actor()).stream().sorted().toList());
    }
}
