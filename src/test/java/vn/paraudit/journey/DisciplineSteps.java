package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.TestClient;

/** The steps of a disciplinary case. Lan prepares and handles it, Khánh decides, Bình chairs the council. */
public class DisciplineSteps extends RemedySteps {

    public DisciplineSteps(int port) {
        super(port);
    }

    /** A civil servant of Páo's commune who reported dossiers as finished that were not. */
    static Map<String, Object> subject(LocalDate detectedOn) {
        Map<String, Object> subject = new HashMap<>();
        subject.put("unitCode", "04132");
        subject.put("personName", "Người được nêu");
        subject.put("post", "Công chức địa chính");
        subject.put("subjectType", "CONG_CHUC");
        subject.put("leader", false);
        subject.put("facts", "Kết thúc hồ sơ khi chưa trả kết quả");
        subject.put("factOn", detectedOn.minusMonths(2).toString());
        subject.put("detectedOn", detectedOn.toString());
        return subject;
    }

    String caseOpened(LocalDate detectedOn) {
        TestClient.Answer answer = as("lan").post("/api/disciplinary-cases", subject(detectedOn));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    JsonNode caseOf(String person, String id) {
        return as(person).get("/api/disciplinary-cases/" + id).body();
    }

    String stateOfCase(String id) {
        return caseOf("lan", id).path("one").path("state").asString();
    }

    String passedInCase(String id) {
        return caseOf("lan", id).path("progress").path("passed").toString();
    }

    void accepted(String id) {
        complete("khanh", "UserTask_DecideAcceptance", id, Map.of("decision", "open", "caseOfficer", idOf("lan"), "formInQuestion",
            "WARNING_OR_ABOVE", "handlingSteps", "full"));
    }

    void selfReviewed(String id, LocalDate on) {
        complete("lan", "UserTask_SelfReview", id, Map.of("submitted", "yes", "receivedOn", on.toString(), "acknowledges", "fully", "ownProposal",
            "KHIEN_TRACH", "summary", "Nhận khuyết điểm"));
    }

    void reviewMeetingHeld(String id, LocalDate on, String consequence) {
        complete("lan", "UserTask_HoldReviewMeeting", id, Map.of("heldOn", on.toString(), "summonsSent", 1, "appearance", "present", "chair",
            "Chủ tịch UBND xã", "attended", 12, "minutes", "Nhất trí", "consequence", consequence, "proposedForm", "KHIEN_TRACH", "remorse", true));
    }

    Map<String, Object> council(String... members) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> represents = List.of("using-unit", "party", "union", "expert");
        for (int index = 0; index < members.length; index++) {
            rows.add(Map.of("person", idOf(members[index]), "represents", represents.get(index)));
        }
        return Map.of("chair", idOf("binh"), "secretary", idOf("lan"), "members", rows, "noConflict", true);
    }

    void councilFormed(String id) {
        complete("khanh", "UserTask_FormCouncil", id, council("hanh", "nam", "mai"));
    }

    static Map<String, Object> ballot(LocalDate on, String form, int votes) {
        return Map.of("heldOn", on.toString(), "present", 5, "appearance", "present", "chairPresent", true, "secretaryPresent", true, "ballots",
            List.of(Map.of("form", form, "votes", votes), Map.of("form", "KHIEN_TRACH".equals(form) ? "CANH_CAO" : "KHIEN_TRACH", "votes", 5 - votes)),
            "forDiscipline", 5, "againstDiscipline", 0, "recommendation", form, "minutes", "Hội đồng kiến nghị");
    }

    void councilHeld(String id, LocalDate on, String form) {
        complete("lan", "UserTask_HoldCouncil", id, ballot(on, form, 4));
    }

    void disciplined(String id, LocalDate on, String form) {
        complete("khanh", "UserTask_DecideDiscipline", id, Map.of("decision", "discipline", "form", form, "effectiveOn", on.toString(), "act",
            "Kết thúc 3 hồ sơ khi chưa trả kết quả", "reason", "Xét tính chất vụ việc"));
    }

    void served(String id, LocalDate on) {
        complete("lan", "UserTask_NotifySubject", id, Map.of("servedOn", on.toString(), "method", "in-person", "proof", "Biên nhận 02/2026",
            "rightsExplained", true, "filed", true));
    }

    /** From the acceptance to the served decision, all on one day. */
    public void decidedAndServed(String id, LocalDate on, String consequence, String form) {
        accepted(id);
        selfReviewed(id, on);
        reviewMeetingHeld(id, on, consequence);
        councilFormed(id);
        councilHeld(id, on, form);
        disciplined(id, on, form);
        served(id, on);
    }

    TestClient.Answer complained(String id, LocalDate on) {
        return as("lan").post("/api/disciplinary-cases/" + id + "/complaints", Map.of("receivedOn", on.toString(), "text", "Hình thức quá nặng"));
    }

    void complaintAccepted(String id, LocalDate on) {
        complete("khanh", "UserTask_AcceptComplaint", id, Map.of("decision", "accepted", "answeredOn", on.toString()));
    }

    void complaintHeard(String id, LocalDate on) {
        complete("lan", "UserTask_VerifyComplaint", id, Map.of("findings", "Đã xác minh", "verifiedOn", on.toString(), "adviceOn", on.toString(), "advice",
            "Đề nghị giữ nguyên"));
        complete("khanh", "UserTask_HoldDialogue", id, Map.of("notifiedOn", on.toString(), "heldOn", on.toString(), "appearance", "present", "participants",
            "Người khiếu nại, người xác minh", "minutes", "Hai bên trình bày"));
    }

    static Map<String, Object> settlement(LocalDate on, String decision) {
        Map<String, Object> data = new HashMap<>(Map.of("decision", decision, "reason", "Có căn cứ", "resolvedOn", on.toString(), "servedOn", on.toString()));
        if ("changed".equals(decision)) {
            data.put("form", "KHIEN_TRACH");
        }
        return data;
    }

    /** The first complaint from its acceptance to its settlement, all on one day. */
    void complaintResolved(String id, LocalDate on, String decision) {
        complaintAccepted(id, on);
        complaintHeard(id, on);
        complete("khanh", "UserTask_SettleComplaint", id, settlement(on, decision));
    }
}
