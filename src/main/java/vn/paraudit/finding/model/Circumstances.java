package vn.paraudit.finding.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue asks about single violations because it makes them graver; {@code null} where nobody noted it.
 *
 * @param perPerson      most cases of one person
 * @param perMonth       most times in one month
 * @param daysLate       most working days that a dossier is late
 * @param sign           DELIBERATE, HARASSMENT, GAIN or NEGLECT
 * @param receptionActs  acts of articles 41(1) and 42(1) of Decree 154/2026/NĐ-CP
 * @param daysUnhandled  days for which a petition was not handled without good reason
 */
public record Circumstances(@Nullable Integer perPerson, @Nullable Integer perMonth, @Nullable Integer daysLate, @Nullable String sign,
    @Nullable Integer receptionActs, @Nullable Integer daysUnhandled) {

    static final Circumstances UNKNOWN = new Circumstances(null, null, null, null, null, null);

    private static final Set<String> SIGNS = Set.of("DELIBERATE", "HARASSMENT", "GAIN", "NEGLECT");
    private static final int MOST = 1_000_000;

    boolean isSound() {
        return Stream.of(perPerson, perMonth, daysLate, receptionActs, daysUnhandled).allMatch(number -> number == null || number >= 0 && number <= MOST)
            && (sign == null || SIGNS.contains(sign));
    }

    /** By the names of the inputs of the table of severities, those that nobody noted included. */
    Map<String, Object> asInput() {
        Map<String, Object> input = new HashMap<>();
        input.put("perPerson", perPerson);
        input.put("perMonth", perMonth);
        input.put("daysLate", daysLate);
        input.put("sign", sign);
        input.put("receptionActs", receptionActs);
        input.put("daysUnhandled", daysUnhandled);
        return input;
    }
}
