package vn.paraudit.organization;

import java.time.LocalDate;

/**
 * A unit of the province in one stretch of its life.
 *
 * @param symbol     how its documents are signed, for example {@code SNV}
 * @param area       former district group, only for orientation; may be {@code null}
 * @param validTo    last day of its life, {@code null} while it exists
 * @param flag       where the row comes from and how sure it is
 */
public record Unit(
    String code, UnitKind kind, String name, String nameEn, String symbol, String area, LocalDate validFrom, LocalDate validTo, String flag) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
