package vn.paraudit.platform;

/** This build brings no PostgreSQL for the machine at hand. */
public final class MissingPostgres extends IllegalStateException {

    private static final long serialVersionUID = 1;

    MissingPostgres(String machine, Throwable cause) {
        super("this build brings no PostgreSQL for " + machine, cause);
    }
}
