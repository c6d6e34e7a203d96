package vn.paraudit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void aTableBeginsWithItsMarkAndItsHeads() {
        assertThat(Csv.of(List.of("Mã", "Hạn"), List.<Object[]>of(new Object[] {"KN-000001", LocalDate.of(2026, 5, 20)})))
            .isEqualTo("\ufeffMã,Hạn\r\nKN-000001,2026-05-20\r\n");
    }

    @Test
    void whatSeparatesCellsIsQuotedAndMissingCellsStayEmpty() {
        assertThat(Csv.of(List.of("a"), List.<Object[]>of(new Object[] {"x, y", "nói \"không\"", "hai\ndòng", null})))
            .endsWith("\"x, y\",\"nói \"\"không\"\"\",\"hai\ndòng\",\r\n");
    }

    @Test
    void noTextIsReadAsAFormulaButNumbersKeepTheirSign() {
        assertThat(Csv.of(List.of("a"), List.<Object[]>of(new Object[] {"=HYPERLINK(1)", "+84", "-x", "@a", -5}))).endsWith("'=HYPERLINK(1),'+84,'-x,'@a,-5\r\n");
    }

    @Test
    void neitherWideSignsNorHiddenOnesBeforeThemMakeAFormula() {
        String table = Csv.of(List.of("a"), List.<Object[]>of(new Object[] {"\uff1d1", "\uff0b1", "\uff0d1", "\uff20a", "\tx", "\rx", "  =1", "\u200b=1",
            "\u00a0-1", "a=1"}));
        assertThat(table).endsWith("'\uff1d1,'\uff0b1,'\uff0d1,'\uff20a,\"'\tx\",\"'\rx\",'  =1,'\u200b=1,'\u00a0-1,a=1\r\n");
    }

    @Test
    void aCellThatASpreadsheetCouldDivideIsQuoted() {
        assertThat(Csv.of(List.of("a"), List.<Object[]>of(new Object[] {"a;b", "a\tb", "a,=1", "a\r\n=1"})))
            .endsWith("\"a;b\",\"a\tb\",\"a,=1\",\"a\r\n=1\"\r\n");
    }
}
