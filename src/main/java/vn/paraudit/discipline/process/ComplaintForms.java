package vn.paraudit.discipline.process;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;

/** What the forms of a complaint show. */
@Component
class ComplaintForms {

    private final DisciplineForms forms;
    private final Complaints complaints;

    ComplaintForms(DisciplineForms forms, Complaints complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    /** The petition and the form that it is against. */
    Map<String, Object> petition(UUID caseId) {
        Complaint complaint = complaints.get(caseId);
        String decided = forms.of(caseId).decided();
        return Map.of("roundText", String.valueOf(complaint.round()), "complainedOn", DisciplineForms.day(complaint.receivedOn()), "complaintText",
            complaint.text(), "decidedForm", forms.formName(decided == null ? DisciplineForms.NO_DISCIPLINE : decided));
    }

    /** The petition with everything that whoever settles it answers for: what was verified, advised and said. */
    Map<String, Object> file(UUID caseId) {
        Complaint complaint = complaints.get(caseId);
        StringJoiner verified = new StringJoiner("\n");
        complaints.verification(caseId, complaint.round()).ifPresent(said -> {
            verified.add(said.findings());
            if (said.advice() != null) {
                verified.add(forms.text("discipline.complaint.advice", Map.of("day", said.adviceOn(), "text", said.advice())));
            }
        });
        complaints.dialogue(caseId, complaint.round()).ifPresent(held -> verified.add(forms.text("discipline.complaint.dialogue",
            Map.of("day", held.heldOn(), "text", held.minutes()))));
        Map<String, Object> file = new HashMap<>(petition(caseId));
        file.put("verified", verified.toString());
        return file;
    }
}
