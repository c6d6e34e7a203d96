package vn.paraudit.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The product's sentences, from {@code messages/<module>.properties} (Vietnamese) and {@code messages/<module>_en.properties} (English).
 * Placeholders are named: {@code {amount}}. Vietnamese answers for every other language.
 */
@Component
public class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Texts() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                load(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void load(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> target = String.valueOf(file.getFilename()).endsWith("_en.properties") ? english : vietnamese;
        properties.forEach((key, value) -> {
            if (target.put(key.toString(), value.toString()) != null) {
                throw new IllegalStateException("The text " + key + " stands twice, again in " + file.getFilename());
            }
        });
    }

    /** The sentence of a key in the reader's language. */
    public String get(String key, Map<String, ?> facts) {
        return get(key, facts, LocaleContextHolder.getLocale());
    }

    /** The sentence of a key; the key itself when there is none, which a test of the message files prevents. */
    public String get(String key, Map<String, ?> facts, Locale locale) {
        String pattern = find(key, locale);
        if (pattern == null) {
            return key;
        }
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(show(facts.get(match.group(1)), locale)));
    }

    public boolean has(String key) {
        return vietnamese.containsKey(key);
    }

    /** Keys of one language, for tests and for the screens that need a whole family of texts. */
    public Set<String> keys(Locale locale) {
        return Set.copyOf(isEnglish(locale) ? english.keySet() : vietnamese.keySet());
    }

    private String find(String key, Locale locale) {
        return isEnglish(locale) ? english.getOrDefault(key, vietnamese.get(key)) : vietnamese.get(key);
    }

    /** Whether the reader who asks now reads English. */
    public static boolean isReaderEnglish() {
        return isEnglish(LocaleContextHolder.getLocale());
    }

    /** Whether texts in a language are English; everything else reads Vietnamese. */
    public static boolean isEnglish(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static String show(Object value, Locale locale) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(isEnglish(locale) ? ENGLISH : VIETNAMESE).format(number);
        }
        return value == null ? "" : value.toString();
    }
}
