package vn.paraudit.worklist.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.KeptRows;
import vn.paraudit.security.Seats;
import vn.paraudit.worklist.MovingWork;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxTask;
import vn.paraudit.worklist.model.MovedRows;

@Service
class MovedTasks implements MovingWork {

    private static final KeptRows.Table TABLE = new KeptRows.Table("inbox_task", "id", "instance_id");

    private final MovedRows rows;
    private final CaseDirectories cases;
    private final Seats seats;
    private final Units units;
    private final TrailOfCase trail;

    MovedTasks(MovedRows rows, CaseDirectories cases, Seats seats, Units units, TrailOfCase trail) {
        this.rows = rows;
        this.cases = cases;
        this.seats = seats;
        this.units = units;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Face> faces(String processKey, Collection<UUID> caseIds) {
        Map<UUID, Face> faces = new HashMap<>();
        Collection<UUID> confidential = caseIds.isEmpty() ? List.of() : cases.confidentialAmong(processKey, caseIds);
        Map<UUID, String> unitOf = rows.units(caseIds);
        Map<String, String> names = units.namesOf(unitOf.values());
        for (UUID caseId : caseIds) {
            faces.put(caseId, new Face(cases.kind(processKey), cases.title(processKey, caseId, Map.of()), cases.path(processKey, caseId),
                names.get(unitOf.get(caseId)), confidential.contains(caseId)));
        }
        return faces;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Nobody>> unresolved(Collection<String> instanceIds, Map<String, String> seatAfter) {
        Map<String, List<Nobody>> found = new HashMap<>();
        for (InboxTask task : rows.open(instanceIds, seatAfter.keySet())) {
            String seat = seatAfter.get(task.elementId());
            if (!seat.equals(task.seat()) && seats.keyOf(seat, SeatScopes.of(task.processKey(), task.caseId(), task.variables())).isEmpty()) {
                found.computeIfAbsent(task.instanceId(), id -> new ArrayList<>()).add(new Nobody(task.elementId(), task.name(), seat));
            }
        }
        return found;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> instanceIds) {
        rows.lock(instanceIds);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void renameDone(String instanceId, Map<String, String> elements) {
        rows.renameDone(instanceId, elements);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String processKey, UUID caseId, String act, Map<String, Object> before, Map<String, Object> after) {
        trail.record(processKey, caseId, act, before, after);
    }

    @Override
    public KeptRows.Table table() {
        return TABLE;
    }
}
