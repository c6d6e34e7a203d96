package vn.paraudit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of the working copy, and their code without its comments. */
final class Sources {

    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
        "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

    private Sources() {
    }

    /** Files under a folder whose names match; never none, for a scan of nothing finds nothing. */
    static List<Path> under(String folder, String namePattern) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> found = files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches(namePattern)).toList();
            if (found.isEmpty()) {
                throw new AssertionError("no " + namePattern + " under " + folder);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Source text with its comments blanked; what stands in quotes stays. */
    static String withoutComments(String source) {
        return STRING_OR_COMMENT.matcher(source).replaceAll(found ->
            found.group().startsWith("//") || found.group().startsWith("/*") ? "" : Matcher.quoteReplacement(found.group()));
    }
}
