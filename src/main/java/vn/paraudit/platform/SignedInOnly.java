package vn.paraudit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation over HTTP that a person does who has signed in, and no access token whatever its scopes (403, {@code token-never}): whoever finds
 * a token can neither make it last nor turn it into more.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedInOnly {
}
