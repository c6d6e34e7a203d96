package vn.paraudit.finding.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.finding.FindingState;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;
import vn.paraudit.security.Seats;

/** Who may see a finding and who may note or change one. */
@Component
public class FindingAccess {

    private static final Set<String> OVERSEERS = Set.of(Roles.PLAN_OFFICER, Roles.PLAN_OWNER, Roles.APPROVER, Roles.SUPERVISOR,
        Roles.OBSERVER, Roles.ARCHIVIST, Roles.ADMIN);
    private static final String AT_INSPECTION = "@inspection/";
    private static final String AT_UNIT = "@unit/";

    private final Seats seats;
    private final SheetAccess sheets;
    private final DemandRepository demands;
    private final ConclusionSigners signers;

    FindingAccess(Seats seats, SheetAccess sheets, DemandRepository demands, ConclusionSigners signers) {
        this.seats = seats;
        this.sheets = sheets;
        this.demands = demands;
        this.signers = signers;
    }

    public FindingLists.Reader reader(Actor actor) {
        Set<UUID> inspections = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (String key : seats.heldBy(actor)) {
            int inspection = key.indexOf(AT_INSPECTION);
            int unit = key.indexOf(AT_UNIT);
            if (inspection >= 0) {
                Ids.parse(key.substring(inspection + AT_INSPECTION.length())).ifPresent(inspections::add);
            } else if (unit >= 0) {
                units.add(key.substring(unit + AT_UNIT.length()));
            }
        }
        return new FindingLists.Reader(actor.roles().stream().anyMatch(OVERSEERS::contains), inspections, units);
    }

    public boolean mayRead(Finding finding, Actor actor) {
        FindingLists.Reader reader = reader(actor);
        boolean said = finding.state() != FindingState.DRAFT && finding.state() != FindingState.WITHDRAWN;
        return reader.all() || reader.inspections().contains(finding.inspectionId()) || said && reader.units().contains(finding.unitCode())
            || said && isSigner(finding, actor);
    }

    /** @throws NotFound when somebody may not know of it */
    public void requireRead(Finding finding, Actor actor) {
        if (!mayRead(finding, actor)) {
            throw new NotFound("finding");
        }
    }

    /** @throws NotFound unless somebody may note findings in a section */
    public void requireNote(UUID inspectionId, UUID sectionId, Actor actor) {
        if (!mayNote(inspectionId, sectionId, actor)) {
            throw new NotFound("section");
        }
    }

    /**
     * Findings are changed and taken back by those who {@link #mayChange may}.
     *
     * @throws RuleViolation {@code ck_finding_concluded} after the conclusion, whoever asks
     * @throws Forbidden {@code right-missing}
     */
    public void requireChange(Finding finding, Actor actor) {
        requireRead(finding, actor);
        if (!finding.state().isBeforeConclusion()) {
            throw RuleViolation.conflict("ck_finding_concluded", Map.of());
        }
        requireRight(mayChange(finding, actor));
    }

    /** @throws Forbidden {@code right-missing} for anybody but the people of the unit that has to remedy */
    public void requireOfUnit(Finding finding, Actor actor) {
        requireRead(finding, actor);
        requireRight(isOfUnit(finding, actor));
    }

    /** @throws Forbidden {@code right-missing} for anybody but whoever signed the conclusion or holds a delegation of it in writing */
    public void requireSigner(Finding finding, Actor actor) {
        requireRead(finding, actor);
        requireRight(isSigner(finding, actor));
    }

    /** Whether somebody may extend, end or transfer what the conclusion demands. */
    public boolean isSigner(Finding finding, Actor actor) {
        return demands.conclusionOf(finding.id()).filter(conclusion -> signers.isHeldBy(conclusion, actor.place())).isPresent();
    }

    private static void requireRight(boolean right) {
        if (!right) {
            throw new Forbidden("right-missing", Map.of());
        }
    }

    /** Findings are noted by those who answer the section for the team. */
    private boolean mayNote(UUID inspectionId, UUID sectionId, Actor actor) {
        return sheets.rightTo(inspectionId, sectionId, actor) == SheetAccess.Right.VERIFY;
    }

    /** A draft is changed by those who may note it; until the conclusion by the leader, who answers for the whole. */
    public boolean mayChange(Finding finding, Actor actor) {
        if (!finding.state().isBeforeConclusion()) {
            return false;
        }
        boolean leads = seats.heldBy(actor).contains("team-leader" + AT_INSPECTION + finding.inspectionId());
        return leads || finding.state() == FindingState.DRAFT && mayNote(finding.inspectionId(), finding.sectionId(), actor);
    }

    /**
     * Whoever may bring proof to a finding: the unit while it explains or remedies, the team while it verifies. What the unit reported does
     * not change while it is verified.
     */
    public boolean mayProve(Finding finding, Actor actor) {
        FindingLists.Reader reader = reader(actor);
        return finding.state().isWithTheUnit() && reader.units().contains(finding.unitCode())
            || finding.state().isVerified() && reader.inspections().contains(finding.inspectionId());
    }

    /** People of the unit that has to remedy. */
    public boolean isOfUnit(Finding finding, Actor actor) {
        return reader(actor).units().contains(finding.unitCode());
    }
}
