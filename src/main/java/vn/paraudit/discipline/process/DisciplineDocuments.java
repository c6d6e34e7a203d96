package vn.paraudit.discipline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;

/** The documents of a case, those it came with and those it issues. In the register they are called by the case's number. */
@Component
class DisciplineDocuments {

    private static final String PROVINCE = "UBND";
    private static final String COUNCIL = "HĐKL";

    private final OfficialDocuments documents;
    private final FindingRegister findings;
    private final Texts texts;

    DisciplineDocuments(OfficialDocuments documents, FindingRegister findings, Texts texts) {
        this.documents = documents;
        this.findings = findings;
        this.texts = texts;
    }

    /** The conclusion, the minutes and whatever else the inspection issued. */
    List<Map<String, Object>> handedOver(DisciplinaryCase one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (one.findingId() != null) {
            findings.find(one.findingId()).ifPresent(finding -> documents.of("inspection", finding.inspectionId()).forEach(paper ->
                rows.add(Map.of("name", texts.get("discipline.document." + paper.type(), Map.of()), "number", paper.number(),
                    "on", DisciplineForms.day(paper.issuedOn())))));
        }
        return rows;
    }

    String issueCouncilDecision(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "QĐ", PROVINCE, body, by.personId());
    }

    String issueCouncilMinutes(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "BB", COUNCIL, body, by.personId());
    }

    String issueDecision(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "QĐ", PROVINCE, body, by.personId());
    }

    private String issue(DisciplinaryCase one, String type, String issuer, Map<String, Object> body, UUID signer) {
        return documents.issue(new OfficialDocuments.Draft(type, issuer, texts.get("discipline.title", Map.of("code", one.code()),
            Texts.VIETNAMESE), "case", one.id(), signer, body)).number();
    }
}
