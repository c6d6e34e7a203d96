package vn.paraudit.evidence.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.platform.TimeSource;

/** What people do with evidence. Files are read and written outside of transactions, so that a slow disk holds no connection. */
@Service
public class EvidenceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceDesk.class);
    private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    private final EvidenceRepository evidence;
    private final EvidenceRegister register;
    private final EvidenceStore store;
    private final EvidenceRights rights;
    private final EvidenceSettings settings;
    private final TimeSource time;

    EvidenceDesk(EvidenceRepository evidence, EvidenceRegister register, EvidenceStore store, EvidenceRights rights, EvidenceSettings settings,
            TimeSource time) {
        this.evidence = evidence;
        this.register = register;
        this.store = store;
        this.rights = rights;
        this.settings = settings;
        this.time = time;
    }

    /**
     * A file that somebody sends.
     *
     * @param id       given by the sender, so that sending again has no second effect
     * @param name     as the sender calls it; may be missing
     * @param takenAt  as the sender's device claims; may be missing
     */
    public record Upload(UUID id, Evidence.Subject subject, String name, Instant takenAt, InputStreamSource content) {
    }

    /** What a subject holds after an upload, and whether the upload brought it. */
    public record Added(Evidence evidence, boolean isNew) {
    }

    /**
     * Takes a file in.
     *
     * @throws NotFound when the user may not see the subject
     * @throws RuleViolation {@code evidence-frozen}, {@code evidence-type-refused}, {@code evidence-picture-too-large},
     *     {@code evidence-too-many}, {@code evidence-id-taken}
     */
    public Added add(Upload upload) {
        rights.requireReadable(upload.subject());
        // Whoever repeats an upload gets its answer even when the subject was closed meanwhile.
        if (evidence.find(upload.id()).isEmpty()) {
            rights.requireAddable(upload.subject());
        }
        try (EvidenceStore.Arrived file = store.receive(upload.content())) {
            FileType type = accepted(file.path());
            return register.add(new Evidence(upload.id(), upload.subject(), file.sha256(), file.size(), type.mediaType(),
                FileNames.safe(upload.name(), type), rights.user().personId(), upload.takenAt(), time.now().truncatedTo(ChronoUnit.MICROS),
                null), file);
        }
    }

    private FileType accepted(Path file) {
        try {
            FileType type = ContentSniffer.typeOf(file).filter(settings.types()::contains).orElseThrow(this::typeRefused);
            if (PICTURES.contains(type) && PictureSize.pixels(file, type).orElseThrow(this::typeRefused) > settings.maxPixels()) {
                throw RuleViolation.of("evidence-picture-too-large", Map.of("limit", settings.maxPixels()));
            }
            return type;
        } catch (IOException failure) {
            throw new DataAccessResourceFailureException("An arrived file cannot be read again: " + failure, failure);
        }
    }

    private RuleViolation typeRefused() {
        String types = settings.types().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return RuleViolation.of("evidence-type-refused", Map.of("types", types));
    }

    /** A page of a subject's evidence in the order of arrival, one longer than asked for; starts after a record when one is given. */
    public List<Evidence> list(Evidence.Subject subject, Instant afterTime, UUID afterId, int rows) {
        rights.requireReadable(subject);
        return evidence.list(subject, afterTime, afterId, rows);
    }

    /** A record that the user may see. */
    public Evidence find(UUID id) {
        Evidence found = evidence.find(id).orElseThrow(() -> new NotFound("evidence"));
        rights.requireReadable(found.subject());
        return found;
    }

    /** A record whose custody the user may see. */
    public Evidence findForOverseer(UUID id) {
        Evidence found = find(id);
        rights.requireOverseer();
        return found;
    }

    /**
     * The file of a record, read through and found unaltered; the custody says who opened it. What was taken back still opens: evidence that
     * becomes unreadable could be hidden that way.
     *
     * @throws RuleViolation {@code evidence-altered} when the file is missing or not what was handed in
     */
    public Path open(Evidence found) {
        Path file = store.verified(found.sha256()).orElse(null);
        if (file == null) {
            LOG.error("The file of evidence {} is missing or altered: {}", found.id(), found.sha256());
            register.foundAltered(found.id());
            throw RuleViolation.conflict("evidence-altered", Map.of());
        }
        register.opened(found.id());
        return file;
    }

    /** Takes a record back; only who brought it may, as long as the subject is open. */
    public Evidence withdraw(UUID id, String reason) {
        Evidence found = find(id);
        Actor by = rights.user();
        if (!by.is(found.uploadedBy())) {
            throw new Forbidden("evidence-not-yours", Map.of());
        }
        if (found.withdrawal() == null) {
            rights.requireAddable(found.subject());
        }
        return register.withdraw(id, by.personId(), time.now().truncatedTo(ChronoUnit.MICROS), reason);
    }
}
