package vn.paraudit.discipline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;

/** Acts that are considered together with the one that opened a case. */
@Repository
public class JoinedActs {

    private final JdbcClient jdbc;

    JoinedActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One more act.
     *
     * @param position     1 for the first that was joined
     * @param consequence  grade of its own; acts are concluded one by one
     */
    public record Joined(int position, String facts, LocalDate factOn, @Nullable String specialGround, String consequence) {

        private static final int LONGEST_FACTS = 10_000;

        /** @throws RuleViolation {@code case-refused} with the fields that are wrong */
        public void requireSound(RuleBook rules, List<String> grades, LocalDate today) {
            List<FieldError> errors = new ArrayList<>();
            check(errors, facts != null && !facts.isBlank() && facts.length() <= LONGEST_FACTS, "facts");
            check(errors, factOn != null && !factOn.isAfter(today), "factOn");
            check(errors, specialGround == null || rules.specialGrounds().contains(specialGround), "specialGround");
            check(errors, consequence != null && grades.contains(consequence), "consequence");
            if (!errors.isEmpty()) {
                throw RuleViolation.ofFields("case-refused", errors);
            }
        }

        private static void check(List<FieldError> errors, boolean sound, String field) {
            if (!sound) {
                errors.add(new FieldError(field, field, "required", Map.of()));
            }
        }
    }

    public List<Joined> of(UUID caseId) {
        return jdbc.sql("select position, facts, fact_on, special_ground, consequence from discipline_act where case_id = :id order by position")
            .param("id", caseId).query(Joined.class).list();
    }

    /** Adds an act to a case that its caller has locked. */
    public void add(UUID caseId, Joined act, UUID by, Instant at) {
        jdbc.sql("""
            insert into discipline_act (case_id, position, facts, fact_on, special_ground, consequence, added_by, added_at)
            select :id, count(*) + 1, :facts, :factOn, :specialGround, :consequence, :by, :at from discipline_act where case_id = :id
            """).param("id", caseId).param("facts", act.facts()).param("factOn", act.factOn()).param("specialGround", act.specialGround())
            .param("consequence", act.consequence()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
