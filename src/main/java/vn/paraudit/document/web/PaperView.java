package vn.paraudit.document.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.document.model.Paper;

/**
 * A paper as it is answered.
 *
 * @param kind       name of its kind
 * @param unitName   unit that it concerns
 * @param number     {@code null} until it is given
 * @param path       address of the case that it belongs to
 * @param keeper     who enters the number
 * @param proposed   next number of the body's own series, for a paper that has none
 * @param mayNumber  whether the reader may enter or correct the number
 */
record PaperView(
    UUID id, String kind, String issuer, String title, @Nullable String unitName, @Nullable String number, @Nullable LocalDate issuedOn,
    Paper.@Nullable Way way, String signedBy, LocalDate signedOn, String path, String keeper, @Nullable String proposed, boolean mayNumber) {
}
