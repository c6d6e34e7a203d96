package vn.paraudit.inspection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.team.TeamsInForce;

/** A signed decision on teams gives the inspections of its plan their people, a chunk at a time. */
@Component
class TeamsInForceListener {

    private final ChunkedWork chunks;

    TeamsInForceListener(ChunkedWork chunks) {
        this.chunks = chunks;
    }

    @EventListener
    void on(TeamsInForce signed) {
        chunks.schedule(SeatedInspections.NAME, signed.planId());
    }
}
