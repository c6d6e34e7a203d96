package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one regime of discipline says beside the tables.
 *
 * @param from      first day of the regime
 * @param forms     forms in the order of their gravity, by kind of person and whether the person leads
 * @param joined    what several acts considered together come to
 * @param repeat    within which time the same act counts as repeated
 */
public record RegimeRules(
    String code, LocalDate from, Map<String, Ladders> forms, Basis formsBasis, Joined joined, Repeat repeat, Basis serving, Lists lists,
    List<CouncilRule> councils) {

    /** Forms of one kind of person, lightest first. */
    record Ladders(List<String> staff, List<String> leader) {
    }

    /** @param stepAbove  one step above the form of the gravest act; else the highest form of the acts */
    public record Joined(boolean stepAbove, Basis basis) {
    }

    /** @param months  {@code null} where the text was not read: a person is asked */
    public record Repeat(@Nullable Integer months, boolean laterIsAggravating, Basis basis) {
    }

    /** Codes: grades of consequence; grounds for not yet considering; for excluding, exempting or reducing; mitigating; aggravating. */
    public record Lists(
        List<String> grades, List<String> deferrals, List<String> exemptions, List<String> mitigating, List<String> aggravating) {
    }

    /**
     * Who sits in a council.
     *
     * @param sizes            sizes of which one is right, by how the unit is built
     * @param quorum           members that have to be there
     * @param memberSecretary  whether the secretary is a member who votes; else somebody of the staff only keeps the minutes
     */
    public record CouncilRule(
        List<String> kinds, @Nullable Boolean leader, List<Integer> sizes, int quorum, boolean memberSecretary, Basis basis) {

        private boolean isFor(String kind, boolean leads) {
            return kinds.contains(kind) && (leader == null || leader == leads);
        }
    }

    static RegimeRules of(String code, JsonNode read) {
        Map<String, Ladders> forms = new LinkedHashMap<>();
        read.path("forms").properties().forEach(kind -> forms.put(kind.getKey(), new Ladders(texts(kind.getValue().path("staff")),
            texts(kind.getValue().path("leader")))));
        JsonNode joined = read.path("joined");
        JsonNode repeat = read.path("repeat");
        List<CouncilRule> councils = new ArrayList<>();
        read.path("councils").forEach(one -> councils.add(council(one)));
        return new RegimeRules(code, LocalDate.parse(read.path("from").asString()), forms, Basis.of(read.path("forms_basis")),
            new Joined("STEP_ABOVE_GRAVEST".equals(joined.path("rule").asString()), Basis.of(joined)),
            new Repeat(repeat.path("months").isNumber() ? repeat.path("months").asInt() : null, repeat.path("later_is_aggravating").asBoolean(false),
                Basis.of(repeat)), Basis.of(read.path("serving")), new Lists(texts(read.path("grades")), texts(read.path("deferral")), texts(read.path("exemption")),
            texts(read.path("mitigating")), texts(read.path("aggravating"))), List.copyOf(councils));
    }

    private static CouncilRule council(JsonNode read) {
        List<Integer> sizes = new ArrayList<>();
        read.path("sizes").forEach(size -> sizes.add(size.asInt()));
        return new CouncilRule(texts(read.path("kinds")), read.path("leader").isBoolean() ? read.path("leader").asBoolean() : null,
            List.copyOf(sizes), read.path("quorum").asInt(), read.path("member_secretary").asBoolean(false), Basis.of(read));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    /** Forms that this regime has for a person, lightest first; none for a kind of person that it does not concern. */
    public List<String> formsFor(String kind, boolean leader) {
        return Optional.ofNullable(forms.get(kind)).map(ladders -> leader ? ladders.leader() : ladders.staff()).orElse(List.of());
    }

    /** The form one step above another for a person; the topmost stays; empty when the person has no such form here or other laws go on. */
    Optional<String> stepAbove(String form, String kind, boolean leader) {
        List<String> ladder = formsFor(kind, leader);
        int at = ladder.indexOf(form);
        if (at < 0) {
            return Optional.empty();
        }
        boolean top = at == ladder.size() - 1;
        return top && !"BUOC_THOI_VIEC".equals(form) ? Optional.empty() : Optional.of(ladder.get(top ? at : at + 1));
    }

    public Optional<CouncilRule> councilFor(String kind, boolean leader) {
        return councils.stream().filter(one -> one.isFor(kind, leader)).findFirst();
    }
}
