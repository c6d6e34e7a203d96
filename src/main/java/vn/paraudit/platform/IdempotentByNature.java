package vn.paraudit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A write over HTTP that needs no key: repeating it changes nothing more, or is refused in words. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotentByNature {

    /** Why that is so. */
    String value();
}
