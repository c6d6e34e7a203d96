package vn.paraudit.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.paraudit.migration.CaseMigrations.Reason;

/** Tells by the sentences of the engine's own checks which rule was broken; the engine has no other names for them. */
final class EngineWords {

    /** A beginning of a sentence, the rule that it stands for, and where it names something of the diagram. */
    private record Word(Pattern sentence, String rule) {
    }

    private static final Word[] WORDS = {
        word("Activities have incompatible types", "type-differs"),
        word("Events are not of the same type", "event-differs"),
        word("There are multiple mappings for source activity", "source-twice"),
        word("The closest mapped ancestor", "scope-differs"),
        word("The source activity's event scope", "event-scope-differs"),
        word("Cannot update event trigger", "trigger-differs"),
        word("The target gateway must have at least", "gateway-narrower"),
        word("The gateway's flow scope", "scope-differs"),
        word("Only one gateway can be mapped to gateway", "gateway-twice"),
        word("Cannot remove the inner activity of a multi-instance body", "several-differs"),
        word("Must map the inner activity of a multi-instance body", "several-differs"),
        word("Target activity '[^']*' is a descendant of multi-instance body", "several-differs"),
        word("There is no migration instruction for this instance's activity", "step-unmapped"),
        word("The type of the source activity is not supported", "step-unsupported"),
        word("The variable '(?<name>[^']*)' exists in both", "variable-twice"),
        word("Target activity is not async", "job-differs"),
        word("Transition instance is assigned to", "job-differs"),
        word("A transition instance that instantiates the process", "job-differs"),
    };

    private EngineWords() {
    }

    private static Word word(String beginning, String rule) {
        return new Word(Pattern.compile(beginning), rule);
    }

    /** @param facts  what a sentence may name besides */
    static Reason reason(String failure, Map<String, Object> facts) {
        for (Word word : WORDS) {
            Matcher matcher = word.sentence().matcher(failure);
            if (matcher.lookingAt()) {
                Map<String, Object> all = new HashMap<>(facts);
                if (word.sentence().pattern().contains("?<name>")) {
                    all.put("name", matcher.group("name"));
                }
                return new Reason(word.rule(), all);
            }
        }
        return new Reason("other", facts);
    }
}
