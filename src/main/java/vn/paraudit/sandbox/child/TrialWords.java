package vn.paraudit.sandbox.child;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** What the processes are told in the language of whoever tries. */
@Component
class TrialWords {

    private final Texts texts;
    private final TimeSource time;

    TrialWords(Texts texts, TimeSource time) {
        this.texts = texts;
        this.time = time;
    }

    String option(int number) {
        return texts.get("sandbox.option", Map.of("number", number));
    }

    Instant now() {
        return time.now();
    }
}
