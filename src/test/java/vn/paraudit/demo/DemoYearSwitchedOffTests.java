package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.demo.year.DemoYear;
import vn.paraudit.demo.year.YearPlayer;
import vn.paraudit.engine.PastDayReached;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A start without the invented year after one that was interrupted, and then one with it. */
@ParAuditTest
class DemoYearSwitchedOffTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Autowired
    private DemoYear year;

    @Autowired
    private YearPlayer player;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aYearThatWasSwitchedOffHalfPlayedStaysAsItIs() {
        clock.set(SUNDAY);
        LocalDate end = LocalDate.of(2026, 4, 10);
        ApplicationListener<PayloadApplicationEvent<PastDayReached>> stop = ApplicationListener.forPayload(reached -> {
            if (!reached.day().isBefore(end)) {
                throw new IllegalStateException("the machine stops");
            }
        });
        context.addApplicationListener(stop);
        assertThatThrownBy(() -> year.play(DemoPeople.IN_OFFICE_SINCE)).hasMessage("the machine stops");
        context.removeApplicationListener(stop);
        assertThat(player.isLeft()).isTrue();

        player.leave();
        assertThat(player.isLeft()).as("after a start without the year").isFalse();
        long acts = acts();
        year.play(DemoPeople.IN_OFFICE_SINCE);
        assertThat(acts()).as("nothing is told of the past any more").isEqualTo(acts).isPositive();
    }

    private long acts() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }
}
