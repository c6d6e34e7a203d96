package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Answers as tests write them. */
final class Given {

    static final Answer NOT_APPLICABLE = new Answer(null, null, null, null, null, null, true);

    private Given() {
    }

    static Answer choice(String choice) {
        return new Answer(choice, null, null, null, null, null, null);
    }

    static Answer number(String number) {
        return new Answer(null, new BigDecimal(number), null, null, null, null, null);
    }

    static Answer ratio(String numerator, String denominator) {
        return new Answer(null, null, new BigDecimal(numerator), new BigDecimal(denominator), null, null, null);
    }

    static Answer days(LocalDate due, LocalDate actual) {
        return new Answer(null, null, null, null, due, actual, null);
    }
}
