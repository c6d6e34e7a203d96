package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;

/** What a team wrote down in the field: dossiers one by one, who was at work, what people at the counter said. */
@Component
class FieldStory {

    private static final int DOSSIERS = 600;
    private static final int PEOPLE = 14;
    private static final int INTERVIEWS = 10;
    private static final int DAYS_PROMISED = 10;
    private static final List<String> QUESTIONS = List.of("attitude", "waiting", "onTime", "apology", "premises");
    private static final List<String> SCORES = List.of("50", "75", "100");

    private final FieldSheets sheets;

    FieldStory(FieldSheets sheets) {
        this.sheets = sheets;
    }

    void fill(Stage stage, Script.Visit visit, UUID inspection, LocalDate day, Actor member) {
        sheets.draw(inspection, population(stage, visit, day), day.toEpochDay(), null, member);
        for (FieldSheets.Row row : sheets.rows(inspection, FieldSheet.DOSSIERS)) {
            sheets.write(inspection, FieldSheet.DOSSIERS, row.id(), found(stage, visit, row), row.revision(), member);
        }
        for (int number = 1; number <= PEOPLE; number++) {
            sheets.write(inspection, FieldSheet.ROLL_CALL, Ids.next(), present(stage, visit, number), 0, member);
        }
        for (int number = 1; number <= INTERVIEWS; number++) {
            Map<String, String> said = new HashMap<>();
            QUESTIONS.forEach(question -> said.put(question, SCORES.get(stage.chance().nextInt(SCORES.size()))));
            sheets.write(inspection, FieldSheet.INTERVIEWS, Ids.next(), said, 0, member);
        }
    }

    private static List<FieldSheets.Dossier> population(Stage stage, Script.Visit visit, LocalDate day) {
        List<Map.Entry<String, String>> procedures = List.copyOf(stage.script().procedures().entrySet());
        List<FieldSheets.Dossier> dossiers = new ArrayList<>();
        for (int number = 1; number <= DOSSIERS; number++) {
            Map.Entry<String, String> procedure = procedures.get(stage.chance().nextInt(procedures.size()));
            LocalDate received = day.minusDays(20 + stage.chance().nextInt(150));
            dossiers.add(new FieldSheets.Dossier("%s-%04d".formatted(visit.unit(), number), procedure.getValue(), procedure.getKey(), received,
                received.plusDays(DAYS_PROMISED), received.plusDays(DAYS_PROMISED - 2), false));
        }
        return dossiers;
    }

    private static Map<String, String> found(Stage stage, Script.Visit visit, FieldSheets.Row row) {
        boolean late = stage.chance().nextDouble() > visit.quality();
        LocalDate promised = LocalDate.parse(row.given().get("promisedOn"));
        Map<String, String> cells = new HashMap<>(Map.of("completedOn", promised.plusDays(late ? 4 + stage.chance().nextInt(6) : -1).toString()));
        if (late) {
            cells.put("apologised", Boolean.toString(stage.chance().nextBoolean()));
        }
        return cells;
    }

    private static Map<String, String> present(Stage stage, Script.Visit visit, int number) {
        boolean there = stage.chance().nextDouble() < visit.quality();
        return Map.of("person", "%s-%02d".formatted(visit.unit(), number), "state", there ? "PRESENT" : "LATE", "badge", "true");
    }
}
