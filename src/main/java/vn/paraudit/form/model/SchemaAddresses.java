package vn.paraudit.form.model;

import java.util.regex.Pattern;

/** Addresses that a form would have the browser fetch: only what lies in the form itself or on this server. */
final class SchemaAddresses {

    private static final Pattern OWN = Pattern.compile("data:image/[a-z0-9.+-]+[;,][\\s\\S]*|/(?![/\\\\])[^\\s\\\\{}]*", Pattern.CASE_INSENSITIVE);
    /** A picture in a text, or an element that fetches or runs something. */
    private static final Pattern IN_TEXT = Pattern.compile(
        "!\\[[^]]*]\\s*[(\\[](?!\\s*/(?![/\\\\])|\\s*data:image/)|<\\s*(img|iframe|script|object|embed|link|style|svg|video|audio|source|base|form|input)\\b"
            + "|(javascript|vbscript)\\s*:|]\\(\\s*data:(?!image/)", Pattern.CASE_INSENSITIVE);

    private SchemaAddresses() {
    }

    static boolean isForeign(Component component) {
        boolean picture = "image".equals(component.type()) && !OWN.matcher(component.json().path("source").asString("")).matches();
        boolean text = "text".equals(component.type()) && IN_TEXT.matcher(component.json().path("text").asString("")).find();
        return picture || text;
    }
}
