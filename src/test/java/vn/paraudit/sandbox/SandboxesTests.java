package vn.paraudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.MovableClock;

/** Who may try what, and when it ends. */
class SandboxesTests {

    private static final long SOON_MILLIS = 10_000;
    private static final Actor DUNG = new Actor(UUID.randomUUID(), "Dũng", Set.of(Roles.PROCESS_MANAGER));
    private static final Actor PHUONG = new Actor(UUID.randomUUID(), "Phương", Set.of(Roles.PROCESS_MANAGER));

    private final UUID plan = UUID.randomUUID();
    private final UUID finding = UUID.randomUUID();
    private final MovableClock clock = new MovableClock();
    private final SandboxRuns runs = mock(SandboxRuns.class);
    private final Drafts drafts = mock(Drafts.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Accounts accounts = mock(Accounts.class);
    private final SandboxSettings settings = new SandboxSettings(1, DataSize.ofMegabytes(1), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), 0);
    private final TrialPlaces places = new TrialPlaces(runs, settings, accounts);
    private final Sandboxes sandboxes = new Sandboxes(drafts, places, settings, mock(Trials.class), user, new TimeSource(clock));

    @BeforeEach
    void prepare() {
        when(drafts.kind(any())).thenReturn(Kind.PROCESS);
        when(drafts.key(any())).thenReturn("audit-plan");
        when(drafts.files(any())).thenReturn(Map.of());
        when(drafts.name(finding)).thenReturn("Khắc phục");
        when(drafts.name(plan)).thenReturn("Kế hoạch năm");
        when(accounts.namesOf(any())).thenReturn(Map.of(DUNG.personId(), "Dũng"));
        when(user.get()).thenReturn(DUNG);
    }

    /** What is begun next; it is ready when the latch is opened, and until then only as long as it is not closed. */
    private SandboxRun next(CountDownLatch ready) {
        SandboxRun run = mock(SandboxRun.class);
        CountDownLatch closed = new CountDownLatch(1);
        doAnswer(call -> {
            closed.countDown();
            ready.countDown();
            return null;
        }).when(run).close();
        doAnswer(call -> {
            ready.await();
            if (closed.getCount() == 0) {
                throw RuleViolation.of("sandbox-ended");
            }
            return null;
        }).when(run).awaitReady();
        when(run.isAlive()).thenReturn(true);
        when(runs.begin(any(), any())).thenReturn(run);
        return run;
    }

    private Sandbox ready(UUID draft) {
        SandboxRun run = next(new CountDownLatch(0));
        Sandbox sandbox = sandboxes.open(draft, null);
        verify(run, timeout(SOON_MILLIS)).awaitReady();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SOON_MILLIS);
        while (sandbox.phase() == Sandbox.Phase.STARTING && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(sandbox.phase()).isEqualTo(Sandbox.Phase.READY);
        return sandbox;
    }

    @Test
    void oneThatIsClosedWhileItStartsEndsAndFreesItsPlaceAtOnce() {
        SandboxRun starting = next(new CountDownLatch(1));
        Sandbox sandbox = sandboxes.open(plan, null);
        verify(starting, timeout(SOON_MILLIS)).awaitReady();
        sandboxes.close(sandbox.id());
        verify(starting).close();
        when(user.get()).thenReturn(PHUONG);
        ready(finding);
    }

    @Test
    void oneThatIsClosedBeforeItsProcessBeganNeverHasOne() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch checked = new CountDownLatch(1);
        SandboxRun late = mock(SandboxRun.class);
        when(runs.begin(any(), any())).thenAnswer(call -> {
            checking.countDown();
            checked.await();
            return late;
        });
        Sandbox sandbox = sandboxes.open(plan, null);
        checking.await();
        sandboxes.close(sandbox.id());
        when(user.get()).thenReturn(PHUONG);
        places.take(Duration.ZERO, PHUONG.personId()).close();
        checked.countDown();
        verify(late, timeout(SOON_MILLIS)).close();
        verify(late, never()).awaitReady();
        ready(finding);
    }

    @Test
    void aSecondOneIsAskedAboutBeforeTheFirstEnds() {
        Sandbox first = ready(plan);
        for (UUID instead : new UUID[] {null, UUID.randomUUID()}) {
            assertThatThrownBy(() -> sandboxes.open(finding, instead)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
                assertThat(refused.code()).isEqualTo("sandbox-second");
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.facts()).containsEntry("sandbox", first.id()).containsEntry("draft", plan).containsEntry("name", "Kế hoạch năm");
            });
        }
        assertThat(sandboxes.find(first.id()).phase()).isEqualTo(Sandbox.Phase.READY);
    }

    @Test
    void whoeverEndsTheFirstForASecondKeepsThePlace() {
        Sandbox first = ready(plan);
        CompletableFuture<TrialPlaces.Place> waiting = CompletableFuture.supplyAsync(() -> places.take(Duration.ofMinutes(1), PHUONG.personId()));
        SandboxRun second = next(new CountDownLatch(0));
        sandboxes.open(finding, first.id());
        verify(second, timeout(SOON_MILLIS)).awaitReady();
        assertThat(first.phase()).isEqualTo(Sandbox.Phase.ENDED);
        assertThat(waiting).isNotDone();
        sandboxes.endAll();
        assertThat(waiting).succeedsWithin(Duration.ofMillis(SOON_MILLIS));
    }

    @Test
    void aDesktopThatSendsItsModelAgainEndsItsOwnTrialButNoOther() {
        Sandbox first = ready(plan);
        SandboxRun again = next(new CountDownLatch(0));
        Sandbox second = sandboxes.openAgain(finding);
        verify(again, timeout(SOON_MILLIS)).awaitReady();
        assertThat(first.phase()).isEqualTo(Sandbox.Phase.ENDED);
        when(drafts.key(plan)).thenReturn("another-process");
        assertThatThrownBy(() -> sandboxes.openAgain(plan)).hasMessageContaining("sandbox-second");
        assertThat(second.phase()).isNotEqualTo(Sandbox.Phase.ENDED);
    }

    @Test
    void oneThatCouldNotStartIsNotAskedAbout() {
        when(runs.begin(any(), any())).thenThrow(RuleViolation.of("sandbox-refused"));
        Sandbox failed = sandboxes.open(plan, null);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SOON_MILLIS);
        while (failed.problem() == null && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        reset(runs);
        ready(finding);
        assertThat(failed.problem()).hasMessageContaining("sandbox-refused");
    }

    @Test
    void whoFindsAllPlacesTakenIsToldByWhom() {
        ready(plan);
        when(user.get()).thenReturn(PHUONG);
        assertThatThrownBy(() -> sandboxes.open(finding, null)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.code()).isEqualTo("sandbox-busy");
            assertThat(refused.facts()).containsEntry("max", 1).containsEntry("who", "Dũng").containsEntry("waiting", 0);
        });
    }

    @Test
    void aStepThatTakesLongIsNotTakenForSomebodyWhoLeft() throws Exception {
        Sandbox sandbox = ready(plan);
        SandboxRun run = runs.begin("audit-plan", Map.of());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        when(run.take(any())).thenAnswer(call -> {
            begun.countDown();
            done.await();
            return null;
        });
        CompletableFuture<Sandbox> step = CompletableFuture.supplyAsync(() -> sandboxes.take(sandbox.id(), SandboxStep.clock(MovableClock.START)));
        begun.await();
        clock.advance(Duration.ofMinutes(11));
        sandboxes.endIdle();
        done.countDown();
        step.get(1, TimeUnit.MINUTES);
        sandboxes.endIdle();
        assertThat(sandbox.phase()).isEqualTo(Sandbox.Phase.READY);
        clock.advance(Duration.ofMinutes(11));
        sandboxes.endIdle();
        assertThat(sandbox.phase()).isEqualTo(Sandbox.Phase.ENDED);
    }
}
