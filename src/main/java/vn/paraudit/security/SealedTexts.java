package vn.paraudit.security;

import java.util.UUID;
import java.util.function.Consumer;

/** Implemented by a module that keeps texts together with their hashes, so that a later change is found. */
public interface SealedTexts {

    /** What kind of texts these are, kebab-case. */
    String kind();

    /** Computes every hash anew, one text at a time, and hands on the id of each that does not fit. Returns how many were looked at. */
    long check(Consumer<UUID> broken);
}
