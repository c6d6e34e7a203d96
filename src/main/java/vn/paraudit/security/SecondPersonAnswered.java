package vn.paraudit.security;

import java.util.UUID;

/** Nobody needs to decide any more: it was decided, given back or taken back. Published inside the transaction that did so. */
public record SecondPersonAnswered(UUID subject) {
}
