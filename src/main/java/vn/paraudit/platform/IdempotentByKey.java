package vn.paraudit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write over HTTP that has one effect however often its sender repeats it with one {@code Idempotency-Key}: what it changes and its
 * answer are kept in one transaction, and every repetition gets that answer. A key belongs to its sender, for thirty days. A key that comes
 * again with another request is refused (422, {@code idempotency-key-reused}). A request that is refused keeps nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotentByKey {

    /** Name of the header: a UUID that the sender draws anew for every intent. */
    String HEADER = "Idempotency-Key";

    /** Whether a request without a key is refused (400, {@code idempotency-key-missing}). */
    boolean required() default false;

    /** Whether the answer holds a secret: it is not kept, and a repetition is told that all is done (409, {@code idempotency-answer-secret}). */
    boolean secret() default false;
}
