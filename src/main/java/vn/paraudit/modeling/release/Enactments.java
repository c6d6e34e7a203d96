package vn.paraudit.modeling.release;

import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;

/**
 * Brings drafts into force, and gives back what cannot come into force, whatever the reason: nobody is left with a draft that can neither be
 * released nor changed. The attempt and the giving back are two transactions, for the first is undone.
 */
@Service
public class Enactments {

    private static final Logger LOG = LoggerFactory.getLogger(Enactments.class);
    private static final String UNSOUND = "release-unsound";
    private static final int LONGEST_REASON = 500;

    private final ReleaseDesk desk;
    private final Texts texts;

    Enactments(ReleaseDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * Releases a draft.
     *
     * @param knowing  as of {@link ReleaseDesk#release}
     * @throws RuleViolation what {@link ReleaseDesk#release} says, and {@code release-failed} when the engine does not take it; the draft is
     *     open again after that and after {@code release-unsound}
     */
    public Draft release(UUID id, int version, boolean knowing) {
        try {
            return desk.release(id, version, knowing);
        } catch (Problem problem) {
            if (UNSOUND.equals(problem.code())) {
                desk.enactFailed(id, sentence(problem));
            }
            throw problem;
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException | StackOverflowError failure) {
            RuleViolation violation = failed(id, failure);
            desk.enactFailed(id, sentence(violation));
            throw violation;
        }
    }

    /** Brings a draft into force whose day has come; what cannot come into force any more is given back, so that it holds nothing else up. */
    void enactDue(UUID id) {
        try {
            desk.enactDue(id);
        } catch (Problem problem) {
            LOG.warn("A release did not come into force on its day: {}", problem.getMessage());
            desk.enactFailed(id, sentence(problem));
        } catch (TransientDataAccessException passing) {
            LOG.warn("A release that is due waits for the database: {}", passing.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            desk.enactFailed(id, sentence(failed(id, failure)));
        }
    }

    private static RuleViolation failed(UUID id, Throwable failure) {
        LOG.error("The engine does not take the draft {}", id, failure);
        Throwable cause = failure instanceof RuntimeException runtime ? NestedExceptionUtils.getMostSpecificCause(runtime) : failure;
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
        String text = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        return RuleViolation.of("release-failed", Map.of("reason", text.replace("\0", "")));
    }

    private String sentence(Problem problem) {
        return texts.get("problem." + problem.code(), problem.facts(), Texts.VIETNAMESE);
    }
}
