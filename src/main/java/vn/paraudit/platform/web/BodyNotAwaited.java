package vn.paraudit.platform.web;

import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown while a body is read whose rest nobody waits for any longer. The connection ends with the answer, which
 * is the error page's: whatever the reader makes of this, the server shows it there.
 */
final class BodyNotAwaited extends BadRequestException {

    private final int status;

    private BodyNotAwaited(int status, String why) {
        super(why);
        this.status = status;
    }

    /** The sender lets the server wait too long. */
    static BodyNotAwaited tooSlow() {
        return new BodyNotAwaited(408, "the body comes too slowly");
    }

    /** Too many others let the server wait. */
    static BodyNotAwaited tooMany() {
        return new BodyNotAwaited(429, "too many bodies are waited for");
    }

    /** The HTTP status to answer with; the sentence has the same number. */
    int status() {
        return status;
    }

    /** The one behind a failure, however it was wrapped on its way; nothing when there is none. */
    static @Nullable BodyNotAwaited behind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyNotAwaited found) {
                return found;
            }
        }
        return null;
    }
}
