package vn.paraudit.discipline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Disciplinary cases with their days: which regime, which form, by which article. */
class DatedCaseTests {

    private static final PlainTables TABLES = new PlainTables();
    private static final RuleBook BOOK = PlainTables.book();
    private static final FormRule RULE = new FormRule(TABLES, new Regimes(TABLES));
    private static final int LEAST = 60;

    /** One case of the file; {@code confirmed} is left out where nothing is proposed. */
    record Dated(String name, Matter matter, String form, String regime, String article, @Nullable Boolean confirmed, @Nullable String step) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Dated> cases() {
        return Arrays.asList(PlainTables.JSON.treeToValue(PlainTables.read(Path.of("src/test/resources/discipline/dated-cases.json")), Dated[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedByTheLawOfItsDays(Dated dated) {
        FormRule.Result said = RULE.propose(BOOK, dated.matter()).result();
        assertThat(said.form()).as("%s", said).isEqualTo(dated.form());
        assertThat(said.regime()).isEqualTo(dated.regime());
        assertThat(said.basis().article()).contains(dated.article());
        assertThat(said.step()).isEqualTo(dated.step());
        if (dated.confirmed() != null) {
            assertThat(said.basis().confirmed()).isEqualTo(dated.confirmed());
        }
    }

    @Test
    void theCasesCoverEveryRegime() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST).extracting(Dated::regime).contains("CBCCVC-2020", "CBCC-2025", "VC-2026", "NONE");
        assertThat(cases()).extracting(Dated::name).doesNotHaveDuplicates();
    }
}
