package vn.paraudit.security.model;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;

/** Forgets the answers to requests that nobody will repeat any more. */
@Component
class OldRequests {

    private static final Duration REPEATED_WITHIN = Duration.ofDays(30);

    private final AnsweredRequests requests;
    private final TimeSource time;

    OldRequests(AnsweredRequests requests, TimeSource time) {
        this.requests = requests;
        this.time = time;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void forget() {
        requests.forgetBefore(time.now().minus(REPEATED_WITHIN));
    }
}
