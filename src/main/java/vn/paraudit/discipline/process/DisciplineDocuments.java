package vn.paraudit.discipline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CasePapers;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;

/** The documents of a case, those it came with and those it issues. In the register they are called by the case's number. */
@Component
class DisciplineDocuments {

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
                rows.add(Map.of("name", texts.get("discipline.document." + paper.type(), Map.of()), "number", Objects.requireNonNullElse(paper.number(), ""),
                    "on", DisciplineForms.day(Objects.requireNonNullElse(paper.issuedOn(), paper.signedOn()))))));
        }
        return rows;
    }

    @Nullable String issueCouncilDecision(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "QĐ", "council", IssuingBody.PROVINCE, body, by.personId());
    }

    @Nullable String issueCouncilMinutes(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "BB", "minutes", IssuingBody.COUNCIL, body, by.personId());
    }

    @Nullable String issueDecision(DisciplinaryCase one, Map<String, Object> body, Actor by) {
        return issue(one, "QĐ", "decision", IssuingBody.PROVINCE, body, by.personId());
    }

    /** What the history of a case tells of a paper: its number where it has one. */
    static Map<String, Object> told(@Nullable String number) {
        return number == null ? Map.of() : Map.of("number", number);
    }

    private @Nullable String issue(DisciplinaryCase one, String type, String kind, IssuingBody issuer, Map<String, Object> body, UUID signer) {
        return documents.issue(new OfficialDocuments.Draft(type, issuer, texts.get("discipline.paper." + kind, Map.of("code", one.code()),
            Texts.VIETNAMESE), null, CasePapers.SUBJECT, one.id(), signer, body)).number();
    }
}
