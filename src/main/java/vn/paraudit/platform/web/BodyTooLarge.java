package vn.paraudit.platform.web;

import java.io.IOException;

/** Thrown while a body is read that is longer than allowed. */
final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("body longer than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
