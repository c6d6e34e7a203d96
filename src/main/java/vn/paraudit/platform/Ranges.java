package vn.paraudit.platform;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What days and figures of the work can be, for requests, forms and tables alike; the function {@code sensible} of the database says the same.
 * Where the work knows more, a module draws its bounds inside of these.
 */
public final class Ranges {

    /** Nothing that the product keeps happened before, or is due after; both days belong to the range. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /** Forms may ask for days of somebody's life. */
    public static final LocalDate FIRST_DAY_OF_A_LIFE = LocalDate.of(1900, 1, 1);

    /** Of whatever is counted, beginning with 0; no province has more of anything. */
    public static final long MOST = 1_000_000_000;

    private Ranges() {
    }

    public static boolean isSensible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Years beyond those of a day cannot be turned into one. */
    public static boolean isSensible(Instant moment) {
        return !moment.isBefore(FIRST_DAY.atStartOfDay(TimeSource.ZONE).toInstant())
            && moment.isBefore(LAST_DAY.plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant());
    }
}
