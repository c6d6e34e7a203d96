package vn.paraudit.modeling.release;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;

/** Raises the version tags of a set where earlier versions had them: people tell versions by their tags, so no two have the same. */
@Component
class VersionTags {

    /** Longest tag that the engine stores. */
    private static final int LONGEST = 64;
    private static final Pattern DEFINITION = Pattern.compile(
        "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<(?:[\\w.-]+:)?(?:process|decision)(?=\\s)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern TAG = Pattern.compile("\\s[\\w.-]+:versionTag\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern THREE = Pattern.compile("(.*?)(\\d+)\\.(\\d+)\\.(\\d+)", Pattern.DOTALL);
    private static final Pattern LAST = Pattern.compile("(.*?)(\\d+)(\\D*)", Pattern.DOTALL);

    private final ModelSets sets;
    private final ModelReader reader;

    VersionTags(ModelSets sets, ModelReader reader) {
        this.sets = sets;
        this.reader = reader;
    }

    /** The files with tags that no earlier version of their processes and tables has; nothing else in them changes. */
    Map<String, byte[]> raised(Map<String, byte[]> files) {
        Map<String, byte[]> raised = new TreeMap<>(files);
        raised.replaceAll((name, content) -> name.endsWith(".form") ? content : raised(name, content));
        return raised;
    }

    /** The tag of the process or table that gives a set its name; empty where it has none. */
    String of(Kind kind, String key, Map<String, byte[]> files) {
        Matcher definition = DEFINITION.matcher(new String(files.get(kind.fileOf(key)), StandardCharsets.ISO_8859_1));
        return definition.results().map(found -> found.group()).filter(found -> {
            Matcher id = ID.matcher(found);
            return id.find() && value(id).equals(key);
        }).map(TAG::matcher).filter(Matcher::find).map(VersionTags::tag).findFirst().orElse("");
    }

    /** Bytes are read as signs one by one, so that all but the tags stays as it came, whatever the encoding. */
    private byte[] raised(String file, byte[] content) {
        List<String> keys = reader.keys(file, content);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String changed = DEFINITION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
            found.group().startsWith("<!") ? found.group() : raised(file.endsWith(".dmn") ? Kind.TABLE : Kind.PROCESS, keys, found.group())));
        return changed.equals(text) ? content : changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String raised(Kind kind, List<String> keys, String definition) {
        Matcher id = ID.matcher(definition);
        Matcher tag = TAG.matcher(definition);
        if (!id.find() || !tag.find() || !keys.contains(value(id))) {
            return definition;
        }
        String old = tag(tag);
        String next = next(old, sets.versionTags(kind, value(id)));
        int group = tag.group(1) == null ? 2 : 1;
        return next.equals(old) ? definition
            : definition.substring(0, tag.start(group)) + signs(HtmlUtils.htmlEscapeDecimal(next, "UTF-8")) + definition.substring(tag.end(group));
    }

    private static String value(Matcher attribute) {
        return attribute.group(1) == null ? attribute.group(2) : attribute.group(1);
    }

    private static String tag(Matcher attribute) {
        return HtmlUtils.htmlUnescape(new String(value(attribute).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String signs(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * The tag itself when it is free or empty, else the next one that is: of three numbers the middle one counts on, else the last number, and
     * a tag without a number gets one.
     */
    static String next(String tag, Set<String> taken) {
        String next = tag;
        while (!next.isBlank() && taken.contains(next)) {
            next = after(next);
        }
        return next;
    }

    private static String after(String tag) {
        Matcher three = THREE.matcher(tag);
        if (three.matches()) {
            return fitting(three.group(1), three.group(2) + "." + plusOne(three.group(3)) + ".0");
        }
        Matcher last = LAST.matcher(tag);
        // The greedy end has no digit, so the number before it is the last one.
        return last.matches() ? fitting(last.group(1), plusOne(last.group(2)) + last.group(3)) : fitting(tag, "-2");
    }

    private static String plusOne(String number) {
        return new BigInteger(number).add(BigInteger.ONE).toString();
    }

    private static String fitting(String stem, String end) {
        return end.length() >= LONGEST ? "1" : stem.substring(0, Math.min(stem.length(), LONGEST - end.length())) + end;
    }
}
