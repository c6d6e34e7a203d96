package vn.paraudit.discipline.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CodeNames;
import vn.paraudit.worklist.CaseActs;

/** CaseNames and sentences. */
@Component
class CaseNames {

    private final Units units;
    private final Accounts accounts;
    private final Texts texts;
    private final CodeNames codes;

    CaseNames(Units units, Accounts accounts, Texts texts, CodeNames codes) {
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
        this.codes = codes;
    }

    Map<String, String> units(Set<String> codes) {
        return units.namesOf(codes);
    }

    String text(String key) {
        return texts.get(key, Map.of());
    }

    String text(String key, Map<String, ?> facts) {
        return texts.get(key, facts);
    }

    /** Why a table proposes what it does. */
    String reason(String code) {
        return codes.nameOf("reason", code).orElse(code);
    }

    String problem(Problem problem) {
        return texts.get("problem." + problem.code(), problem.facts());
    }

    List<CaseViews.SeatView> seats(List<CaseSeats.Seat> seats) {
        Map<UUID, String> known = accounts.namesOf(seats.stream().map(CaseSeats.Seat::personId).toList());
        return seats.stream().map(seat -> new CaseViews.SeatView(text("seat." + seat.seat()), known.getOrDefault(seat.personId(), ""),
            seat.represents() == null ? null : text("discipline.represents." + seat.represents()))).toList();
    }

    List<CaseViews.ActView> acts(List<CaseActs.Act> acts) {
        Map<UUID, String> known = accounts.namesOf(new HashSet<>(acts.stream().map(CaseActs.Act::by).toList()));
        return acts.stream().map(act -> new CaseViews.ActView(text("act." + act.act()), known.getOrDefault(act.by(), ""), act.at())).toList();
    }
}
