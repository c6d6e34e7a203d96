package vn.paraudit.modeling.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.fence.DryDeployment;

/** The verdict on a set: what the fence says of its content, and whether its files make a set. One verdict for editor, API and desktop. */
@Component
public class SetCheck {

    private static final int MOST_POINTS = 200;

    private final ModelFence fence;
    private final SetShape shape;
    private final UnknownVariables variables;
    private final UnfitTypes types;
    private final Translations translations;
    private final DefaultTexts defaults;
    private final DryDeployment engine;

    SetCheck(ModelFence fence, DryDeployment engine, SetShape shape, UnknownVariables variables, UnfitTypes types, Translations translations,
            DefaultTexts defaults) {
        this.fence = fence;
        this.engine = engine;
        this.shape = shape;
        this.variables = variables;
        this.types = types;
        this.translations = translations;
        this.defaults = defaults;
    }

    /** What must be mended before the set can come into force; of very much the beginning, and then how much more there is. */
    public List<Refusal> check(Map<String, byte[]> files) {
        List<Refusal> all = all(files);
        if (all.size() <= MOST_POINTS) {
            return all;
        }
        List<Refusal> some = new ArrayList<>(all.subList(0, MOST_POINTS - 1));
        some.add(new Refusal(some.get(0).file(), "", "more-points", Map.of("count", all.size() - some.size())));
        return some;
    }

    /** The engine reads nothing that the fence has not let through. */
    private List<Refusal> all(Map<String, byte[]> files) {
        List<Refusal> refusals = new ArrayList<>(fence.check(files));
        if (refusals.isEmpty()) {
            refusals.addAll(engine.refusals(files));
        }
        shape.problems(files).stream().filter(problem -> refusals.stream().noneMatch(refusal -> sameMeaning(refusal, problem))).forEach(refusals::add);
        if (isReadable(files, refusals)) {
            refusals.addAll(variables.find(files));
            refusals.addAll(types.find(files));
        }
        return refusals;
    }

    /** What had better be mended, and does not stand in the way. */
    public List<Refusal> advice(Map<String, byte[]> files, List<Refusal> refusals) {
        if (!isReadable(files, refusals)) {
            return List.of();
        }
        List<Refusal> advice = new ArrayList<>(defaults(files, refusals));
        advice.addAll(translations.missing(files));
        return advice;
    }

    /** What a drawing tool put there and nobody has changed, unless it is refused anyway; nothing where the files cannot be read. */
    public List<Refusal> defaults(Map<String, byte[]> files, List<Refusal> refusals) {
        return isReadable(files, refusals) ? defaults.found(files).stream().filter(found -> refusals.stream().noneMatch(refusal ->
            refusal.file().equals(found.file()) && refusal.element().equals(found.element()))).toList() : List.of();
    }

    /** A form with faults, or a file that cannot be read, says nothing that could be relied on. */
    private static boolean isReadable(Map<String, byte[]> files, List<Refusal> refusals) {
        return refusals.stream().noneMatch(refusal -> refusal.file().endsWith(".form") || refusal.rule().startsWith("xml-")
            || refusal.rule().startsWith("file-"));
    }

    /** A file that cannot be read at all needs no word on its name. */
    private static boolean sameMeaning(Refusal refusal, Refusal problem) {
        return refusal.file().equals(problem.file()) && (refusal.rule().startsWith("xml-") || refusal.rule().startsWith("file-"));
    }
}
