package vn.paraudit.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.paraudit.evidence.EvidenceFixture;

class ContentSnifferTests {

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload.part"), content);
    }

    private Optional<FileType> typeOf(byte[] content) throws IOException {
        return ContentSniffer.typeOf(file(content));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyTypeIsRecognisedByItsContent() throws IOException {
        assertThat(typeOf(EvidenceFixture.jpeg())).contains(FileType.JPEG);
        assertThat(typeOf(EvidenceFixture.picture("png", 8, 8))).contains(FileType.PNG);
        assertThat(typeOf(EvidenceFixture.webp("VP8L", new byte[10]))).contains(FileType.WEBP);
        assertThat(typeOf(text("%PDF-1.7\n"))).contains(FileType.PDF);
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/document.xml", text("<x/>"))))).contains(FileType.DOCX);
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.SHEET, Map.of()))).contains(FileType.XLSX);
    }

    @Test
    void whatIsNoneOfThemIsNothing() throws IOException {
        assertThat(typeOf(new byte[0])).isEmpty();
        assertThat(typeOf(EvidenceFixture.PAGE)).isEmpty();
        assertThat(typeOf(text("GIF89a"))).isEmpty();
        assertThat(typeOf(text("<html>%PDF-1.7"))).isEmpty();
        assertThat(typeOf(text("RIFF....WAVE"))).isEmpty();
        assertThat(typeOf(text("PK\u0003\u0004 no archive"))).isEmpty();
    }

    @Test
    void anArchiveThatIsNoPlainDocumentIsNothing() throws IOException {
        assertThat(typeOf(EvidenceFixture.office("application/java-archive", Map.of()))).isEmpty();
        assertThat(typeOf(EvidenceFixture.office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()))).isEmpty();
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/vbaProject.bin", new byte[1])))).isEmpty();
        byte[] whole = EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/document.xml", new byte[2000]));
        assertThat(typeOf(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
    }

    @Test
    void anArchiveThatUnfoldsBeyondMeasureIsNothing() throws IOException {
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/document.xml", new byte[9 << 20])))).isPresent();
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/document.xml", new byte[32 << 20])))).isEmpty();
        Map<String, byte[]> many = new HashMap<>();
        for (int index = 0; index < 1000; index++) {
            many.put("word/" + index + ".xml", new byte[0]);
        }
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, many))).isEmpty();
    }

    @Test
    void anArchiveWhoseDirectoryLiesIsNothing() throws IOException {
        byte[] sound = EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/document.xml", new byte[3000]));
        assertThat(typeOf(sound)).isPresent();
        assertThat(typeOf(inDirectory(sound, 24, (byte) 1))).as("shorter than it is").isEmpty();
        assertThat(typeOf(inDirectory(sound, 25, (byte) 0x70))).as("longer than it is").isEmpty();
        assertThat(typeOf(inDirectory(sound, 46, (byte) 'x'))).as("another name").isEmpty();
        byte[] damaged = sound.clone();
        damaged[sound.length / 3]++;
        assertThat(typeOf(damaged)).as("another content").isEmpty();
    }

    /** The archive with one byte changed in the last entry of its directory. */
    private static byte[] inDirectory(byte[] archive, int at, byte value) {
        int entry = archive.length - 4;
        while (!(archive[entry] == 'P' && archive[entry + 1] == 'K' && archive[entry + 2] == 1 && archive[entry + 3] == 2)) {
            entry--;
        }
        byte[] changed = archive.clone();
        changed[entry + at] = value;
        return changed;
    }

    @Test
    void anArchiveWithNamesThatLeadElsewhereIsNothing() throws IOException {
        for (String name : List.of("../document.xml", "word/../../x.xml", "/etc/passwd", "word\\document.xml", "C:/x.xml", "word/./x.xml", "a\u0001b.xml")) {
            assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of(name, new byte[10])))).as(name).isEmpty();
        }
        assertThat(typeOf(EvidenceFixture.office(EvidenceFixture.DOCUMENT, Map.of("word/a..b.xml", new byte[10])))).isPresent();
    }

    @Test
    void aPhotoOfAPhoneIsRecognisedByItsBrand() throws IOException {
        assertThat(typeOf(text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"))).contains(FileType.HEIC);
        assertThat(typeOf(text("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"))).contains(FileType.HEIC);
        assertThat(typeOf(text("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif"))).as("another picture").isEmpty();
        assertThat(typeOf(text("\0\0\0\u0018ftypisom\0\0\0\0isomheic"))).as("a film").isEmpty();
        assertThat(typeOf(text("\0\0\0\u0018ftyp"))).isEmpty();
    }

    @Test
    void pixelsAreReadFromTheHeader() throws IOException {
        assertThat(PictureSize.pixels(file(EvidenceFixture.picture("jpeg", 24, 16)), FileType.JPEG)).hasValue(24 * 16);
        assertThat(PictureSize.pixels(file(EvidenceFixture.picture("png", 24, 16)), FileType.PNG)).hasValue(24 * 16);
        byte[] lossless = {0x2f, 23, (byte) 0xC0, 3, 0};
        assertThat(PictureSize.pixels(file(EvidenceFixture.webp("VP8L", lossless)), FileType.WEBP)).hasValue(24 * 16);
        byte[] lossy = {0, 0, 0, (byte) 0x9d, 1, 0x2a, 24, 0, 16, 0};
        assertThat(PictureSize.pixels(file(EvidenceFixture.webp("VP8 ", lossy)), FileType.WEBP)).hasValue(24 * 16);
        byte[] extended = {0, 0, 0, 0, 23, 0, 0, 15, 0, 0};
        assertThat(PictureSize.pixels(file(EvidenceFixture.webp("VP8X", extended)), FileType.WEBP)).hasValue(24 * 16);
    }

    @Test
    void aPictureWithoutASizeIsNoPicture() throws IOException {
        OptionalLong none = OptionalLong.empty();
        assertThat(PictureSize.pixels(file(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}), FileType.JPEG)).isEqualTo(none);
        assertThat(PictureSize.pixels(file(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2, 0, 0}), FileType.JPEG))
            .isEqualTo(none);
        assertThat(PictureSize.pixels(file(Arrays.copyOf(EvidenceFixture.picture("png", 8, 8), 20)), FileType.PNG)).isEqualTo(none);
        assertThat(PictureSize.pixels(file(EvidenceFixture.webp("XXXX", new byte[10])), FileType.WEBP)).isEqualTo(none);
    }
}
