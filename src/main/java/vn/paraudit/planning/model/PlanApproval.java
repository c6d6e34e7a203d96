package vn.paraudit.planning.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.planning.PlanIssued;
import vn.paraudit.planning.PlanState;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** The decision on a plan and its issue. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanApproval {

    private static final String TYPE = "KH";

    private final PlanRepository plans;
    private final PlanLists lists;
    private final OfficialDocuments documents;
    private final JsonMapper json;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    PlanApproval(PlanRepository plans, PlanLists lists, OfficialDocuments documents, JsonMapper json, TimeSource time,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.lists = lists;
        this.documents = documents;
        this.json = json;
        this.time = time;
        this.events = events;
    }

    /**
     * Approves a plan and promises its visits; of two overlapping plans approved at the same time the database lets one through.
     */
    public void approve(UUID planId, Actor by) {
        Plan plan = get(planId);
        plans.approve(planId, by.personId(), time.now());
        lists.promiseVisits(planId, plan.amends());
    }

    public void reject(UUID planId, String reason) {
        plans.moveTo(planId, PlanState.REJECTED, reason);
    }

    /** Issues the approved plan and seals its state; from now on only an amendment changes it. The records office gives its number later. */
    public void issue(UUID planId) {
        Plan plan = get(planId);
        List<Target> targets = lists.targets(planId);
        List<Wave> waves = lists.waves(planId);
        Map<String, Object> body = Map.of("plan", plan, "targets", targets, "waves", waves);
        OfficialDocuments.Document document = documents.issue(new OfficialDocuments.Draft(TYPE, IssuingBody.PROVINCE, plan.title(), null,
            PlanPapers.SUBJECT, planId, plan.approvedBy(), body));
        plans.issue(planId, seal(body), document.number(), document.id(), document.signedOn());
        events.publishEvent(new PlanIssued(planId, plan.year(), document.signedOn()));
    }

    private String seal(Map<String, Object> body) {
        try {
            byte[] text = json.writeValueAsString(new TreeMap<>(body)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Plan get(UUID planId) {
        return plans.find(planId).orElseThrow(() -> new NotFound("plan"));
    }
}
