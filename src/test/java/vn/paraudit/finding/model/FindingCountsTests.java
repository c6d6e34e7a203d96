package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.finding.FindingState;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;

/** The figures of the register, and what somebody finds who looks for a word or a code. */
@ParAuditTest
class FindingCountsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final FindingLists.Reader EVERYBODY = new FindingLists.Reader(true, Set.of(), Set.of());

    @Autowired
    private FindingLists lists;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Finding note(String unit, String description, FindingState state) {
        UUID id = Ids.next();
        findings.add(new Finding(id, 0, Ids.next(), Ids.next(), "TTHC-08", "V-TTHC-06", unit, description, null, null, null, TODAY.minusDays(90), TODAY,
            "F1", "default-kept", "F2", "vì", null, state, null, null, null, TODAY.minusDays(3), null, null, null, null, null, null, 1, Ids.next(),
            Instant.EPOCH));
        return findings.find(id).orElseThrow();
    }

    private FindingLists.Filter filter(String unit, String text) {
        return new FindingLists.Filter(unit, null, null, null, null, null, null, null, text, TODAY);
    }

    private void figuresAreExact(String when) {
        for (String unit : new String[] {null, "04132", "03646"}) {
            Map<String, Long> counted = lists.counts(EVERYBODY, new FindingLists.Filter(unit, null, null, "V-TTHC-06", null, null, null, null, null, TODAY));
            Map<String, Long> known = lists.counts(EVERYBODY, filter(unit, null));
            for (String group : new String[] {"open", "overdue", "noted", "ended", "F2"}) {
                assertThat(known.getOrDefault(group, 0L)).as("%s %s %s", when, unit, group).isEqualTo(counted.getOrDefault(group, 0L));
            }
        }
    }

    @Test
    void figuresAreExactWhateverIsWrittenTakenBackOrFolded() {
        Random random = new Random(3);
        FindingState[] states = FindingState.values();
        for (int round = 0; round < 40; round++) {
            boolean takenBack = random.nextInt(4) == 0;
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                note(random.nextBoolean() ? "04132" : "03646", "Trễ hạn", states[random.nextInt(states.length)]);
                jdbc.sql("update finding set state = :state where id = (select id from finding order by random() limit 1)")
                    .param("state", states[random.nextInt(states.length)].name()).update();
                if (takenBack) {
                    status.setRollbackOnly();
                }
            });
            if (round % 7 == 0) {
                lists.foldCounts();
            }
            figuresAreExact("round " + round);
        }
        lists.foldCounts();
        assertThat(jdbc.sql("select count(*) from finding_ended_delta").query(Long.class).single()).isZero();
        figuresAreExact("folded");
    }

    private boolean found(Finding finding, String text) {
        return lists.list(EVERYBODY, filter(null, text), RegisterOrder.BY_LIMIT, null, 200).stream().anyMatch(each -> each.id().equals(finding.id()));
    }

    @Test
    void wordsAreFoundWithAndWithoutDiacriticsShortOnesToo() {
        Finding finding = note("04132", "Ủy ban xã Chiềng Mai trả hồ sơ muộn 50% (quy_chế)", FindingState.CONFIRMED);
        for (String text : new String[] {"chieng mai", "Chiềng Mai", "CHIỀNG", "xa", "ủy", "u", "ho so muon", "muộn hồ", "50%", "quy_che", "V-TTHC-06",
            "Chiê\u0300ng".substring(0, 4)}) {
            assertThat(found(finding, text)).as(text).isTrue();
        }
        for (String text : new String[] {"%", "_", "h%s", "quy_x", "quyche", "chieng may", "'", "&", "!:*", "\\"}) {
            assertThat(found(finding, text)).as(text).isFalse();
        }
    }

    @Test
    void aCodeIsFoundByItsNumber() {
        Finding finding = note("04132", "Không niêm yết", FindingState.CONFIRMED);
        Finding other = note("04132", "Không niêm yết", FindingState.CONFIRMED);
        for (String text : new String[] {finding.code(), finding.code().toLowerCase(), "kn " + finding.number(), " " + finding.number() + " "}) {
            assertThat(found(finding, text)).as(text).isTrue();
            assertThat(found(other, text)).as(text).isFalse();
        }
        assertThat(found(finding, "KN-999999999999999999")).isFalse();
    }
}
