package vn.paraudit.organization.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.People;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.SeatScope;
import vn.paraudit.security.SeatSource;

/** Who works where and who holds the seats of a unit, over time. */
@Service
@Transactional
class StaffRegister implements People, SeatSource {

    private static final String AT_UNIT = "@unit/";

    private final JdbcClient jdbc;
    private final TimeSource time;

    StaffRegister(JdbcClient jdbc, TimeSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public void add(UUID id, String name, String unitCode, String post, LocalDate since) {
        jdbc.sql("insert into person (id, name, unit_code, post) values (:id, :name, :unitCode, :post)").param("id", id).param("name", name)
            .param("unitCode", unitCode).param("post", post).update();
        jdbc.sql("insert into employment (person_id, unit_code, post, during) values (:id, :unitCode, :post, daterange(:since, null))").param("id", id)
            .param("unitCode", unitCode).param("post", post).param("since", since).update();
    }

    @Override
    public void appoint(String unitCode, String seat, UUID personId, LocalDate from) {
        jdbc.sql("""
            update unit_seat set during = daterange(lower(during), :from)
             where unit_code = :unitCode and seat = :seat and during @> :from::date and lower(during) < :from
            """).param("unitCode", unitCode).param("seat", seat).param("from", from).update();
        jdbc.sql("insert into unit_seat (unit_code, seat, person_id, during) values (:unitCode, :seat, :personId, daterange(:from, null))")
            .param("unitCode", unitCode).param("seat", seat).param("personId", personId).param("from", from).update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(String unitCode, String seat, LocalDate on) {
        return jdbc.sql("""
            select person.id as person_id, person.name, person.post, lower(during) as since
              from unit_seat join person on person.id = unit_seat.person_id
             where unit_seat.unit_code = :unitCode and seat = :seat and during @> :on::date
            """).param("unitCode", unitCode).param("seat", seat).param("on", on).query(Holder.class).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> workingIn(String unitCode) {
        return jdbc.sql("select id, name, unit_code, post from person where unit_code = :code order by name").param("code", unitCode)
            .query(Person.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> history(String unitCode) {
        return jdbc.sql("""
            select seat.seat, person.name, coalesce(work.post, person.post) as post, lower(seat.during) as since, upper(seat.during) - 1 as until
              from unit_seat seat
              join person on person.id = seat.person_id
              left join lateral (select post from employment
                                  where person_id = seat.person_id and unit_code = seat.unit_code and during && seat.during
                                  order by lower(during) desc limit 1) work on true
             where seat.unit_code = :unitCode order by lower(seat.during) desc, seat.seat desc
            """).param("unitCode", unitCode).query(Held.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from person where id = any(:ids::uuid[])").param("ids", ids.toArray(UUID[]::new))
            .query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> workedIn(Collection<UUID> people, String unitCode, LocalDate since) {
        return Set.copyOf(jdbc.sql("""
            select distinct person_id from employment
             where person_id = any(:people::uuid[]) and unit_code = :unitCode and during && daterange(:since, null)
            """).param("people", people.toArray(UUID[]::new)).param("unitCode", unitCode).param("since", since).query(UUID.class).list());
    }

    @Override
    public Set<String> seats() {
        return Set.of(HEAD, CONTACT);
    }

    @Override
    public Optional<String> keyOf(String seat, SeatScope scope) {
        return scope.variable("unitCode").map(code -> seat + AT_UNIT + code);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> heldBy(UUID personId) {
        return new HashSet<>(jdbc.sql("select seat || '@unit/' || unit_code from unit_seat where person_id = :person and during @> :today::date")
            .param("person", personId).param("today", time.today()).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        String[] own = seatKeys.stream().filter(key -> key.contains(AT_UNIT)).toArray(String[]::new);
        if (own.length > 0) {
            jdbc.sql("""
                select wanted.key, unit_seat.person_id
                  from unnest(:keys::text[]) wanted(key)
                  join unit_seat on unit_seat.unit_code = split_part(wanted.key, '@unit/', 2)
                                and unit_seat.seat = split_part(wanted.key, '@unit/', 1) and unit_seat.during @> :today::date
                """).param("keys", own).param("today", time.today()).query(row -> {
                    holders.computeIfAbsent(row.getString("key"), key -> new HashSet<>()).add(row.getObject("person_id", UUID.class));
                });
        }
        return holders;
    }
}
