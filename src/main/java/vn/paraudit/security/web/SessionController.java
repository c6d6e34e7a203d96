package vn.paraudit.security.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Seats;
import vn.paraudit.security.model.SignIn;
import vn.paraudit.security.model.StandIns;
import vn.paraudit.security.model.TooManyAttempts;

/** Signing in and out, and who is signed in. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    /** Cookie by which a device is known again when its user signs in. */
    private static final String DEVICE = "KNOWN-DEVICE";
    private static final Duration DEVICE_KNOWN = Duration.ofDays(180);

    record Credentials(String username, String password) {
    }

    record PersonView(UUID id, String name, @Nullable String post, @Nullable String unitCode) {
    }

    /**
     * Who is signed in.
     *
     * @param actingFor    in whose place the person acts, whose roles and seats these are
     * @param mayActFor    in whose place the person may act today
     */
    record SessionView(PersonView person, List<String> roles, List<String> seats, @Nullable PersonView actingFor, List<PersonView> mayActFor) {
    }

    /** @param personId  in whose place; {@code null} for one's own */
    record Place(@Nullable UUID personId) {
    }

    private final SignIn signIn;
    private final Accounts accounts;
    private final Seats seats;
    private final StandIns standIns;
    private final CurrentUser currentUser;
    private final SecurityContextRepository contexts;
    private final ProblemWriter problems;

    SessionController(SignIn signIn, Accounts accounts, Seats seats, StandIns standIns, CurrentUser currentUser,
            SecurityContextRepository contexts, ProblemWriter problems) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.seats = seats;
        this.standIns = standIns;
        this.currentUser = currentUser;
        this.contexts = contexts;
        this.problems = problems;
    }

    @PostMapping
    @SignedInOnly
    @IdempotentByNature("each sign-in stands for itself")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    ResponseEntity<Object> open(@RequestBody Credentials credentials,
            @Parameter(hidden = true) @CookieValue(name = DEVICE, required = false) String device, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (credentials.username() == null || credentials.password() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        Optional<SignIn.SignedIn> signedIn;
        try {
            signedIn = signIn.check(new SignIn.Attempt(credentials.username(), credentials.password(), request.getRemoteAddr(), device));
        } catch (TooManyAttempts wait) {
            return problem(429, wait.code(), wait.facts(), locale, String.valueOf(wait.facts().get("seconds")));
        }
        if (signedIn.isEmpty()) {
            return problem(401, "credentials-wrong", Map.of(), locale, null);
        }
        Account account = signedIn.get().account();
        Actor actor = account.actor();
        startSession(actor, request, response);
        ResponseCookie mark = ResponseCookie.from(DEVICE, signedIn.get().device()).path("/api/session").httpOnly(true).sameSite("Strict")
            .secure(request.isSecure()).maxAge(DEVICE_KNOWN).build();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, mark.toString()).body(view(account, actor));
    }

    /** From now on the session acts in the place of another, or in one's own again. */
    @PutMapping("/place")
    @SignedInOnly
    SessionView takePlace(@RequestBody Place place, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = currentUser.get();
        Actor now = (place.personId() == null ? standIns.inOwnPlace(actor) : standIns.inPlaceOf(actor, place.personId()))
            .orElseThrow(() -> new NotFound("stand-in"));
        startSession(now, request, response);
        return view(accounts.findByPerson(now.personId()).orElseThrow(() -> new NotFound("account")), now);
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
        return account.<ResponseEntity<Object>>map(found -> ResponseEntity.ok(view(found, actor)))
            .orElseGet(() -> problem(401, "sign-in-needed", Map.of(), locale, null));
    }

    @DeleteMapping
    @SignedInOnly
    ResponseEntity<Void> close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }

    private SessionView view(Account account, Actor actor) {
        List<PersonView> others = standIns.principalsOf(account.personId()).stream().map(SessionController::person).toList();
        PersonView place = others.stream().filter(other -> other.id().equals(actor.actingFor())).findFirst().orElse(null);
        return new SessionView(person(account), actor.roles().stream().sorted().toList(), seats.heldBy(actor).stream().sorted().toList(),
            place, others);
    }

    private static PersonView person(Account account) {
        return new PersonView(account.personId(), account.name(), account.post(), account.unitCode());
    }
}
