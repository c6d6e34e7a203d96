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
import org.jspecify.annotations.Nullable;
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

    private static final int DOCUMENTS_AT_A_TIME = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Papers papers;
    private final OwnSeries series;
    private final TimeSource time;

    DocumentRegister(JdbcClient jdbc, JsonMapper json, Papers papers, OwnSeries series, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.papers = papers;
        this.series = series;
        this.time = time;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Document issue(Draft draft) {
        return issue(draft, null, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Document issue(Draft draft, @Nullable String number, @Nullable LocalDate dated) {
        LocalDate today = time.today();
        Paper paper = Paper.signed(Ids.next(), draft, today);
        if (number != null && !number.isBlank()) {
            paper = paper.numbered(number, dated == null ? today : dated, today, null);
        } else if (series.isOn(draft.issuer(), today)) {
            paper = paper.drawn(series.draw(draft.issuer(), draft.type(), today.getYear()));
        }
        String body = json.writeValueAsString(new TreeMap<>(draft.body()));
        papers.add(paper, body, hash(body));
        return paper.document();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(String subjectType, UUID subjectId) {
        return papers.of(subjectType, subjectId).stream().map(Paper::document).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return papers.find(id).map(Paper::document);
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
