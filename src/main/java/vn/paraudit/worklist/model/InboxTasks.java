package vn.paraudit.worklist.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;
import vn.paraudit.worklist.Remark;

/** The rows of the inbox. Every method is one statement. */
@Repository
public class InboxTasks {

    private static final String ADD = """
        insert into inbox_task (id, process_key, definition_id, instance_id, element_id, name, help, case_id, case_title, unit_code,
                                seat, seat_key, shared, confidential, form_key, properties, variables, deadline_key, deadline, due_on, state,
                                created_at, search_text, draft, remarks, remarks_by)
        select :id, :processKey, :definitionId, :instanceId, :elementId, :name, :help, :caseId, :caseTitle, :unitCode, :seat, :seatKey,
               :shared, :confidential, :formKey, :properties::jsonb, :variables::jsonb, :deadlineKey, :deadline::jsonb, :dueOn, 'OPEN', :createdAt,
               plain_text(:searchWords), earlier.submission, correction.remarks, correction.completed_by
          from (values (1)) one(n)
          left join lateral (select submission from inbox_task
                              where :returned and instance_id = :instanceId and element_id = :elementId and state = 'COMPLETED'
                              order by closed_at desc limit 1) earlier on true
          left join lateral (select remarks, completed_by from inbox_task
                              where :returned and instance_id = :instanceId and state = 'RETURNED'
                                and properties ->> 'returnTo' = :elementId
                              order by closed_at desc limit 1) correction on true
        """;

    private final InboxStatements statements;
    private final InboxTaskMapper mapper;

    InboxTasks(InboxStatements statements, InboxTaskMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    /** Adds an open task. When the case came back for correction, it starts with the earlier answer and the remarks on it. */
    public void add(InboxTask task, String searchWords, boolean returned) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", task.id());
        values.put("processKey", task.processKey());
        values.put("definitionId", task.definitionId());
        values.put("instanceId", task.instanceId());
        values.put("elementId", task.elementId());
        values.put("name", task.name());
        values.put("help", task.help());
        values.put("caseId", task.caseId());
        values.put("caseTitle", task.caseTitle());
        values.put("unitCode", task.unitCode());
        values.put("seat", task.seat());
        values.put("seatKey", task.seatKey());
        values.put("shared", task.shared());
        values.put("confidential", task.confidential());
        values.put("formKey", task.formKey());
        values.put("properties", mapper.write(task.properties()));
        values.put("variables", mapper.write(task.variables()));
        values.put("deadlineKey", task.deadlineKey());
        values.put("deadline", mapper.write(task.deadline()));
        values.put("dueOn", task.dueOn());
        values.put("createdAt", at(task.createdAt()));
        values.put("searchWords", searchWords);
        values.put("returned", returned);
        statements.last(ADD, values);
    }

    public Optional<InboxTask> find(String id) {
        return statements.sql("select * from inbox_task where id = :id").param("id", id).query(mapper).optional();
    }

    /** Reads a task, all but how its deadline came about, and keeps others from changing it until the transaction ends. */
    public Optional<InboxTask> lock(String id) {
        return statements.sql("select * from inbox_task where id = :id for update").param("id", id).query(mapper::withoutDeadline).optional();
    }

    public void assign(String id, UUID assignee) {
        statements.sql("update inbox_task set assignee = :assignee, version = version + 1 where id = :id").param("assignee", assignee)
            .param("id", id).update();
    }

    /** Stores what is typed so far; whoever types has the task. */
    public void saveDraft(String id, UUID by, Map<String, Object> draft, int revision, Instant at) {
        statements.sql("""
            update inbox_task set draft = :draft::jsonb, draft_revision = :revision, draft_saved_at = :at, draft_by = :by, assignee = :by,
                   version = version + 1
             where id = :id
            """).param("draft", mapper.write(draft)).param("revision", revision).param("at", at(at)).param("by", by).param("id", id)
            .update();
    }

    /**
     * Stores the answer before the engine goes on, so that the next step already finds it.
     *
     * @return what the same step was answered on the same work before, empty when it is done for the first time
     */
    public Map<String, Object> close(String id, InboxTask.State state, Actor by, Instant at, Map<String, Object> submission, List<Remark> remarks) {
        return statements.sql("""
            update inbox_task task set state = :state, completed_by = :by, completed_for = :actingFor, assignee = :by, closed_at = :at,
                   submission = :submission::jsonb, remarks = coalesce(:remarks::jsonb, remarks), draft = null, version = version + 1
             where id = :id
            returning (select case when earlier.variables = task.variables then earlier.submission end from inbox_task earlier
                        where earlier.instance_id = task.instance_id and earlier.element_id = task.element_id and earlier.closed_at is not null
                        order by earlier.closed_at desc limit 1) as earlier
            """).param("state", state.name()).param("by", by.personId()).param("actingFor", by.actingFor()).param("at", at(at)).param("submission", mapper.write(submission))
            .param("remarks", mapper.write(remarks)).param("id", id).query((row, index) -> mapper.values(row, "earlier")).single();
    }

    /** Closes a task that the engine completed by itself: done, but by nobody and without an answer. */
    public void completeIfOpen(String id, Instant at) {
        statements.sql("update inbox_task set state = 'COMPLETED', closed_at = :at, version = version + 1 where id = :id and state = 'OPEN'")
            .param("at", at(at)).param("id", id).update();
    }

    /** Takes over how the engine calls a task now and what it says of it. */
    public void rename(String id, String name, String help) {
        statements.sql("""
            update inbox_task set name = :name, help = :help, version = version + 1 where id = :id and (name, help) <> (:name, :help)
            """).param("name", name).param("help", help).param("id", id).update();
    }

    public void withdraw(String id, Instant at) {
        statements.sql("update inbox_task set state = 'WITHDRAWN', closed_at = :at, version = version + 1 where id = :id and state = 'OPEN'")
            .param("at", at(at)).param("id", id).update();
    }

    /** Makes of an open task what the other version says. Whoever had claimed it keeps it only while it belongs to the same seat. */
    public void follow(InboxTask task, String searchWords) {
        statements.sql("""
            update inbox_task
               set definition_id = :definitionId, element_id = :elementId, name = :name, help = :help, seat = :seat, shared = :shared,
                   assignee = case when seat_key = :seatKey then assignee end, seat_key = :seatKey, form_key = :formKey,
                   properties = :properties::jsonb, deadline_key = :deadlineKey, deadline = :deadline::jsonb, due_on = :dueOn,
                   search_text = plain_text(:searchWords), version = version + 1
             where id = :id and state = 'OPEN'
            """).param("id", task.id()).param("definitionId", task.definitionId()).param("elementId", task.elementId())
            .param("name", task.name()).param("help", task.help()).param("seat", task.seat()).param("seatKey", task.seatKey())
            .param("shared", task.shared()).param("formKey", task.formKey()).param("properties", mapper.write(task.properties()))
            .param("deadlineKey", task.deadlineKey()).param("deadline", mapper.write(task.deadline())).param("dueOn", task.dueOn())
            .param("searchWords", searchWords).update();
    }

    /** Who has done this step in the same run of the process, or had it done in their place. */
    public List<TwoPersons.Done> doneBy(String instanceId, String elementId) {
        return statements.sql("""
            select distinct person_id, (closed_at at time zone :zone)::date as "on"
              from inbox_task, unnest(array[completed_by, completed_for]) as person_id
             where instance_id = :instanceId and element_id = :elementId and state = 'COMPLETED' and person_id is not null
            """).param("zone", TimeSource.ZONE.getId()).param("instanceId", instanceId).param("elementId", elementId)
            .query(TwoPersons.Done.class).list();
    }

    /** What is still to be done on a case, oldest first. */
    public List<InboxTask> openOn(UUID caseId) {
        return statements.sql("select * from inbox_task where case_id = :caseId and closed_at is null order by created_at, id")
            .param("caseId", caseId).query(mapper).list();
    }

    /**
     * Names of what is open on cases and no secret, by case, oldest first.
     *
     * @param labelProperty  property of the element that names it instead where it is set
     */
    public Map<UUID, List<String>> openNames(Collection<UUID> caseIds, String labelProperty) {
        Map<UUID, List<String>> names = new HashMap<>();
        statements.sql("""
            select case_id, coalesce(properties ->> :label, name) as name from inbox_task
             where case_id = any(:caseIds::uuid[]) and closed_at is null and not confidential order by created_at, id
            """).param("caseIds", caseIds.toArray(UUID[]::new)).param("label", labelProperty).query(row -> {
                names.computeIfAbsent(row.getObject("case_id", UUID.class), key -> new ArrayList<>()).add(row.getString("name"));
            });
        return names;
    }

    /** What was done on a case, newest first. */
    public List<InboxTask> doneOn(UUID caseId, int limit) {
        return statements.sql("select * from inbox_task where case_id = :caseId and closed_at is not null order by closed_at desc limit :limit")
            .param("caseId", caseId).param("limit", limit).query(mapper).list();
    }

    /** The label of a step as it was when it was last open on this run. */
    public Optional<InboxTask> lastOf(String instanceId, String elementId) {
        return statements.sql("""
            select * from inbox_task where instance_id = :instanceId and element_id = :elementId and closed_at is not null
             order by closed_at desc limit 1
            """).param("instanceId", instanceId).param("elementId", elementId).query(mapper).optional();
    }

    /** The task of a step on a case that was the last to be closed until a moment; the trail may say a little less exactly when. */
    public Optional<InboxTask> closedBy(UUID caseId, String elementId, Instant moment) {
        return statements.sql("""
            select * from inbox_task where case_id = :caseId and element_id = :elementId and closed_at < :moment::timestamptz + interval '1 second'
             order by closed_at desc limit 1
            """).param("caseId", caseId).param("elementId", elementId).param("moment", moment.atOffset(ZoneOffset.UTC)).query(mapper).optional();
    }

    /** Open tasks with a deadline of one case and of the cases that belong to it. */
    public List<InboxTask> openWithDeadline(UUID caseId) {
        return statements.sql("""
            select * from inbox_task where state = 'OPEN' and deadline_key is not null and case_id = :caseId
            union
            select * from inbox_task where state = 'OPEN' and deadline_key is not null and variables ->> 'inspectionId' = :caseId::text
            """).param("caseId", caseId).query(mapper).list();
    }

    /** All open tasks with a deadline, so many at a time; the first ones come after an empty id. */
    public List<InboxTask> openWithDeadline(String afterId, int most) {
        return statements.sql("select * from inbox_task where state = 'OPEN' and deadline_key is not null and id > :after order by id limit :most")
            .param("after", afterId).param("most", most).query(mapper).list();
    }

    public void redate(String id, DueDate deadline) {
        statements.sql("update inbox_task set deadline = :deadline::jsonb, due_on = :dueOn, version = version + 1 where id = :id")
            .param("deadline", mapper.write(deadline)).param("dueOn", deadline.dueOn()).param("id", id).update();
    }

    /** Engine tasks without an open row, and open rows without an engine task; 0 as long as the two agree. */
    public long differenceToEngine() {
        return statements.sql("""
            select count(*) from (select id_ from act_ru_task) engine
              full join (select id from inbox_task where state = 'OPEN') inbox on inbox.id = engine.id_
             where inbox.id is null or engine.id_ is null
            """).query(Long.class).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
