package vn.paraudit.document.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.SealedTexts;

@Service
class DocumentRegister implements OfficialDocuments, SealedTexts {

    private static final String COLUMNS = "select id, number, title, type, issued_on, signed_by from official_document ";
    private static final int DOCUMENTS_AT_A_TIME = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TimeSource time;

    DocumentRegister(JdbcClient jdbc, JsonMapper json, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Document issue(Draft draft) {
        LocalDate today = time.today();
        // The row of the counter is locked until the caller commits: numbers follow each other, and a rollback gives its number back.
        int sequence = jdbc.sql("""
            insert into document_number (type, issuer, year, last) values (:type, :issuer, :year, 1)
            on conflict (type, issuer, year) do update set last = document_number.last + 1
            returning last
            """).param("type", draft.type()).param("issuer", draft.issuer()).param("year", today.getYear()).query(Integer.class).single();
        Document document = new Document(Ids.next(), "%02d/%s-%s".formatted(sequence, draft.type(), draft.issuer()), draft.title(),
            draft.type(), today, draft.signedBy());
        String body = json.writeValueAsString(new TreeMap<>(draft.body()));
        jdbc.sql("""
            insert into official_document (id, type, issuer, year, sequence, number, title, subject_type, subject_id, signed_by, issued_on,
                                           body, sha256)
            values (:id, :type, :issuer, :year, :sequence, :number, :title, :subjectType, :subjectId, :signedBy, :issuedOn, :body::json, :hash)
            """).param("id", document.id()).param("type", draft.type()).param("issuer", draft.issuer()).param("year", today.getYear())
            .param("sequence", sequence).param("number", document.number()).param("title", draft.title())
            .param("subjectType", draft.subjectType()).param("subjectId", draft.subjectId()).param("signedBy", draft.signedBy())
            .param("issuedOn", today).param("body", body).param("hash", hash(body)).update();
        return document;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(String subjectType, UUID subjectId) {
        return jdbc.sql(COLUMNS + "where subject_type = :subjectType and subject_id = :subjectId order by issued_on, id")
            .param("subjectType", subjectType).param("subjectId", subjectId).query(Document.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Document.class).optional();
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    @Transactional(readOnly = true)
    public long check(Consumer<UUID> broken) {
        AtomicLong documents = new AtomicLong();
        jdbc.sql("select id, body::text as body, sha256 from official_document").withFetchSize(DOCUMENTS_AT_A_TIME).query(row -> {
            documents.incrementAndGet();
            if (!hash(row.getString("body")).equals(row.getString("sha256"))) {
                broken.accept(row.getObject("id", UUID.class));
            }
        });
        return documents.get();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
