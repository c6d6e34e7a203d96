package vn.paraudit.evidence.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is by its content alone; what its sender calls it counts for nothing. */
final class ContentSniffer {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_MARK = 12;

    private ContentSniffer() {
    }

    static Optional<FileType> typeOf(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST_MARK);
        }
        if (has(head, 0, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (has(head, 0, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (has(head, 0, RIFF) && has(head, 8, WEBP)) {
            return Optional.of(FileType.WEBP);
        }
        if (has(head, 0, PDF)) {
            return Optional.of(FileType.PDF);
        }
        return has(head, 0, ZIP) ? OfficeFile.typeOf(file) : Optional.empty();
    }

    private static boolean has(byte[] head, int at, byte[] mark) {
        return head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
