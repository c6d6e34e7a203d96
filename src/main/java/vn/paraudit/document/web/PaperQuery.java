package vn.paraudit.document.web;

import org.jspecify.annotations.Nullable;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.model.PaperRegister;

/**
 * What somebody looks for in the register of papers.
 *
 * @param type   type code, for example {@code QĐ}
 * @param group  {@code missing}: without a number yet; {@code numbered}
 * @param q      words of title or number
 */
record PaperQuery(
    @Nullable Integer year, @Nullable IssuingBody issuer, @Nullable String type, @Nullable String unit, @Nullable String group, @Nullable String q) {

    PaperRegister.Filter filter() {
        return new PaperRegister.Filter(year, issuer, orNull(type), orNull(unit), orNull(group) == null ? null : "missing".equals(group), orNull(q));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
