package vn.paraudit.discipline.model;

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

/** Who handles a case and who sits in its council; grants the seats of disciplinary cases. */
@Repository
@Transactional
public class CaseSeats implements SeatSource {

    public static final String OFFICER = "case-officer";
    public static final String CHAIR = "council-chair";
    public static final String SECRETARY = "council-secretary";
    public static final String MEMBER = "council-member";

    private static final String AT_CASE = "@case/";
    /** The case itself and the complaints that it calls. */
    private static final Set<String> PROCESSES = Set.of("disciplinary-case", "complaint");

    private final JdbcClient jdbc;

    CaseSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat and who sits there; {@code represents} is set in the council. */
    public record Seat(String seat, UUID personId, String represents) {
    }

    public void appointOfficer(UUID caseId, UUID person) {
        jdbc.sql("delete from discipline_seat where case_id = :id and seat = 'case-officer'").param("id", caseId).update();
        add(caseId, new Seat(OFFICER, person, null));
    }

    public void appointCouncil(UUID caseId, List<Seat> council) {
        jdbc.sql("delete from discipline_seat where case_id = :id and seat <> 'case-officer'").param("id", caseId).update();
        council.forEach(seat -> add(caseId, seat));
    }

    /** The council dissolves by itself when its work is done; its members see the case no longer. */
    public void dissolveCouncil(UUID caseId) {
        jdbc.sql("delete from discipline_seat where case_id = :id and seat <> 'case-officer'").param("id", caseId).update();
    }

    /** How many sit in the council of a case, with its secretary. */
    @Transactional(readOnly = true)
    public int council(UUID caseId) {
        return jdbc.sql("select count(*) from discipline_seat where case_id = :id and seat <> 'case-officer'").param("id", caseId).query(Integer.class)
            .single();
    }

    private void add(UUID caseId, Seat seat) {
        jdbc.sql("insert into discipline_seat (case_id, seat, person_id, represents) values (:id, :seat, :person, :represents)")
            .param("id", caseId).param("seat", seat.seat()).param("person", seat.personId()).param("represents", seat.represents()).update();
    }

    @Transactional(readOnly = true)
    public List<Seat> of(UUID caseId) {
        return jdbc.sql("""
            select seat, person_id, represents from discipline_seat where case_id = :id
             order by array_position(array['case-officer', 'council-chair', 'council-secretary', 'council-member'], seat), person_id
            """).param("id", caseId).query(Seat.class).list();
    }

    /** Cases in which a person sits. */
    @Transactional(readOnly = true)
    public Set<UUID> casesOf(UUID person) {
        return new HashSet<>(jdbc.sql("select distinct case_id from discipline_seat where person_id = :person").param("person", person)
            .query(UUID.class).list());
    }

    @Override
    public Set<String> seats() {
        return Set.of(OFFICER, CHAIR, SECRETARY, MEMBER);
    }

    @Override
    public Optional<String> keyOf(String seat, SeatScope scope) {
        return PROCESSES.contains(scope.processKey()) ? Optional.of(seat + AT_CASE + scope.caseId()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> heldBy(UUID personId) {
        return new HashSet<>(jdbc.sql("select seat || '@case/' || case_id from discipline_seat where person_id = :person")
            .param("person", personId).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        String[] own = seatKeys.stream().filter(key -> key.contains(AT_CASE)).toArray(String[]::new);
        if (own.length > 0) {
            jdbc.sql("""
                select wanted.key, seat.person_id
                  from unnest(:keys::text[]) wanted(key)
                  join discipline_seat seat on seat.case_id = split_part(wanted.key, '@case/', 2)::uuid
                                           and seat.seat = split_part(wanted.key, '@case/', 1)
                """).param("keys", own).query(row -> {
                    holders.computeIfAbsent(row.getString("key"), key -> new HashSet<>()).add(row.getObject("person_id", UUID.class));
                });
        }
        return holders;
    }
}
