package vn.paraudit.inspection.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.Inspection;
import vn.paraudit.inspection.model.InspectionAccess;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SearchSource;

/** Inspections by their unit or title, and the documents issued in them by number. */
@Component
class InspectionSearch implements SearchSource {

    private static final int UNITS = 20;

    private final InspectionRepository inspections;
    private final InspectionAccess access;
    private final Units units;

    InspectionSearch(InspectionRepository inspections, InspectionAccess access, Units units) {
        this.inspections = inspections;
        this.access = access;
        this.units = units;
    }

    @Override
    public List<Hit> search(String words, Actor reader, int most) {
        Set<String> codes = units.find(words, null, null, UNITS).stream().map(Unit::code).collect(Collectors.toSet());
        List<Inspection> found = inspections.search(access.reader(reader), words, codes, most);
        Map<String, String> names = units.namesOf(found.stream().map(Inspection::unitCode).collect(Collectors.toSet()));
        return found.stream().map(one -> found(one, names.getOrDefault(one.unitCode(), one.unitCode()), words)).toList();
    }

    private static Hit found(Inspection inspection, String unit, String words) {
        String path = "/inspections/" + inspection.id();
        return Stream.of(inspection.conclusionNumber(), inspection.minutesNumber(), inspection.decisionNumber()).filter(Objects::nonNull)
            .filter(number -> number.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))).findFirst()
            .map(number -> new Hit("document", number, unit, path)).orElseGet(() -> new Hit("inspection", unit, inspection.title(), path));
    }
}
