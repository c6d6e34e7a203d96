package vn.paraudit.worklist;

import java.util.Map;
import java.util.UUID;

/**
 * Somebody is to be told of something that was done, without having anything to decide. Published inside the transaction that does it.
 *
 * @param subject  what was done, for whoever wants to know who has seen the notice
 * @param act      key of its sentence {@code request.<act>}
 * @param name     what people call it; official and therefore Vietnamese
 * @param path     screen that shows it
 * @param seats    keys of the seats whose holders are told, by the names of the seats; in the order in which somebody who holds several is told
 */
public record NoticeWanted(UUID subject, String act, String name, String path, Map<String, String> seats) {
}
