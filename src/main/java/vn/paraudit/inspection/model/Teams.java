package vn.paraudit.inspection.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.SeatScope;
import vn.paraudit.security.SeatSource;
import vn.paraudit.team.AuditTeams;

/** Who sits in the teams and who checks which section; grants the seats of an inspection. */
@Repository
@Transactional
public class Teams implements SeatSource {

    private static final String AT_INSPECTION = "@inspection/";
    private static final String AT_SECTION = "@section/";

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(UUID inspectionId, List<AuditTeams.Seat> team) {
        jdbc.sql("delete from inspection_seat where inspection_id = :id").param("id", inspectionId).update();
        for (AuditTeams.Seat seat : team) {
            jdbc.sql("insert into inspection_seat (inspection_id, seat, person_id, discipline) values (:id, :seat, :person, :discipline)")
                .param("id", inspectionId).param("seat", seat.seat()).param("person", seat.personId()).param("discipline", seat.discipline())
                .update();
        }
    }

    @Transactional(readOnly = true)
    public List<AuditTeams.Seat> of(UUID inspectionId) {
        return jdbc.sql("""
            select seat, person_id, discipline from inspection_seat where inspection_id = :id
             order by array_position(array['team-leader', 'deputy-leader', 'secretary', 'member'], seat), discipline
            """).param("id", inspectionId).query(AuditTeams.Seat.class).list();
    }

    public void assign(UUID inspectionId, UUID sectionId, UUID personId) {
        jdbc.sql("""
            insert into inspection_section (section_id, inspection_id, person_id) values (:section, :id, :person)
            on conflict (section_id) do update set person_id = excluded.person_id
            """).param("section", sectionId).param("id", inspectionId).param("person", personId).update();
    }

    /** Gives the sections of somebody who left to somebody else. */
    public void handOver(UUID inspectionId, UUID from, UUID to) {
        jdbc.sql("update inspection_section set person_id = :to where inspection_id = :id and person_id = :from").param("to", to)
            .param("id", inspectionId).param("from", from).update();
    }

    @Transactional(readOnly = true)
    public Optional<UUID> checkerOf(UUID sectionId) {
        return jdbc.sql("select person_id from inspection_section where section_id = :id").param("id", sectionId).query(UUID.class).optional();
    }

    @Override
    public Set<String> seats() {
        return Set.of(AuditTeams.LEADER, AuditTeams.DEPUTY, AuditTeams.SECRETARY, AuditTeams.MEMBER);
    }

    @Override
    public Optional<String> keyOf(String seat, SeatScope scope) {
        if (AuditTeams.MEMBER.equals(seat) && scope.variable("sectionId").isPresent()) {
            return scope.variable("sectionId").map(id -> AuditTeams.MEMBER + AT_SECTION + id);
        }
        return scope.variable("inspectionId").or(() -> "inspection".equals(scope.processKey()) ? Optional.of(scope.caseId()) : Optional.empty())
            .map(id -> seat + AT_INSPECTION + id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> heldBy(UUID personId) {
        return new HashSet<>(jdbc.sql("""
            select seat || '@inspection/' || inspection_id from inspection_seat where person_id = :person
            union all
            select 'member@section/' || section_id from inspection_section where person_id = :person
            union all
            select 'member@inspection/' || inspection_id from inspection_section where person_id = :person
            """).param("person", personId).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        String[] own = seatKeys.stream().filter(key -> key.contains(AT_INSPECTION) || key.contains(AT_SECTION)).toArray(String[]::new);
        if (own.length > 0) {
            // Whoever checks a section is a member, also the leader of a small team.
            jdbc.sql("""
                select wanted.key, seat.person_id
                  from unnest(:keys::text[]) wanted(key)
                  join inspection_seat seat on wanted.key like '%@inspection/%' and seat.seat = split_part(wanted.key, '@', 1)
                                           and seat.inspection_id = split_part(wanted.key, '/', 2)::uuid
                union
                select wanted.key, section.person_id
                  from unnest(:keys::text[]) wanted(key)
                  join inspection_section section on wanted.key like 'member@section/%'
                                                 and section.section_id = split_part(wanted.key, '/', 2)::uuid
                union
                select wanted.key, section.person_id
                  from unnest(:keys::text[]) wanted(key)
                  join inspection_section section on wanted.key like 'member@inspection/%'
                                                 and section.inspection_id = split_part(wanted.key, '/', 2)::uuid
                """).param("keys", own).query(row -> {
                    holders.computeIfAbsent(row.getString("key"), key -> new HashSet<>()).add(row.getObject("person_id", UUID.class));
                });
        }
        return holders;
    }
}
