package vn.paraudit.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.paraudit.platform.MissingPostgres;

/** Says in a sentence what to do where no PostgreSQL comes along. */
class MissingPostgresAnalyzer extends AbstractFailureAnalyzer<MissingPostgres> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingPostgres missing) {
        return new FailureAnalysis("No database is configured, and " + missing.getMessage() + ".",
            "Name an external PostgreSQL 15 or newer in spring.datasource.url, spring.datasource.username and spring.datasource.password, "
                + "or build the product on a machine of this kind.", missing);
    }
}
