package vn.paraudit.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/** Makes steps of a trial from what a manager asks for. */
@Component
public class TrialSteps {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,99}");
    private static final int LONGEST_VALUE = 4000;
    private static final int MOST_VARIABLES = 100;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    /** Far enough for every deadline that there is. */
    private static final Period FARTHEST = Period.ofYears(10);
    private static final int MOST_WORKING_DAYS = 500;

    private final WorkingDays workingDays;
    private final InventedPeople people;
    private final TimeSource time;

    TrialSteps(WorkingDays workingDays, InventedPeople people, TimeSource time) {
        this.workingDays = workingDays;
        this.people = people;
        this.time = time;
    }

    /** What a manager does with an open task. */
    public record Work(String task, String person, @Nullable Map<String, Object> data, @Nullable Map<String, Object> variables, boolean returned) {
    }

    /** @param day  on which the case begins, in the morning; now when it is missing */
    public SandboxStep start(@Nullable LocalDate day, @Nullable Map<String, Object> variables) {
        return SandboxStep.start(day == null ? time.now() : within(morning(day)), sound(variables));
    }

    /** @throws RuleViolation {@code sandbox-task-missing} when the task is not open any more */
    public SandboxStep complete(@Nullable SandboxState state, Work work) {
        SandboxState.OpenTask task = (state == null ? Stream.<SandboxState.OpenTask>empty() : state.tasks().stream())
            .filter(open -> open.id().equals(work.task())).findFirst()
            .orElseThrow(() -> RuleViolation.of("sandbox-task-missing", Map.of()));
        if (!people.has(work.person())) {
            throw malformed("person");
        }
        return SandboxStep.complete(task.element(), task.place(), work.person(), work.data() == null ? Map.of() : work.data(),
            sound(work.variables()), work.returned());
    }

    /** Exactly one of the three says how far. */
    public SandboxStep clock(@Nullable SandboxState state, @Nullable Instant to, @Nullable LocalDate day, @Nullable Integer days) {
        if (Stream.of(to != null, day != null, days != null).filter(given -> given).count() != 1) {
            throw malformed("to");
        }
        if (to != null) {
            return SandboxStep.clock(within(to));
        }
        if (day != null) {
            return SandboxStep.clock(within(morning(day)));
        }
        if (days < 1 || days > MOST_WORKING_DAYS) {
            throw malformed("workingDays");
        }
        Instant now = state == null ? time.now() : state.now();
        return SandboxStep.clock(morning(workingDays.plus(LocalDate.ofInstant(now, TimeSource.ZONE), days)));
    }

    public SandboxStep message(String name, @Nullable Map<String, Object> variables) {
        if (name == null || name.isBlank()) {
            throw malformed("name");
        }
        return SandboxStep.message(name, sound(variables));
    }

    public SandboxStep variables(@Nullable Map<String, Object> variables) {
        return SandboxStep.variables(sound(variables));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(TimeSource.ZONE).toInstant();
    }

    private Instant within(Instant moment) {
        LocalDate today = time.today();
        if (moment.isBefore(morning(today.minus(FARTHEST))) || moment.isAfter(morning(today.plus(FARTHEST)))) {
            throw malformed("day");
        }
        return moment;
    }

    static Map<String, Object> sound(@Nullable Map<String, Object> variables) {
        Map<String, Object> given = variables == null ? Map.of() : variables;
        if (given.size() > MOST_VARIABLES || !given.entrySet().stream().allMatch(entry -> NAME.matcher(entry.getKey()).matches() && isSound(entry.getValue()))) {
            throw malformed("variables");
        }
        return given;
    }

    private static boolean isSound(@Nullable Object value) {
        return value instanceof Boolean || value instanceof Number || value instanceof String text && isShort(text)
            || value instanceof List<?> list && list.stream().allMatch(entry -> entry instanceof String text && isShort(text));
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_VALUE && text.indexOf('\0') < 0;
    }

    private static RuleViolation malformed(String field) {
        return RuleViolation.malformed("request-invalid", Map.of("field", field));
    }
}
