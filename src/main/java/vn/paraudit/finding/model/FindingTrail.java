package vn.paraudit.finding.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.SearchQueries;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/** The trail of a finding: whole for the team and those who watch over the work; the unit sees who did what and when. */
@Component
class FindingTrail implements TrailScope {

    private static final String FOUND = " where " + FindingCode.FOUND
        + " or unit_code = any(array(select code from unit where words @@ words_sought(:text)))";

    private final FindingRepository findings;
    private final FindingAccess access;
    private final SearchQueries queries;

    FindingTrail(FindingRepository findings, FindingAccess access, SearchQueries queries) {
        this.findings = findings;
        this.access = access;
        this.queries = queries;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.FINDING;
    }

    @Override
    public Sight sightOf(UUID findingId, Actor reader) {
        return findings.find(findingId).map(finding -> sightOf(finding, reader)).orElse(Sight.NONE);
    }

    private Sight sightOf(Finding finding, Actor reader) {
        if (!access.mayRead(finding, reader)) {
            return Sight.NONE;
        }
        FindingLists.Reader sees = access.reader(reader);
        return sees.all() || sees.inspections().contains(finding.inspectionId()) ? Sight.ALL : Sight.ACTS;
    }

    @Override
    public Optional<Named> named(UUID findingId) {
        return findings.find(findingId).map(FindingTrail::called);
    }

    private static Named called(Finding finding) {
        return new Named(finding.id(), finding.code() + " – " + finding.description(), "/findings/" + finding.id());
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return queries.sql("select id from finding" + (words.isBlank() ? "" : FOUND) + " order by id desc limit :most").param("text", words).param("number", FindingCode.numberIn(words)).param("most", most).query(UUID.class).stream()
            .map(findings::find).flatMap(Optional::stream).filter(finding -> sightOf(finding, reader) != Sight.NONE)
            .map(FindingTrail::called).toList();
    }
}
