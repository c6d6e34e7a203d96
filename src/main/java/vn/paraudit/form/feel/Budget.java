package vn.paraudit.form.feel;

import java.util.function.Supplier;
import vn.paraudit.form.OverBudget;

/**
 * What the evaluation of one FEEL text may still cost. Several evaluations of one piece of work (a form with all its conditions, a table with
 * all its cells) also share what that work may cost. A step is a part evaluated or some values looked at.
 */
public final class Budget {

    /** A text of a form or a table takes some dozens; one that compares 500 rows with each other a million. */
    static final long STEPS = 2_000_000;
    /** Parts inside of parts, calls of own functions included; each takes about twenty frames of the stack. */
    static final int MOST_DEPTH = 250;
    static final int MOST_ITEMS = 10_000;
    static final int MOST_CHARACTERS = 100_000;

    private static final ThreadLocal<Budget> AROUND = new ThreadLocal<>();

    private final Budget around;
    private final long allowed;
    private long left;
    private int depth;

    private Budget(long steps, Budget around) {
        this.around = around;
        this.allowed = around == null ? steps : Math.min(steps, around.left);
        this.left = allowed;
    }

    /** Lets everything that this thread evaluates meanwhile share so many steps, at most those that are left of work around it. */
    public static <T> T within(long steps, Supplier<T> work) {
        Budget before = AROUND.get();
        Budget shared = new Budget(steps, before);
        AROUND.set(shared);
        try {
            return work.get();
        } finally {
            shared.close();
            if (before == null) {
                AROUND.remove();
            } else {
                AROUND.set(before);
            }
        }
    }

    /** The budget of one evaluation; to be {@link #close closed} after it. */
    public static Budget ofOne() {
        return new Budget(STEPS, AROUND.get());
    }

    /** Takes what was used from the work around. */
    public void close() {
        if (around != null) {
            around.left -= allowed - left;
        }
    }

    void charge(long steps) {
        left -= steps;
        if (left < 0) {
            throw new OverBudget("steps", "");
        }
    }

    void enter() {
        charge(1);
        if (++depth > MOST_DEPTH) {
            throw new OverBudget("nesting", "");
        }
    }

    void leave() {
        depth--;
    }

    static void limit(long size, long most, String what) {
        if (size > most) {
            throw new OverBudget(what, "");
        }
    }
}
