package vn.paraudit.checklist.field;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.organization.SourceKind;
import vn.paraudit.platform.Texts;

/**
 * One version of the rules of the field sheets.
 *
 * @param strata   fields of dossiers, in the order in which ties of the draw are broken
 * @param columns  columns of a pasted list in their usual order
 * @param offers   which figure answers which criterion
 */
public record FieldLibrary(
    String version, SampleRule sample, List<Named> strata, List<Column> columns, List<String> yes, List<String> no, Interview interview,
    SourceKind rollCallSource, List<Offer> offers) {

    /** A code with its name in both languages. */
    public record Named(String code, String vietnamese, String english) {

        static Named of(JsonNode json, String key) {
            return new Named(json.path(key).asString(), json.path("name_vi").asString(), json.path("name_en").asString());
        }

        /** The name in the reader's language. */
        public String name() {
            return Texts.isReaderEnglish() ? english : vietnamese;
        }
    }

    /** How many dossiers are looked at, and how sure the rule's source is. */
    public record SampleRule(int sharePercent, int minimum, int maximum, SourceKind source) {

        private static final int HUNDRED = 100;

        /** All up to the minimum, then a share rounded half up, at most the maximum. */
        public int size(int dossiers) {
            long share = ((long) dossiers * sharePercent + HUNDRED / 2) / HUNDRED;
            return (int) Math.min(dossiers, Math.min(maximum, Math.max(minimum, share)));
        }
    }

    record Column(String cell, List<String> names) {
    }

    /** A question of the interview. */
    public record Question(Named name, String textVietnamese, String textEnglish) {

        public String text() {
            return Texts.isReaderEnglish() ? textEnglish : textVietnamese;
        }
    }

    /**
     * The interview.
     *
     * @param satisfiedFrom  score from which somebody counts as satisfied
     */
    public record Interview(SourceKind source, int satisfiedFrom, List<Named> scale, List<Question> questions) {
    }

    /**
     * Names of the figures that answer a criterion: a number, or the two parts of a ratio.
     *
     * @param needs  figure without which nothing is proposed, because nobody has looked
     */
    record Offer(String criterion, FieldSheet sheet, String needs, String number, String numerator, String denominator) {

        private static Offer of(JsonNode json) {
            return new Offer(json.path("criterion").asString(), FieldSheet.valueOf(json.path("sheet").asString()),
                json.path("needs").asString(), json.path("number").asString(null), json.path("numerator").asString(null),
                json.path("denominator").asString(null));
        }
    }

    static FieldLibrary of(JsonNode json) {
        JsonNode sample = json.path("sample");
        JsonNode paste = json.path("paste");
        JsonNode interview = json.path("interview");
        return new FieldLibrary(json.path("version").asString(),
            new SampleRule(sample.path("share_percent").asInt(), sample.path("minimum").asInt(), sample.path("maximum").asInt(),
                SourceKind.of(sample, "source_kind")),
            named(sample.path("strata"), "code"),
            paste.path("columns").valueStream().map(row -> new Column(row.path("cell").asString(), texts(row.path("names")))).toList(),
            texts(paste.path("yes")), texts(paste.path("no")),
            new Interview(SourceKind.of(interview, "source_kind"), interview.path("satisfied_from").asInt(),
                named(interview.path("scale"), "score"), interview.path("questions").valueStream().map(row -> new Question(
                    Named.of(row, "code"), row.path("text_vi").asString(), row.path("text_en").asString())).toList()),
            SourceKind.of(json.path("roll_call"), "source_kind"),
            json.path("offers").path("criteria").valueStream().map(Offer::of).toList());
    }

    private static List<Named> named(JsonNode list, String key) {
        return list.valueStream().map(row -> Named.of(row, key)).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** How much is known of where a sheet's rules come from. */
    public Map<FieldSheet, SourceKind> sources() {
        return Map.of(FieldSheet.DOSSIERS, sample.source(), FieldSheet.ROLL_CALL, rollCallSource, FieldSheet.INTERVIEWS, interview.source());
    }
}
