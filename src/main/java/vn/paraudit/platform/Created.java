package vn.paraudit.platform;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** The answer to a request that made something: its id, and where it is found. */
public record Created(UUID id) {

    /** @param list  address of the list that it stands in */
    public static ResponseEntity<Created> in(String list, UUID id) {
        return ResponseEntity.created(URI.create(list + "/" + id)).body(new Created(id));
    }
}
