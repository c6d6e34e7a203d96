package vn.paraudit.discipline.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.CaseSeats;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.TwoPersons;
import vn.paraudit.worklist.CaseDirectory;

/** How cases are called in the list of work: by their number, never by a name. */
@Component
class DisciplineDirectory implements CaseDirectory {

    private static final Set<String> INSIDERS = Set.of(CaseSeats.OFFICER, CaseSeats.CHAIR, CaseSeats.SECRETARY, CaseSeats.MEMBER,
        Roles.PERSONNEL_OFFICER, Roles.DISCIPLINE_AUTHORITY);

    private final CaseRepository cases;
    private final CaseAccess access;
    private final TwoPersons twoPersons;
    private final Texts texts;

    DisciplineDirectory(CaseRepository cases, CaseAccess access, TwoPersons twoPersons, Texts texts) {
        this.cases = cases;
        this.access = access;
        this.twoPersons = twoPersons;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return DisciplineProcess.KEY;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String path(UUID caseId) {
        return "/disciplinary-cases/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return cases.find(caseId).map(one -> texts.get("discipline.title", Map.of("code", one.code()), Texts.VIETNAMESE)).orElse("");
    }

    @Override
    public boolean mayHandle(UUID caseId, Actor actor) {
        return access.mayHandle(cases.get(caseId), actor);
    }

    /** Every case is known to its seats and to the office that handles discipline, and not to the one it is about nor who acts for them. */
    @Override
    public Map<UUID, Insiders> confidential(Collection<UUID> caseIds) {
        Map<UUID, Set<UUID>> subjects = cases.subjectsOf(caseIds);
        Set<UUID> people = subjects.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> standIns = people.isEmpty() ? Map.of() : twoPersons.standInsOf(people);
        return subjects.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new Insiders(INSIDERS,
            one.getValue().stream().flatMap(person -> standIns.get(person).stream()).collect(Collectors.toSet()))));
    }
}
