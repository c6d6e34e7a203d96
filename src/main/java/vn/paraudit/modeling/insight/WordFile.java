package vn.paraudit.modeling.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/** A Word file: its text and picture with the parts that are the same in every paper of ours. */
final class WordFile {

    private static final String COMMON = "modeling/annex/";
    private static final List<String> PARTS = List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml",
        "word/header.xml");

    private final WordBody body;
    private final Picture picture;

    WordFile(WordBody body, Picture picture) {
        this.body = body;
        this.picture = picture;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : PARTS) {
                add(zip, part, new ClassPathResource(COMMON + part.replace("_rels/.rels", "_rels/package.rels")).getContentAsByteArray());
            }
            add(zip, "word/document.xml", body.document().getBytes(StandardCharsets.UTF_8));
            add(zip, "word/media/diagram.png", picture.content());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
