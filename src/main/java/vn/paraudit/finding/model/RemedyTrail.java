package vn.paraudit.finding.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/** The trail of the remedy of a conclusion: whole for those who watch over the work and for the team; the unit sees who did what and when. */
@Component
class RemedyTrail implements TrailScope {

    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final FindingRepository findings;
    private final FindingAccess access;
    private final Units units;

    RemedyTrail(RemedyRepository remedies, DemandRepository demands, FindingRepository findings, FindingAccess access, Units units) {
        this.remedies = remedies;
        this.demands = demands;
        this.findings = findings;
        this.access = access;
        this.units = units;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.CONCLUSION;
    }

    @Override
    public Sight sightOf(UUID remedyId, Actor reader) {
        Optional<Finding> first = demands.of(remedyId).stream().map(demand -> findings.get(demand.findingId())).findFirst();
        if (first.isEmpty() || !access.mayRead(first.get(), reader)) {
            return Sight.NONE;
        }
        FindingLists.Reader sees = access.reader(reader);
        return sees.all() || sees.inspections().contains(first.get().inspectionId()) ? Sight.ALL : Sight.ACTS;
    }

    @Override
    public Optional<Named> named(UUID remedyId) {
        return remedies.find(remedyId).map(this::called);
    }

    private Named called(Remedy remedy) {
        return new Named(remedy.id(), units.namesOf(List.of(remedy.unitCode())).getOrDefault(remedy.unitCode(), ""), "/remedies/" + remedy.id());
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return remedies.search(words.strip(), new String[] {words.strip()}, most).stream().filter(id -> sightOf(id, reader) != Sight.NONE)
            .flatMap(id -> named(id).stream()).toList();
    }
}
