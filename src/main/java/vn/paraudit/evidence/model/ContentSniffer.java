package vn.paraudit.evidence.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells what a file is by its content alone; what its sender calls it counts for nothing. */
final class ContentSniffer {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] MEDIA_BOX = ascii("ftyp");
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> PICTURE_BRANDS = Set.of("mif1", "msf1");
    private static final int BRAND_LENGTH = 4;
    private static final int LONGEST_MARK = 64;

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
        if (isHeic(head)) {
            return Optional.of(FileType.HEIC);
        }
        return has(head, 0, ZIP) ? OfficeFile.typeOf(file) : Optional.empty();
    }

    /** The first box names the brand of the file; a picture of any brand names those that it can be read as. */
    private static boolean isHeic(byte[] head) {
        if (!has(head, BRAND_LENGTH, MEDIA_BOX) || head.length < 4 * BRAND_LENGTH) {
            return false;
        }
        String brand = new String(head, 2 * BRAND_LENGTH, BRAND_LENGTH, StandardCharsets.US_ASCII);
        int end = Math.min(head.length, ByteBuffer.wrap(head).getInt());
        return HEIC_BRANDS.contains(brand) || PICTURE_BRANDS.contains(brand) && IntStream.iterate(4 * BRAND_LENGTH, at -> at + BRAND_LENGTH <= end,
            at -> at + BRAND_LENGTH).anyMatch(at -> HEIC_BRANDS.contains(new String(head, at, BRAND_LENGTH, StandardCharsets.US_ASCII)));
    }

    private static boolean has(byte[] head, int at, byte[] mark) {
        return head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
