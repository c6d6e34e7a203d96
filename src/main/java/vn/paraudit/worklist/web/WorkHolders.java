package vn.paraudit.worklist.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.model.AllOpenWork;

/** Says in whose hands open work lies: whoever took it, who sits in its seat alone, or a group of which nobody has taken it. */
@Component
class WorkHolders {

    private static final String PERSON = "person/";
    private static final String SEAT = "seat/";
    private static final String KEY = "key/";

    private final Seats seats;
    private final Accounts accounts;
    private final Texts texts;

    WorkHolders(Seats seats, Accounts accounts, Texts texts) {
        this.seats = seats;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** A task as far as it says in whose hands it lies. */
    record Held(UUID assignee, String seat, String seatKey, boolean shared) {
    }

    /** The hands of each of these, named; a few statements however many there are. */
    Map<Held, OpenWorkViews.HolderView> of(Collection<Held> all) {
        Map<String, Set<UUID>> holders = seats.holdersOf(all.stream().filter(held -> held.assignee() == null && !held.shared())
            .map(Held::seatKey).collect(Collectors.toSet()));
        Set<UUID> people = new HashSet<>();
        holders.values().forEach(people::addAll);
        all.stream().map(Held::assignee).filter(assignee -> assignee != null).forEach(people::add);
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
        Map<Held, OpenWorkViews.HolderView> hands = new HashMap<>();
        for (Held held : new HashSet<>(all)) {
            hands.put(held, hand(held, holders.getOrDefault(held.seatKey(), Set.of()), names));
        }
        return hands;
    }

    private OpenWorkViews.HolderView hand(Held held, Set<UUID> holders, Map<UUID, String> names) {
        String seatName = texts.get("seat." + held.seat(), Map.of());
        if (held.assignee() != null) {
            return new OpenWorkViews.HolderView(PERSON + held.assignee(), names.getOrDefault(held.assignee(), ""), seatName, false);
        }
        if (held.shared()) {
            return new OpenWorkViews.HolderView(SEAT + held.seat(), seatName, null, true);
        }
        if (holders.size() == 1) {
            UUID one = holders.iterator().next();
            return new OpenWorkViews.HolderView(PERSON + one, names.getOrDefault(one, ""), seatName, false);
        }
        String all = holders.stream().map(names::get).filter(name -> name != null).sorted().collect(Collectors.joining(", "));
        return new OpenWorkViews.HolderView(KEY + held.seatKey(), all.isEmpty() ? texts.get("worklist.hands.nobody", Map.of()) : all, seatName, true);
    }

    /** What a holder's key in an address asks for. */
    AllOpenWork.Whose whose(String holder) {
        if (holder == null || holder.isBlank()) {
            return null;
        }
        if (holder.startsWith(PERSON)) {
            return Ids.parse(holder.substring(PERSON.length())).map(person -> new AllOpenWork.Whose(person, alone(person), null)).orElseThrow(WorkHolders::unknown);
        }
        if (holder.startsWith(SEAT)) {
            return new AllOpenWork.Whose(null, Set.of(), holder.substring(SEAT.length()));
        }
        if (holder.startsWith(KEY)) {
            return new AllOpenWork.Whose(null, Set.of(holder.substring(KEY.length())), null);
        }
        throw unknown();
    }

    private Set<String> alone(UUID person) {
        Set<String> granted = seats.grantedTo(person);
        return seats.holdersOf(List.copyOf(granted)).entrySet().stream().filter(seat -> seat.getValue().size() == 1).map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }

    private static RuleViolation unknown() {
        return RuleViolation.malformed("request-invalid", Map.of("holder", "?"));
    }
}
