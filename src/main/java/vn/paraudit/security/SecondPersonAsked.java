package vn.paraudit.security;

import java.util.List;
import java.util.UUID;

/**
 * Something waits until a second person decides it. Published inside the transaction from which on it waits.
 *
 * @param subject  what waits; asking for it anew takes the place of asking before
 * @param role     role of those who may decide
 * @param act      what is asked for, key of its sentence {@code request.<act>}
 * @param name     what people call the subject
 * @param path     screen on which it is decided
 * @param earlier  who had a hand in it: neither they nor whoever may act for them is asked
 */
public record SecondPersonAsked(UUID subject, String role, String act, String name, String path, List<TwoPersons.Done> earlier) {
}
