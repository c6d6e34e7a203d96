package vn.paraudit.discipline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that caused waste; such acts have a table of their own.
 *
 * @param act       LEADER_LET_HAPPEN, CAUSED_DAMAGE, NO_NORMS, OBSTRUCTION or NOT_PROTECTED
 * @param damage    damage in millions of đồng, or {@code null}
 * @param sentence  what a court gave to the wrongdoer: LIGHT, OVER_3_TO_7, OVER_7 or {@code null}
 */
public record Waste(String act, @Nullable Integer damage, @Nullable String sentence) {

    public static final List<String> ACTS = List.of("LEADER_LET_HAPPEN", "CAUSED_DAMAGE", "NO_NORMS", "OBSTRUCTION", "NOT_PROTECTED");
    public static final List<String> SENTENCES = List.of("LIGHT", "OVER_3_TO_7", "OVER_7");

    private static final int MOST = 1_000_000_000;

    boolean isSound() {
        return ACTS.contains(act) && (sentence == null || SENTENCES.contains(sentence)) && (damage == null || damage >= 0 && damage <= MOST);
    }
}
