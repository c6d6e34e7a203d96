package vn.paraudit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.paraudit.journey.World;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Real inspections, findings and cases, asked for by people who have nothing to do with them, through every operation that names one. */
@ParAuditTest
class ScopeTests {

    private static final List<String> OUTSIDE_THE_TEAM = List.of("lan", "khanh", "dung", "tuan");
    private static final List<String> OUTSIDE_THE_OTHER_UNIT = List.of("chutich", "daumoi", "duy", "nam", "hoa", "mai", "lan", "khanh", "dung");
    private static final List<String> UNTIL_IT_IS_SAID = List.of("chutich", "daumoi", "lan", "khanh", "dung", "tuan");
    private static final List<String> OUTSIDE_DISCIPLINE = List.of("hanh", "binh", "son", "duy", "nam", "hoa", "mai", "tuan", "chutich", "daumoi",
        "thu", "dung", "quantri");

    private static World world;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void makeTheWorld() {
        if (world == null) {
            world = new World(port, jobs, clock);
        }
    }

    @Test
    void anInspectionIsUnknownOutsideItsTeamAndUnit() {
        assertThat(world.as("duy").get("/api/inspections/" + world.inspection).status()).isEqualTo(200);
        isUnknown("/api/inspections/", world.inspection, OUTSIDE_THE_TEAM);
        isUnknown("/api/sheets/", world.inspection, OUTSIDE_THE_TEAM);
        isUnknown("/api/sections/", world.section, OUTSIDE_THE_TEAM);
    }

    @Test
    void anInspectionOfAnotherUnitIsUnknownToAUnitAndToOtherTeams() {
        assertThat(world.as("hanh").get("/api/inspections/" + world.elsewhere).status()).isEqualTo(200);
        isUnknown("/api/inspections/", world.elsewhere, OUTSIDE_THE_OTHER_UNIT);
        isUnknown("/api/sheets/", world.elsewhere, OUTSIDE_THE_OTHER_UNIT);
    }

    @Test
    void aNotedFindingIsUnknownOutsideTheTeam() {
        assertThat(world.as("hoa").get("/api/findings/" + world.finding).status()).isEqualTo(200);
        isUnknown("/api/findings/", world.finding, UNTIL_IT_IS_SAID);
    }

    @Test
    void aDisciplinaryCaseIsUnknownToEverybodyOutsideIt() {
        assertThat(world.as("lan").get("/api/disciplinary-cases/" + world.disciplinaryCase).status()).isEqualTo(200);
        isUnknown("/api/disciplinary-cases/", world.disciplinaryCase, OUTSIDE_DISCIPLINE);
        for (String person : OUTSIDE_DISCIPLINE) {
            assertThat(world.as(person).get("/api/disciplinary-cases").body().path("items")).isEmpty();
        }
    }

    @Test
    void aTaskIsUnknownToThoseWhoMayNeitherDoNorSeeIt() {
        isUnknown("/api/tasks/", world.task("khanh", "UserTask_DecideAcceptance", world.disciplinaryCase), OUTSIDE_DISCIPLINE);
        isUnknown("/api/tasks/", world.task("hoa", "UserTask_FillSection", world.inspection), OUTSIDE_THE_TEAM);
    }

    private void isUnknown(String prefix, String id, List<String> people) {
        List<Operation> asked = Operation.all(mappings).stream().filter(operation -> operation.pattern().startsWith(prefix + "{")).toList();
        assertThat(asked).isNotEmpty();
        List<String> told = new ArrayList<>();
        for (Operation operation : asked) {
            String path = operation.path(name -> name.equals("code") ? "TTHC-08" : id);
            for (String person : people) {
                TestClient.Answer answer = operation.call(world.as(person), path);
                if (answer.status() != 404 || !answer.code().equals("not-found")) {
                    told.add(person + " " + operation + ": " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(told).isEmpty();
    }
}
