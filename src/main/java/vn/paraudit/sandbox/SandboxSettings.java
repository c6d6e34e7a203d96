package vn.paraudit.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What trying a model may cost this node.
 *
 * @param max         how many models are tried at the same time
 * @param heap        memory of each one's process
 * @param startLimit  time until a process must be ready, long enough for a busy machine
 * @param stepLimit   processor time that one step may take: how busy the machine is with others does not count
 * @param idle        time after which a process is ended that nobody asks any more, or that does not answer
 * @param nice        how far each process stands back behind everybody else, from 0 (not at all) to 19, where the system knows this
 */
@ConfigurationProperties("paraudit.sandbox")
public record SandboxSettings(
    @DefaultValue("2") int max, @DefaultValue("96MB") DataSize heap, @DefaultValue("5m") Duration startLimit,
    @DefaultValue("10s") Duration stepLimit, @DefaultValue("10m") Duration idle, @DefaultValue("10") int nice) {

    private static final int LAST_OF_ALL = 19;

    public SandboxSettings {
        if (nice < 0 || nice > LAST_OF_ALL) {
            throw new IllegalArgumentException("paraudit.sandbox.nice goes from 0 to " + LAST_OF_ALL + " and is " + nice);
        }
    }
}
