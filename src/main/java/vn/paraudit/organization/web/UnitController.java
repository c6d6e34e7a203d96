package vn.paraudit.organization.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.TimeSource;

/** The units and who answers for them. */
@RestController
@RequestMapping("/api/units")
@Transactional(readOnly = true)
class UnitController {

    record UnitView(
        String code, UnitKind kind, String name, @Nullable String area, LocalDate validFrom, @Nullable LocalDate validTo,
        @Nullable String flag) {
    }

    record UnitDetail(
        UnitView unit, People.@Nullable Holder head, People.@Nullable Holder contact, List<People.Person> people,
        List<UnitView> successors, List<UnitView> predecessors, List<People.Held> history) {
    }

    private final Units units;
    private final People people;
    private final TimeSource time;

    UnitController(Units units, People people, TimeSource time) {
        this.units = units;
        this.people = people;
        this.time = time;
    }

    /** Units by code; {@code q} is looked for with or without diacritics. */
    @GetMapping
    Paged<UnitView> list(@RequestParam(required = false) String q, @RequestParam(required = false) UnitKind kind,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer size) {
        int rows = Paged.size(size);
        String after = cursor == null ? null : Cursor.parse(cursor, 1).get(0);
        List<Unit> found = units.find(q, kind, after, rows + 1);
        return Paged.of(found, rows, unit -> Cursor.of(unit.code())).map(this::view);
    }

    @GetMapping("/{code}")
    UnitDetail detail(@PathVariable String code) {
        Unit unit = units.find(code).orElseThrow(() -> new NotFound("unit"));
        return new UnitDetail(view(unit), holder(code, People.HEAD), holder(code, People.CONTACT), people.workingIn(code),
            units.successorsOf(code).stream().map(this::view).toList(), units.predecessorsOf(code).stream().map(this::view).toList(),
            people.history(code));
    }

    private People.Holder holder(String code, String seat) {
        return people.holder(code, seat, time.today()).orElse(null);
    }

    private UnitView view(Unit unit) {
        String name = units.namesOf(List.of(unit.code())).getOrDefault(unit.code(), unit.name());
        return new UnitView(unit.code(), unit.kind(), name, unit.area(), unit.validFrom(), unit.validTo(), unit.flag());
    }
}
