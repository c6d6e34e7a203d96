package vn.paraudit.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of the province. */
public interface Units {

    Optional<Unit> find(String code);

    /** Names by code in the reader's language; unknown codes are missing. */
    Map<String, String> namesOf(Collection<String> codes);

    /** Units that exist on a day, communes and wards by name, departments in the province's order. */
    List<Unit> existingOn(LocalDate day);
}
