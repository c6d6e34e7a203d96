package vn.paraudit.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a process that is to come out the same in every later version.
 *
 * @param last  its newest run
 */
public record Scenario(UUID id, String processKey, String name, List<SandboxStep> steps, Outcome expected, UUID createdBy, Instant createdAt,
    @Nullable Run last) {

    /**
     * How it went.
     *
     * @param hash     of the content that was tried
     * @param covered  elements and flows that the case passed
     * @param why      why it failed, in words; nothing when it came out as expected
     * @param element  where it failed
     */
    public record Run(String hash, Instant at, List<String> covered, @Nullable String why, @Nullable String element) {

        public boolean passed() {
            return why == null;
        }
    }
}
