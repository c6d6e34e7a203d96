package vn.paraudit.checklist.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

class PopulationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
    private static final Texts TEXTS = new AnnotationConfigApplicationContext(Texts.class).getBean(Texts.class);

    @BeforeEach
    void readVietnamese() {
        LocaleContextHolder.setLocale(Texts.VIETNAMESE);
    }

    private static List<Map<String, String>> read(String... lines) {
        FieldLibrary library = FieldLibraryFile.read();
        return new Population(library, new CellReader(library, TODAY), TEXTS).pasted(String.join("\n", lines));
    }

    @Test
    void aListIsReadAsASpreadsheetGivesIt() {
        assertThat(read("H1\tCấp giấy chứng nhận\tĐất đai\t02/03/2026\t2026-03-30\t\tcó", "", " H2 \t\tcivil-status\t1/4/2026\t3/4/2026\t03/04/2026\tkhông\r"))
            .containsExactly(
                Map.of("code", "H1", "procedure", "Cấp giấy chứng nhận", "stratum", "land", "receivedOn", "2026-03-02", "promisedOn", "2026-03-30",
                    "overdueOpen", "true"),
                Map.of("code", "H2", "stratum", "civil-status", "receivedOn", "2026-04-01", "promisedOn", "2026-04-03", "recordedOn", "2026-04-03",
                    "overdueOpen", "false"));
    }

    @Test
    void aLineOfColumnNamesSaysTheOrder() {
        assertThat(read("Lĩnh vực\tMã hồ sơ\tDiện tích\tNgày hẹn", "Xây dựng\tH1\t120 m2\t30/03/2026"))
            .containsExactly(Map.of("stratum", "construction", "code", "H1", "promisedOn", "2026-03-30"));
    }

    @Test
    void everyBadCellIsNamedByLineAndColumn() {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> read("H1\tCấp phép\tXây dựng\t31/02/2026",
            "H1\tCấp phép\tGiáo dục\t01/06/2026\t\t\tmaybe", "\tCấp phép\tHộ tịch", "H4\t\tHộ tịch\t\t\t\t\tdư"));
        assertThat(refused.code()).isEqualTo("population-refused");
        assertThat(refused.fields()).extracting(FieldError::path, FieldError::code).containsExactly(
            tuple("rows[1].receivedOn", "cell-day"),
            tuple("rows[2].stratum", "cell-choice"),
            tuple("rows[2].receivedOn", "cell-day-range"),
            tuple("rows[2].overdueOpen", "cell-yes-no"),
            tuple("rows[2].code", "cell-twice"),
            tuple("rows[3].code", "required"),
            tuple("rows[4]", "cell-beyond"));
        assertThat(refused.fields().get(0).label()).isEqualTo("Dòng 1, Ngày tiếp nhận");
    }

    @Test
    void figuresAreReadWithOrWithoutThousands() {
        CellReader reader = new CellReader(FieldLibraryFile.read(), TODAY);
        Cell fee = Cell.number("fee", 10_000_000);
        assertThat(List.of("1.250.000", "1,250,000", "1 250 000", "1250000")).allSatisfy(text ->
            assertThat(reader.read(fee, text).text()).contains("1250000"));
        assertThat(List.of("12,5", "-1", "1.25", "1e3", "10.000.001", "99999999999999999999")).allSatisfy(text ->
            assertThat(reader.read(fee, text).misfit()).as(text).isPresent());
    }
}
