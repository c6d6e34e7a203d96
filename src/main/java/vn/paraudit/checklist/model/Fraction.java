package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quotient that stays exact until it is shown or paid out, so that no rounding decides which side of a limit it falls on.
 *
 * @param whole  above zero
 */
record Fraction(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Fraction of(BigDecimal figure) {
        return new Fraction(figure, BigDecimal.ONE);
    }

    static Fraction percent(BigDecimal part, BigDecimal whole) {
        return new Fraction(part.multiply(HUNDRED), whole);
    }

    Fraction plus(Fraction other) {
        return whole.compareTo(other.whole) == 0 ? new Fraction(part.add(other.part), whole)
            : new Fraction(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    Fraction times(BigDecimal figure) {
        return new Fraction(part.multiply(figure), whole);
    }

    /** This share kept within none and all. */
    Fraction within() {
        return new Fraction(part.max(BigDecimal.ZERO).min(whole), whole);
    }

    int compareTo(BigDecimal limit) {
        return part.compareTo(limit.multiply(whole));
    }

    Fraction minus(BigDecimal figure) {
        return new Fraction(part.subtract(figure.multiply(whole)), whole);
    }

    /** Divided by a figure above zero. */
    Fraction over(BigDecimal figure) {
        return new Fraction(part, whole.multiply(figure));
    }

    /** This share of an amount: no less than nothing, no more than all of it. */
    BigDecimal shareOf(BigDecimal amount, int scale) {
        BigDecimal within = part.max(BigDecimal.ZERO).min(whole);
        return amount.multiply(within).divide(whole, scale, RoundingMode.HALF_UP);
    }

    BigDecimal rounded(int scale) {
        return part.divide(whole, scale, RoundingMode.HALF_UP);
    }
}
