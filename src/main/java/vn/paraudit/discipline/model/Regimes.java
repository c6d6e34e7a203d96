package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Decisions;

/** By which regime an act is judged: that of the day on which handling began, or the more favourable one, as the table of regimes says. */
@Component
public class Regimes {

    /** What the table says where the product knows no regime. */
    public static final String NONE = "NONE";

    private static final String TABLE = "discipline-regime";

    private final Decisions decisions;

    Regimes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How a regime is found. */
    public enum Way {
        FIXED,
        /** The regime of the day on which handling began, unless that of the day of the act is more favourable. */
        MORE_FAVOURABLE,
        /** The rule was not read: both are shown, a person chooses. */
        ASKED
    }

    /** What the table of regimes says. */
    public record Choice(String regime, String other, Way way, String reason, Basis basis) {

        /** The regimes in question; none where the product knows none. */
        public List<String> candidates() {
            return List.of(regime, other).stream().filter(code -> !NONE.equals(code)).toList();
        }
    }

    /** The regime for a kind of person, an act and the day on which handling began. */
    public Choice of(String kind, LocalDate factOn, LocalDate handledFrom) {
        Map<String, Object> row = decisions.first(TABLE, Map.of("subjectType", kind, "factOn", factOn.toString(), "handledFrom",
            handledFrom.toString()), "regime", "otherRegime", "choice");
        return new Choice(row.get("regime").toString(), row.get("otherRegime").toString(), Way.valueOf(row.get("choice").toString()),
            String.valueOf(row.get("reason")), basis(row));
    }

    /** The regime whose procedure is followed: the one in force when handling began. */
    public String ofProcedure(String kind, LocalDate handledFrom) {
        return of(kind, handledFrom, handledFrom).regime();
    }

    static Basis basis(Map<String, Object> row) {
        return new Basis(String.valueOf(row.get("article")), String.valueOf(row.get("source")), String.valueOf(row.get("seenOn")));
    }
}
