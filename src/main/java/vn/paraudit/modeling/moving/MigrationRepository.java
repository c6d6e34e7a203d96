package vn.paraudit.modeling.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Reason;
import vn.paraudit.migration.CaseMigrations.Running;
import vn.paraudit.modeling.moving.Migration.Item;
import vn.paraudit.modeling.moving.Migration.ItemState;
import vn.paraudit.modeling.moving.Migration.MoveState;
import vn.paraudit.security.Actor;

/** The moves of running cases. Every method is one statement. */
@Repository
class MigrationRepository {

    private static final TypeReference<List<Pair>> PAIRS = new TypeReference<>() {
    };
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
    };
    private static final String WITH_COUNTS = """
        select one.*, (select coalesce(jsonb_object_agg(state, cases), '{}') from
                        (select state, count(*) as cases from case_migration_item where migration_id = one.id group by state) by_state) as counts
          from case_migration one
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MigrationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Migration migration) {
        jdbc.sql("""
            insert into case_migration (id, process_key, process_name, from_definition, to_definition, from_version, to_version, pairs, filter, reason, state,
                                        started_by, started_by_name, started_at)
            values (:id, :key, :name, :from, :to, :fromVersion, :toVersion, :pairs::jsonb, :filter::jsonb, :reason, 'RUNNING', :by, :byName, :at)
            """).param("id", migration.id()).param("key", migration.processKey()).param("name", migration.processName())
            .param("from", migration.from()).param("to", migration.to()).param("fromVersion", migration.fromVersion())
            .param("toVersion", migration.toVersion()).param("pairs", json.writeValueAsString(migration.pairs()))
            .param("filter", json.writeValueAsString(migration.choice())).param("reason", migration.reasons().move())
            .param("by", migration.startedBy()).param("byName", migration.startedByName()).param("at", at(migration.startedAt())).update();
    }

    void addItems(UUID migrationId, List<Running> cases) {
        jdbc.sql("""
            insert into case_migration_item (migration_id, number, instance_id, case_id, state)
            select :id, one.number, one.instance_id, one.case_id, 'PENDING'
              from unnest(cast(:instances as text[]), cast(:cases as uuid[])) with ordinality as one(instance_id, case_id, number)
            """).param("id", migrationId).param("instances", cases.stream().map(Running::instanceId).toArray(String[]::new))
            .param("cases", cases.stream().map(one -> one.caseId().toString()).toArray(String[]::new)).update();
    }

    /** The newest moves first, after a place in the list. */
    List<Migration> list(Instant startedBefore, UUID idBefore, int size) {
        return jdbc.sql(WITH_COUNTS + """
             where (cast(:at as timestamptz) is null or (started_at, id) < (:at, :id)) order by started_at desc, id desc limit :size
            """).param("at", startedBefore == null ? null : at(startedBefore)).param("id", idBefore).param("size", size)
            .query(this::migration).list();
    }

    Optional<Migration> find(UUID id) {
        return jdbc.sql(WITH_COUNTS + "where id = :id").param("id", id).query(this::migration).optional();
    }

    /** Reads a move and keeps others from changing it until the transaction ends. */
    Optional<Migration> lock(UUID id) {
        return jdbc.sql(WITH_COUNTS + "where id = :id for update of one").param("id", id).query(this::migration).optional();
    }

    /** Goes over from one state to the next, unless that has happened already. */
    void finish(UUID id, MoveState from, MoveState to, Instant at) {
        jdbc.sql("""
            update case_migration set state = :to, finished_at = case when :to = 'DONE' then :at else finished_at end,
                   undone_at = case when :to = 'UNDONE' then :at else undone_at end
             where id = :id and state = :from
            """).param("id", id).param("from", from.name()).param("to", to.name()).param("at", at(at)).update();
    }

    void beginUndo(UUID id, Actor by, String reason) {
        jdbc.sql("update case_migration set state = 'UNDOING', undone_by = :by, undone_by_name = :name, undo_reason = :reason where id = :id")
            .param("reason", reason).param("id", id).param("by", by.personId()).param("name", by.name()).update();
    }

    List<Integer> numbers(UUID id, ItemState state, int most) {
        return jdbc.sql("select number from case_migration_item where migration_id = :id and state = :state order by number limit :most")
            .param("id", id).param("state", state.name()).param("most", most).query(Integer.class).list();
    }

    /** A case of a move, if it is still in this state; nobody else works on it until the transaction ends. */
    Optional<Item> lockItem(UUID id, int number, ItemState state) {
        return jdbc.sql("select * from case_migration_item where migration_id = :id and number = :number and state = :state for update")
            .param("id", id).param("number", number).param("state", state.name()).query(this::item).optional();
    }

    /** Cases that were refused or stayed where they were, in their order. */
    List<Item> named(UUID id) {
        return jdbc.sql("select * from case_migration_item where migration_id = :id and state in ('REFUSED', 'KEPT') order by number")
            .param("id", id).query(this::item).list();
    }

    void settle(Item item, ItemState state, List<Reason> reasons, String fingerprint) {
        jdbc.sql("""
            update case_migration_item set state = :state, reasons = :reasons::jsonb, fingerprint = :fingerprint
             where migration_id = :id and number = :number
            """).param("id", item.migrationId()).param("number", item.number()).param("state", state.name())
            .param("reasons", json.writeValueAsString(reasons)).param("fingerprint", fingerprint).update();
    }

    private Migration migration(ResultSet row, int index) throws SQLException {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        json.readValue(row.getString("counts"), COUNTS).forEach((state, cases) -> counts.put(ItemState.valueOf(state), cases));
        return new Migration(row.getObject("id", UUID.class), row.getString("process_key"), row.getString("process_name"),
            row.getString("from_definition"), row.getString("to_definition"), row.getInt("from_version"), row.getInt("to_version"),
            json.readValue(row.getString("pairs"), PAIRS), json.readValue(row.getString("filter"), Migration.Choice.class),
            MoveState.valueOf(row.getString("state")), row.getObject("started_by", UUID.class), row.getString("started_by_name"),
            moment(row, "started_at"), moment(row, "finished_at"), row.getObject("undone_by", UUID.class), row.getString("undone_by_name"),
            moment(row, "undone_at"), new Migration.Reasons(row.getString("reason"), row.getString("undo_reason")), counts);
    }

    private Item item(ResultSet row, int index) throws SQLException {
        return new Item(row.getObject("migration_id", UUID.class), row.getInt("number"), row.getString("instance_id"),
            row.getObject("case_id", UUID.class), ItemState.valueOf(row.getString("state")), json.readValue(row.getString("reasons"), REASONS),
            row.getString("fingerprint"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
