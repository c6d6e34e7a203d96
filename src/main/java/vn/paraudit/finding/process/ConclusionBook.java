package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.finding.model.Conclusion;
import vn.paraudit.finding.model.ConclusionRepository;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;

@Service
@Transactional
class ConclusionBook implements Conclusions {

    private final ConclusionRepository conclusions;
    private final DemandRepository demands;

    ConclusionBook(ConclusionRepository conclusions, DemandRepository demands) {
        this.conclusions = conclusions;
        this.demands = demands;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Item> ofInspection(UUID inspectionId) {
        return conclusions.ofInspection(inspectionId).map(this::item);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> remedyOf(UUID findingId) {
        return demands.remedyOf(findingId);
    }

    @Override
    public void draft(UUID inspectionId, Map<String, Object> body) {
        Optional<Conclusion> written = conclusions.ofInspection(inspectionId);
        if (written.isPresent()) {
            conclusions.store(written.get(), written.get().redraft(body));
        } else {
            conclusions.add(Conclusion.draft(Ids.next(), body), List.of(inspectionId));
        }
    }

    @Override
    public void approve(UUID inspectionId, UUID signer, Capacity capacity) {
        Conclusion draft = get(inspectionId);
        conclusions.store(draft, draft.approve(signer, capacity));
    }

    @Override
    public Item issue(UUID inspectionId, String number, LocalDate on) {
        Conclusion approved = get(inspectionId);
        Conclusion issued = approved.issue(number, on);
        conclusions.store(approved, issued);
        return item(issued);
    }

    @Override
    public void number(UUID inspectionId, String number, LocalDate on) {
        Conclusion issued = get(inspectionId);
        conclusions.store(issued, issued.numbered(number, on));
    }

    private Conclusion get(UUID inspectionId) {
        return conclusions.ofInspection(inspectionId).orElseThrow(() -> new NotFound("conclusion"));
    }

    private Item item(Conclusion conclusion) {
        return new Item(conclusion.id(), conclusions.inspections(conclusion.id()), conclusion.body(), conclusion.signedBy(), conclusion.capacity(),
            conclusion.number(), conclusion.issuedOn());
    }
}
