package vn.paraudit.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', value = {
        "Biên bản kiểm tra.PDF, Biên bản kiểm tra.PDF",
        "../../etc/passwd, passwd.pdf",
        "C:\\Windows\\con.txt, _con.txt.pdf",
        "aux.pdf, _aux.pdf",
        "gia\u202efdp.exe, giafdp.exe.pdf",
        "a\"b<c>|d?*e;f%20.pdf, abcdef20.pdf",
        ".htaccess, htaccess.pdf",
        "^  .. . ^, evidence.pdf",
        ".pdf, pdf.pdf",
        "^^, evidence.pdf",
        "..., evidence.pdf"})
    void aNameIsSafeToSaveUnderAndTellsTheType(String sent, String safe) {
        assertThat(FileNames.safe(sent, FileType.PDF)).isEqualTo(safe);
    }

    @Test
    void controlSignsAreLeftOut() {
        assertThat(FileNames.safe("a\u0000b\tc\r\nd.pdf", FileType.PDF)).isEqualTo("abcd.pdf");
    }

    @Test
    void aMissingNameIsReplaced() {
        assertThat(FileNames.safe(null, FileType.XLSX)).isEqualTo("evidence.xlsx");
    }

    @Test
    void signsThatAreComposedOfTwoBecomeOne() {
        assertThat(FileNames.safe("a\u0302nh.jpeg", FileType.JPEG)).isEqualTo("\u00e2nh.jpeg");
    }

    @Test
    void aLongNameIsCutBetweenSigns() {
        assertThat(FileNames.safe("\ud83d\ude00".repeat(300) + ".png", FileType.PNG)).isEqualTo("\ud83d\ude00".repeat(100) + ".png");
    }
}
