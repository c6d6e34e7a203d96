package vn.paraudit.inspection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.planning.PlanIssued;

/** An issued plan becomes inspections, a chunk at a time. */
@Component
class PlanIssuedListener {

    private final ChunkedWork chunks;

    PlanIssuedListener(ChunkedWork chunks) {
        this.chunks = chunks;
    }

    @EventListener
    void on(PlanIssued issued) {
        chunks.schedule(StartInspections.NAME, issued.planId());
    }
}
