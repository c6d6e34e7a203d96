package vn.paraudit.planning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.paraudit.planning.model.Opinion;
import vn.paraudit.planning.model.PlanWork;
import vn.paraudit.planning.process.PlanDraft.AnswerRow;
import vn.paraudit.planning.process.PlanDraft.WaveRow;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.testing.AskedFields;

/** The draft of a plan as it is submitted, without a product around it. */
class PlanDraftTests {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final List<Opinion> OPINIONS = List.of(opinion("STC", true, null), opinion("STP", true, "Bổ sung căn cứ."),
        opinion("SKHCN", false, null));

    private static Opinion opinion(String unit, boolean agrees, String text) {
        return new Opinion(unit, 1, agrees, text, Ids.next(), Instant.EPOCH, null);
    }

    private static PlanDraft draft(List<WaveRow> waves, List<AnswerRow> answers, String reception) {
        return new PlanDraft("Mục đích", "Nội dung", "direct", null, MARCH, MARCH, null, waves, null, answers, reception);
    }

    private static void refused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal ->
            assertThat(refusal.fields()).extracting(FieldError::path).containsExactly(fields));
    }

    @Test
    void theRecordReadsWhatTheTwoFormsAskAndTheOneAnswerOfEarlierForms() {
        Set<String> asked = new HashSet<>(AskedFields.ofForm("audit-plan/draft-plan"));
        asked.addAll(AskedFields.ofForm("audit-plan/revise-plan"));
        asked.add("reception");
        assertThat(AskedFields.ofRecord(PlanDraft.class)).isEqualTo(asked);
    }

    @Test
    void wavesAreNumberedInTheirOrderAndKnowTheirThemes() {
        List<PlanWork.WaveDraft> waves = draft(List.of(new WaveRow("Đợt 1", MARCH, MARCH.plusDays(5), List.of("03646", "04132"), List.of("04132")),
            new WaveRow("Đợt 2", MARCH.plusDays(9), MARCH.plusDays(9), List.of("STC"), null)), null, null).inWaves();
        assertThat(waves).extracting(wave -> wave.wave().number()).containsExactly(1, 2);
        assertThat(waves.get(0).thematic()).containsExactly("04132");
        assertThat(waves.get(1).thematic()).isEmpty();
    }

    @Test
    void aWaveThatEndsBeforeItBeginsOrAThemeOutsideOfItIsNamed() {
        refused(() -> draft(List.of(new WaveRow("Đợt 1", MARCH, MARCH.minusDays(1), List.of("03646"), List.of("04132"))), null, null).inWaves(),
            "waves[0].endsOn", "waves[0].thematicUnits");
    }

    @Test
    void whoeverDisagreesOrSaysSomethingIsAnsweredAndWhoeverOnlyAgreesNeedNotBe() {
        assertThat(draft(null, List.of(new AnswerRow("STP", "Đã bổ sung."), new AnswerRow("SKHCN", "Giữ nguyên vì …")), null).answersTo(OPINIONS))
            .containsOnlyKeys("STP", "SKHCN");
        assertThat(draft(null, null, null).answersTo(List.of(OPINIONS.get(0)))).isEmpty();
    }

    @Test
    void anOpinionLeftOutOrAnsweredTwiceIsRefused() {
        refused(() -> draft(null, List.of(new AnswerRow("STP", "Đã bổ sung.")), null).answersTo(OPINIONS), "opinionAnswers");
        refused(() -> draft(null, List.of(new AnswerRow("STP", "Một"), new AnswerRow("SKHCN", "Hai"), new AnswerRow("STP", "Ba")), null)
            .answersTo(OPINIONS), "opinionAnswers[2].body");
    }

    @Test
    void aFormOfAnEarlierVersionAnswersAllAtOnce() {
        assertThat(draft(null, null, "Đã tiếp thu cả ba ý kiến.").answersTo(OPINIONS)).isEmpty();
        refused(() -> draft(null, null, null).answersTo(OPINIONS), "reception");
    }
}
