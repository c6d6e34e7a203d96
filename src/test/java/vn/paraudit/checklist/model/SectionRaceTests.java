package vn.paraudit.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.testing.ParAuditTest;

/** Two people work on one section at the same moment, each in a transaction of their own on the real database. */
@ParAuditTest
class SectionRaceTests {

    private static final String SUMMARY = "Đạt yêu cầu";
    private static final String NOTE = "Đã xem hồ sơ";

    @Autowired
    private Checklists checklists;

    @Autowired
    private Answers answers;

    @Autowired
    private SectionCriteria sectionCriteria;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private Checklists.Section section;
    private List<Criterion> criteria;

    @BeforeEach
    void answerAllButTheLast() {
        section = checklists.openSheet(Ids.next(), true).get(1);
        criteria = sectionCriteria.of(section.id());
        criteria.subList(0, criteria.size() - 1).forEach(criterion -> answer(criterion, 0));
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private Answers.Stored answer(Criterion criterion, int revision) {
        Answer full = CriterionExamples.shares(criterion).keySet().iterator().next();
        return answers.put(section, criterion, false, full, NOTE, revision, Actor.SYSTEM);
    }

    private Criterion last() {
        return criteria.get(criteria.size() - 1);
    }

    @Test
    void anAnswerThatComesDuringTheClosingIsRefused() {
        answer(last(), 0);
        Future<Answers.Stored> late = transactions.execute(status -> {
            checklists.close(section.id(), SUMMARY, Actor.SYSTEM);
            return meanwhile(() -> answers.put(section, last(), false, Given.NOT_APPLICABLE, NOTE, 1, Actor.SYSTEM));
        });
        assertClosed(late::get);
        assertThat(answers.of(section.id(), false).get(last().code()).revision()).isEqualTo(1);
    }

    @Test
    void theClosingWaitsForAnAnswerThatIsBeingWritten() throws Exception {
        Future<Void> closing = transactions.execute(status -> {
            answer(last(), 0);
            return meanwhile(this::close);
        });
        closing.get();
        assertThat(checklists.section(section.id())).hasValueSatisfying(closed -> assertThat(closed.closed()).isTrue());
    }

    @Test
    void aSectionIsClosedOnce() {
        answer(last(), 0);
        Future<Void> second = transactions.execute(status -> {
            checklists.close(section.id(), SUMMARY, Actor.SYSTEM);
            return meanwhile(this::close);
        });
        assertClosed(second::get);
    }

    @Test
    void aRequestRepeatedWhileTheFirstStillRunsGetsTheSameReply() throws Exception {
        Answers.Stored[] first = new Answers.Stored[1];
        Future<Answers.Stored> second = transactions.execute(status -> {
            first[0] = answer(last(), 0);
            return meanwhile(() -> answer(last(), 0));
        });
        assertThat(second.get()).isEqualTo(first[0]);
    }

    @Test
    void aRequestRepeatedAfterTheClosingGetsTheSameReply() {
        Answers.Stored first = answer(last(), 0);
        checklists.close(section.id(), SUMMARY, Actor.SYSTEM);
        assertThat(answer(last(), 0)).isEqualTo(first);
        assertClosed(() -> answer(last(), 1));
    }

    @Test
    void onlyTheSameAnswerOfTheSamePersonIsARepetition() {
        answer(last(), 0);
        Answer full = CriterionExamples.shares(last()).keySet().iterator().next();
        Actor somebodyElse = new Actor(UUID.randomUUID(), "Hoa", Actor.SYSTEM.roles());
        assertChanged(() -> answers.put(section, last(), false, full, NOTE, 0, somebodyElse));
        assertChanged(() -> answers.put(section, last(), false, full, "Khác", 0, Actor.SYSTEM));
        assertChanged(() -> answers.put(section, last(), false, Given.NOT_APPLICABLE, NOTE, 0, Actor.SYSTEM));
        answer(last(), 1);
        assertChanged(() -> answer(last(), 0));
    }

    private Void close() {
        checklists.close(section.id(), SUMMARY, Actor.SYSTEM);
        return null;
    }

    /** Starts work in another transaction and comes back when it is done or waits for this one. */
    private <T> Future<T> meanwhile(Callable<T> work) {
        Future<T> running = other.submit(work);
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> running.isDone() || somebodyWaitsForThis());
        return running;
    }

    private boolean somebodyWaitsForThis() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
            .query(Boolean.class).single();
    }

    private static void assertClosed(ThrowingCallable work) {
        assertThatThrownBy(work).satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo("section-closed"));
    }

    private static void assertChanged(ThrowingCallable work) {
        assertThatThrownBy(work).satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo("answer-changed"));
    }

    private static String codeOf(Throwable thrown) {
        Throwable problem = thrown instanceof RuleViolation ? thrown : thrown.getCause();
        return problem instanceof RuleViolation violation ? violation.code() : String.valueOf(problem);
    }
}
