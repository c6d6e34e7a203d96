package vn.paraudit.fence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts in the encodings that other tools write, by their first bytes or by what an XML file says of itself. */
final class Encodings {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"'][^>]{0,200}?\\?>");
    private static final Map<String, String> KNOWN = Map.of("utf-8", "UTF-8", "utf8", "UTF-8", "us-ascii", "US-ASCII", "iso-8859-1", "ISO-8859-1",
        "latin1", "ISO-8859-1", "windows-1252", "windows-1252", "windows-1258", "windows-1258", "utf-16", "UTF-16", "utf-16le", "UTF-16LE",
        "utf-16be", "UTF-16BE");

    private Encodings() {
    }

    /**
     * A text with the encoding it came in.
     *
     * @param text      without a mark of order, and in its first line naming UTF-8 where it names an encoding
     * @param misnamed  what a file in UTF-8 calls its encoding, where it calls it otherwise; empty when it does not
     */
    record Decoded(String text, String encoding, String misnamed) {

        boolean isOther() {
            return !"UTF-8".equals(encoding);
        }
    }

    /** Empty for what no known encoding makes a text of. */
    static Optional<Decoded> decode(byte[] content) {
        Charset charset = charsetOf(content);
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Matcher declared = DECLARED.matcher(text);
            if (!declared.find() || "UTF-8".equals(KNOWN.get(declared.group(1).toLowerCase(Locale.ROOT)))) {
                return Optional.of(new Decoded(text, charset.name(), ""));
            }
            return Optional.of(new Decoded(text.substring(0, declared.start(1)) + "UTF-8" + text.substring(declared.end(1)), charset.name(),
                StandardCharsets.UTF_8.equals(charset) ? declared.group(1) : ""));
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    private static Charset charsetOf(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(content, 0xEF, 0xBB)) {
            return StandardCharsets.UTF_8;
        }
        String begin = new String(content, 0, Math.min(content.length, 300), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(begin);
        String name = declared.find() ? KNOWN.getOrDefault(declared.group(1).toLowerCase(Locale.ROOT), "UTF-8") : "UTF-8";
        // What says that it is UTF-16 and begins with single bytes was written by a tool that forgot what it said.
        return name.startsWith("UTF-16") || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
