package vn.paraudit.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation over HTTP that brings models, puts them in force or moves cases to them: an access token needs {@link TokenScope#DEPLOY} for it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeploysModels {
}
