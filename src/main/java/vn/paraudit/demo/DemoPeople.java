package vn.paraudit.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.People;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.HashedPassword;

/** The invented people, from {@code demo/people.json}. */
@Component
class DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    /** Since when the invented people are in their posts. */
    static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 7, 1);

    private final Accounts accounts;
    private final People people;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    DemoPeople(Accounts accounts, People people, JsonMapper json, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.people = people;
        this.json = json;
        this.transactions = transactions;
    }

    record DemoPerson(String username, String name, String post, String unit, Set<String> roles, Boolean head, Boolean contact) {
    }

    record Cast(String note, String password, List<DemoPerson> people) {
    }

    /** Adds whoever is missing and says whether anybody was; people who exist are left as they are. */
    public boolean arrive() {
        Cast cast = read();
        List<DemoPerson> missing = cast.people().stream().filter(person -> accounts.findByUsername(person.username()).isEmpty()).toList();
        if (missing.isEmpty()) {
            return false;
        }
        HashedPassword password = accounts.hash(cast.password(), List.of());
        transactions.executeWithoutResult(status -> missing.forEach(person -> add(person, password)));
        LOG.info("{} invented people can sign in; the README names them", missing.size());
        return true;
    }

    /** Lets those in again who were shut out. */
    void comeBack() {
        accounts.letInventedIn();
    }

    /** Shuts out whoever an earlier start of the demo brought. */
    void leave() {
        List<String> shut = accounts.shutInventedOut();
        if (!shut.isEmpty()) {
            LOG.warn("The demo is off: its {} invented people, who are in this database, cannot sign in", shut.size());
        }
    }

    private void add(DemoPerson person, HashedPassword password) {
        UUID id = Ids.next();
        people.add(id, person.name(), person.unit(), person.post(), IN_OFFICE_SINCE);
        accounts.createInvented(new Accounts.NewAccount(id, person.username(), password, person.name(), person.post(), person.unit(), person.roles()));
        if (Boolean.TRUE.equals(person.head())) {
            people.appoint(person.unit(), People.HEAD, id, IN_OFFICE_SINCE);
        }
        if (Boolean.TRUE.equals(person.contact())) {
            people.appoint(person.unit(), People.CONTACT, id, IN_OFFICE_SINCE);
        }
    }

    private Cast read() {
        try {
            return json.readValue(new ClassPathResource("demo/people.json").getContentAsByteArray(), Cast.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
