package vn.paraudit.architecture.bad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;

public abstract class ReadsTheWallClock {

    Supplier<LocalDate> today() {
        return LocalDate::now;
    }

    Instant now() {
        return Instant.now();
    }

    Date date() {
        return new Date();
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
