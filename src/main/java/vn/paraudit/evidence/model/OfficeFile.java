package vn.paraudit.evidence.model;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Looks into a ZIP archive for a document or sheet of Office Open XML. Archives that would unfold beyond measure are nothing that we take,
 * nor are documents with macros, names that lead out of the archive, or a directory that does not tell what the archive holds: programs
 * differ in which of the two they believe. It is read through once, within what its directory allows; nothing is kept.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_RATIO = 100;
    /** Below this size unpacked, a high ratio does no harm: short files of one repeated sign are common in real documents. */
    private static final long HARMLESS = 10L << 20;
    private static final int BUFFER = 16 << 10;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String CONTENT_LIST = "[Content_Types].xml";
    private static final String MACROS = "vbaproject";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** Parent folders, places of a system, signs that folders are told by elsewhere, and what no name has. */
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("(^|/)\\.\\.?(/|$)|^/|[\\\\:\\p{Cntrl}]");

    private OfficeFile() {
    }

    static Optional<FileType> typeOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry(CONTENT_LIST);
            if (list == null || !isHarmless(zip, Files.size(file))) {
                return Optional.empty();
            }
            String content;
            try (InputStream in = zip.getInputStream(list)) {
                content = new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
            }
            if (content.toLowerCase(Locale.ROOT).contains(MACROS)) {
                return Optional.empty();
            }
            if (!holdsWhatItsDirectorySays(file, zip)) {
                return Optional.empty();
            }
            return content.contains(quoted(DOCUMENT)) ? Optional.of(FileType.DOCX)
                : content.contains(quoted(SHEET)) ? Optional.of(FileType.XLSX) : Optional.empty();
        } catch (ZipException | EOFException broken) {
            return Optional.empty();
        }
    }

    /** Walks the archive itself, entry by entry; checksums are compared on the way. */
    private static boolean holdsWhatItsDirectorySays(Path file, ZipFile directory) throws IOException {
        Set<String> seen = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry told = directory.getEntry(entry.getName());
                if (told == null || !seen.add(entry.getName()) || lengthWithin(in, told.getSize()) != told.getSize()) {
                    return false;
                }
            }
        } catch (IllegalArgumentException unreadableName) {
            return false;
        }
        return seen.size() == directory.size();
    }

    /** How long the open entry is, or one more than allowed. */
    private static long lengthWithin(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int got = in.read(buffer); got >= 0 && length <= most; got = in.read(buffer)) {
            length += got;
        }
        return length;
    }

    private static String quoted(String type) {
        return '"' + type + '"';
    }

    private static boolean isHarmless(ZipFile zip, long packed) {
        if (zip.size() > MOST_ENTRIES) {
            return false;
        }
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            if (entry.getSize() < 0 || LEADS_ELSEWHERE.matcher(entry.getName()).find() || entry.getName().toLowerCase(Locale.ROOT).contains(MACROS)) {
                return false;
            }
            unpacked += entry.getSize();
            if (unpacked > MOST_UNPACKED) {
                return false;
            }
        }
        return unpacked <= HARMLESS || unpacked / packed <= MOST_RATIO;
    }
}
