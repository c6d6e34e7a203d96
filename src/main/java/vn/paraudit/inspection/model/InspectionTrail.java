package vn.paraudit.inspection.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.SearchQueries;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/** The trail of an inspection: whole for its team and those who watch over the work; the inspected unit sees who did what and when. */
@Component
class InspectionTrail implements TrailScope {

    private static final String NAMED = """
        select inspection.id, inspection.title || ' – ' || unit.name as name, '/inspections/' || inspection.id as path
          from inspection join unit on unit.code = inspection.unit_code
        """;

    private static final String FOUND = """
        where inspection.words @@ words_sought(:words)
           or inspection.unit_code = any(array(select code from unit where words @@ words_sought(:words)))
        """;

    private final InspectionRepository inspections;
    private final InspectionAccess access;
    private final JdbcClient jdbc;
    private final SearchQueries queries;

    InspectionTrail(InspectionRepository inspections, InspectionAccess access, JdbcClient jdbc, SearchQueries queries) {
        this.inspections = inspections;
        this.access = access;
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.INSPECTION;
    }

    @Override
    public Sight sightOf(UUID inspectionId, Actor reader) {
        Inspection inspection = inspections.find(inspectionId).orElse(null);
        if (inspection == null || !access.mayRead(inspection, reader)) {
            return Sight.NONE;
        }
        return access.isInsideOf(inspection, reader) ? Sight.ALL : Sight.ACTS;
    }

    @Override
    public Optional<Named> named(UUID inspectionId) {
        return jdbc.sql(NAMED + "where inspection.id = :id").param("id", inspectionId).query(Named.class).optional();
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return queries.sql(NAMED + (words.isBlank() ? "" : FOUND) + " order by inspection.visit_starts_at desc, inspection.id desc limit :most").param("words", words).param("most", most).query(Named.class).stream()
            .filter(inspection -> sightOf(inspection.id(), reader) != Sight.NONE).toList();
    }
}
