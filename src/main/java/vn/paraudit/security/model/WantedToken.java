package vn.paraudit.security.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TokenScope;

/**
 * An access token as somebody asks for it.
 *
 * @param name      1 to 100 characters, by which its owner knows it again
 * @param scopes    what it may be used for, at least one
 * @param days      how long it lives, 1 to 365; 90 where nothing is said
 * @param longLife  needed for more than 90 days
 */
public record WantedToken(String name, Set<TokenScope> scopes, @Nullable Integer days, @Nullable LongLife longLife) {

    static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = 365;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    /**
     * That somebody wants a token to live long.
     *
     * @param accepted  whether they have read that whoever finds it can use it until then
     * @param reason    why, kept in the trail; 1 to 500 characters
     */
    public record LongLife(boolean accepted, String reason) {
    }

    /** Refuses what nobody can have ({@code token-without-name}, {@code token-without-scope}, {@code token-days}, {@code token-long-life}). */
    WantedToken checked() {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("token-without-name", Map.of("max", LONGEST_NAME));
        }
        if (scopes == null || scopes.isEmpty() || scopes.stream().anyMatch(Objects::isNull)) {
            throw RuleViolation.of("token-without-scope");
        }
        int asked = days == null ? USUAL_DAYS : days;
        if (asked < 1 || asked > MOST_DAYS) {
            throw RuleViolation.of("token-days", Map.of("max", MOST_DAYS));
        }
        if (asked <= USUAL_DAYS) {
            return new WantedToken(name.strip(), scopes, asked, null);
        }
        if (longLife == null || !longLife.accepted() || longLife.reason() == null || longLife.reason().isBlank()
            || longLife.reason().length() > LONGEST_REASON) {
            throw RuleViolation.of("token-long-life", Map.of("days", USUAL_DAYS, "max", LONGEST_REASON));
        }
        return new WantedToken(name.strip(), scopes, asked, new LongLife(true, longLife.reason().strip()));
    }
}
