package vn.paraudit.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What slow senders may cost this node. A weak line is far above the least rate and passes; somebody who sends a sign at a time does not.
 *
 * @param headTime                time within which the head of a request must have come
 * @param bodyRate                least bytes of a body per second, once it stood still for as long as it may
 * @param bodyPause               how long a body may stand still, in one go or all in all where it comes no faster than it must
 * @param maxBodies               requests that wait for the rest of their body at the same time
 * @param maxBodiesPerAddress     the same from one address
 * @param maxConnectionsPerAddress  open connections from one address; a proxy that is named has no limit
 */
@ConfigurationProperties("paraudit.web")
record SenderLimits(
    @DefaultValue("15s") Duration headTime, @DefaultValue("1KB") DataSize bodyRate, @DefaultValue("15s") Duration bodyPause,
    @DefaultValue("80") int maxBodies, @DefaultValue("32") int maxBodiesPerAddress, @DefaultValue("1024") int maxConnectionsPerAddress) {

    SenderLimits {
        if (headTime.toMillis() < 1 || bodyRate.toBytes() < 1 || bodyPause.toMillis() < 1) {
            throw new IllegalArgumentException("paraudit.web.head-time, .body-rate and .body-pause must be above 0");
        }
        if (maxBodies < 1 || maxBodiesPerAddress < 1 || maxConnectionsPerAddress < 1) {
            throw new IllegalArgumentException("paraudit.web.max-bodies, .max-bodies-per-address and .max-connections-per-address must be above 0");
        }
    }
}
