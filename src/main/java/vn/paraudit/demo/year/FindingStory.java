package vn.paraudit.demo.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingDesk;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.security.Actor;

/** What the teams found, and what became of it. */
@Component
class FindingStory {

    private static final int OCCURRED_DAYS_BEFORE = 20;
    /** Has no divisor in common with the size of the pool, so that each of its findings is reached. */
    private static final int POOL_STRIDE = 7;
    /** A conclusion that is older has seen its remedies through. */
    private static final int OLD_AFTER_DAYS = 90;

    private final FindingRegister register;
    private final FindingDesk desk;
    private final RemedyStory remedies;
    private final Residents residents;
    private final InventedWorkers workers;

    FindingStory(FindingRegister register, FindingDesk desk, RemedyStory remedies, Residents residents, InventedWorkers workers) {
        this.register = register;
        this.desk = desk;
        this.remedies = remedies;
        this.residents = residents;
        this.workers = workers;
    }

    /** A section of an inspection with the criteria that it asks. */
    record Place(UUID inspection, UUID section, Set<String> criteria) {
    }

    /**
     * A finding that the team takes back.
     *
     * @param reason  why
     */
    record Mistake(UUID finding, String reason) {
    }

    /**
     * What is to become of a finding.
     *
     * @param fate    name of the remediation's story
     * @param dueOn   last day of its remedy as the conclusion says
     * @param cases   disciplinary cases that it opened
     * @param remedy  the remedy of the conclusion that it belongs to
     */
    record Fate(UUID finding, String fate, LocalDate dueOn, List<UUID> cases, UUID remedy) {
    }

    /** Notes what the script makes this visit find in a section, and says what of it was a mistake. */
    List<Mistake> noted(Stage stage, Script.Visit visit, Place place, LocalDate day, Actor member) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Script.Fixed fixed : findings(stage, visit)) {
            if (place.criteria().contains(fixed.criterion())) {
                UUID person = fixed.named() ? residents.official(visit.unit(), stage.script().names(), day.minusYears(1), stage.chance()) : null;
                UUID finding = workers.as(member, () -> desk.note(noted(stage, fixed, place, day, person)));
                if (fixed.withdrawn() != null) {
                    mistakes.add(new Mistake(finding, fixed.withdrawn()));
                }
            }
        }
        return mistakes;
    }

    /** The leader takes back what was a mistake. */
    void takeBack(Stage stage, Script.Visit visit, Mistake mistake) {
        workers.as(workers.person(stage.script().teams().get(visit.team()).leader()), () -> {
            desk.withdraw(mistake.finding(), mistake.reason());
            return null;
        });
    }

    /** Lets the findings of a conclusion go their ways. */
    void tell(Stage stage, List<Fate> fates, LocalDate concludedOn) {
        remedies.tell(stage, fates, concludedOn);
    }

    private static FindingDesk.Noted noted(Stage stage, Script.Fixed fixed, Place place, LocalDate day, UUID person) {
        Script.Names names = stage.script().names();
        String text = fixed.text().replace("{n}", String.valueOf(fixed.part())).replace("{d}", String.valueOf(fixed.whole()));
        return new FindingDesk.Noted(place.inspection(), place.section(), fixed.criterion(), fixed.violation(), text, figure(fixed.part()), figure(fixed.whole()),
            day.minusDays(OCCURRED_DAYS_BEFORE), List.of(new FindingRegister.Responsible("OFFICIAL", person, names.official())));
    }

    private static BigDecimal figure(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    /** The visit's own findings, and as many others of the pool as it draws; the same whenever it is asked. */
    private static List<Script.Fixed> findings(Stage stage, Script.Visit visit) {
        List<Script.Fixed> findings = new ArrayList<>(visit.findings() == null ? List.of() : visit.findings());
        List<Script.PoolFinding> pool = stage.script().pool();
        int start = Math.floorMod(visit.unit().hashCode() + visit.visit(), pool.size());
        Set<String> violations = new HashSet<>(findings.stream().map(Script.Fixed::violation).toList());
        int wanted = findings.size() + visit.draws();
        for (int number = 0; findings.size() < wanted; number++) {
            Script.PoolFinding one = pool.get(Math.floorMod(start + number * POOL_STRIDE, pool.size()));
            Integer part = one.most() == null ? null : 1 + Math.floorMod(start + number, one.most());
            if (violations.add(one.violation())) {
                findings.add(new Script.Fixed(one.criterion(), one.violation(), one.text(), part, one.whole(), null, false, null));
            }
        }
        return findings;
    }

    /** The conclusion is issued: what becomes of every finding from here. */
    List<Fate> concluded(Stage stage, Script.Visit visit, UUID inspection, LocalDate day) {
        List<Fate> fates = new ArrayList<>();
        Map<String, String> fixed = new HashMap<>();
        findings(stage, visit).stream().filter(one -> one.fate() != null).forEach(one -> fixed.put(one.violation(), one.fate()));
        List<String> usual = stage.script().fates().get(day.isBefore(stage.today().minusDays(OLD_AFTER_DAYS)) ? "old" : "recent");
        for (FindingRegister.Item item : register.ofInspection(inspection)) {
            String fate = fixed.containsKey(item.violation()) ? fixed.get(item.violation()) : usual.get(stage.chance().nextInt(usual.size()));
            fates.add(new Fate(item.id(), fate, item.dueOn(), remedies.casesOf(item.id()), remedies.remedyOf(item.id())));
        }
        return fates;
    }
}
