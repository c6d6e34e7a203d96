package vn.paraudit.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;

/** Whom a reminder tells changes from a day on, for work that comes from then on. */
@ParAuditTest
class LadderVersionTests {

    private static final LocalDate NEW_FROM = LocalDate.of(2026, 6, 1);

    @Autowired
    private Ladders ladders;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void issueAVersion() {
        jdbc.sql("insert into reminder_ladder (valid_from, deadlines, rung, tells, source, confirmed) values (:from, '', 1, '{approver}', 'new', true)")
            .param("from", NEW_FROM).update();
        ladders.load();
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("delete from reminder_ladder where valid_from = :from").param("from", NEW_FROM).update();
        ladders.load();
    }

    @Test
    void workIsRemindedOfByTheLadderOfTheDayOnWhichItCame() {
        Ladders.Row before = ladders.row("plan.opinion", 1, NEW_FROM.minusDays(1));
        assertThat(before.tells()).contains(Ladders.TASK);
        assertThat(before.confirmed()).isFalse();
        Ladders.Row after = ladders.row("plan.opinion", 1, NEW_FROM);
        assertThat(after.tells()).isEqualTo(List.of("approver"));
        assertThat(after.confirmed()).isTrue();
    }
}
