package vn.paraudit.testing;

/** How thorough a run of the tests is: {@code mvn verify} does one of each kind, {@code mvn verify -Pnightly} all of them. */
public final class Nightly {

    private static final boolean RUN = Boolean.getBoolean("test.nightly");

    private Nightly() {
    }

    /** One of two, by the kind of the run. */
    public static <T> T or(T usually, T nightly) {
        return RUN ? nightly : usually;
    }
}
