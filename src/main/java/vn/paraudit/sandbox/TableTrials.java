package vn.paraudit.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.TableFailure;
import vn.paraudit.fence.TableQuestion;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Asks the table of a draft without any process: the same rules at the same bounded cost as in force, with nothing kept. */
@Service
public class TableTrials {

    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

    private final Drafts drafts;
    private final SoundFiles sound;
    private final TableAnswers answers;
    private final CurrentUser currentUser;

    TableTrials(Drafts drafts, SoundFiles sound, TableAnswers answers, CurrentUser currentUser) {
        this.drafts = drafts;
        this.sound = sound;
        this.answers = answers;
        this.currentUser = currentUser;
    }

    /**
     * What a table said.
     *
     * @param decisions  every table that was asked with the rows that applied, those needed before those that need them
     * @param results    what comes of it by the table's way of applying rules: one entry per row, columns by name
     */
    public record Answer(List<SandboxState.Decision> decisions, List<Map<String, String>> results) {
    }

    /** What must be given to ask the decisions of a draft's table. */
    public List<TableQuestion> questions(UUID draftId) {
        return TableQuestion.of(soundTable(draftId));
    }

    /**
     * Asks a decision of a draft's newest content.
     *
     * @param decision  key of the decision
     * @param values    texts, numbers, yes or no, or lists of texts, by name; what is not given has no value
     * @throws RuleViolation {@code sandbox-needs-table} for a draft of something else, {@code sandbox-refused} for a table that is not sound
     * @throws TableFailure  when the table gives no answer
     */
    public Answer ask(UUID draftId, String decision, @Nullable Map<String, Object> values) {
        byte[] table = soundTable(draftId);
        TableQuestion question = TableQuestion.of(table).stream().filter(one -> one.decision().equals(decision)).findFirst()
            .orElseThrow(() -> new NotFound("decision"));
        return answers.of(table, decision, given(question, TrialSteps.sound(values)));
    }

    private byte[] soundTable(UUID draftId) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        if (drafts.kind(draftId) != Kind.TABLE) {
            throw RuleViolation.of("sandbox-needs-table");
        }
        Map<String, byte[]> files = drafts.files(draftId);
        sound.require(files);
        return Optional.ofNullable(files.get(Kind.TABLE.fileOf(drafts.key(draftId)))).orElseThrow(() -> RuleViolation.of("sandbox-needs-table"));
    }

    /** Names without a value are known, so that a row may ask whether there is one. */
    private static Map<String, Object> given(TableQuestion question, Map<String, Object> values) {
        Map<String, Object> given = new HashMap<>(values);
        for (TableQuestion.Input input : question.inputs()) {
            Object value = given.putIfAbsent(input.name(), null);
            boolean fits = value == null || (NUMBERS.contains(input.type()) ? value instanceof Number
                : !"boolean".equals(input.type()) || value instanceof Boolean);
            if (!fits) {
                throw TableFailure.unanswered(question.name(), "", input.label());
            }
        }
        return given;
    }
}
