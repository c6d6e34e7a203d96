package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

@Service
@Transactional
class Sheets implements Checklists {

    private static final int NAMED_WHEN_MISSING = 5;
    private static final int SHOWN_DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final Answers answers;
    private final TimeSource time;

    Sheets(JdbcClient jdbc, Libraries libraries, Answers answers, TimeSource time) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.answers = answers;
        this.time = time;
    }

    private record Row(UUID id, UUID subjectId, String area, String state, String summary, String libraryVersion, boolean communeLevel) {
    }

    private static final String ROWS = """
        select section.id, section.subject_id, section.area, section.state, section.summary, sheet.library_version, sheet.commune_level
          from checklist_section section join checklist_sheet sheet on sheet.subject_id = section.subject_id
        """;

    @Override
    public List<Section> openSheet(UUID subjectId, boolean communeLevel) {
        Libraries.Library library = libraries.current();
        OffsetDateTime now = at(time.now());
        jdbc.sql("insert into checklist_sheet (subject_id, library_version, commune_level, opened_at) values (:id, :version, :level, :now)")
            .param("id", subjectId).param("version", library.version()).param("level", communeLevel).param("now", now).update();
        int position = 0;
        for (Libraries.Area area : library.areas()) {
            if (!library.of(area.code(), communeLevel).isEmpty()) {
                jdbc.sql("insert into checklist_section (id, subject_id, area, position, state) values (:id, :subject, :area, :position, 'OPEN')")
                    .param("id", Ids.next()).param("subject", subjectId).param("area", area.code()).param("position", position++).update();
            }
        }
        return sections(subjectId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> sections(UUID subjectId) {
        return jdbc.sql(ROWS + "where section.subject_id = :id order by section.position").param("id", subjectId).query(Row.class).list()
            .stream().map(this::section).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Area> areas() {
        boolean english = Texts.isReaderEnglish();
        return libraries.areasInForce().stream().map(area -> new Area(area.code(), english ? area.nameEn() : area.name())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Section> section(UUID sectionId) {
        return row(sectionId).map(this::section);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> recordedName(UUID sectionId) {
        return row(sectionId).map(row -> areaOf(row).name());
    }

    private Optional<Row> row(UUID sectionId) {
        return jdbc.sql(ROWS + "where section.id = :id").param("id", sectionId).query(Row.class).optional();
    }

    private Section section(Row row) {
        Libraries.Area area = areaOf(row);
        boolean english = Texts.isReaderEnglish();
        return new Section(row.id(), row.subjectId(), row.area(), english ? area.nameEn() : area.name(), area.lead(),
            "CLOSED".equals(row.state()), row.summary());
    }

    private Libraries.Area areaOf(Row row) {
        return libraries.version(row.libraryVersion()).areas().stream().filter(one -> one.code().equals(row.area())).findFirst().orElseThrow();
    }

    /** Criteria that a section asks. */
    @Transactional(readOnly = true)
    public List<Criterion> criteria(UUID sectionId) {
        Row row = row(sectionId).orElseThrow(() -> new NotFound("section"));
        return libraries.version(row.libraryVersion()).of(row.area(), row.communeLevel());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asks(UUID sectionId, String criterion) {
        return criteria(sectionId).stream().anyMatch(one -> one.code().equals(criterion));
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(UUID sectionId, boolean self) {
        List<Criterion> criteria = criteria(sectionId);
        Map<String, Answers.Stored> given = answers.of(sectionId, self);
        int losing = (int) criteria.stream().filter(criterion -> losesPoints(criterion, given.get(criterion.code()))).count();
        int answered = (int) criteria.stream().filter(criterion -> isAnswered(given.get(criterion.code()))).count();
        return new Progress(answered, criteria.size(), losing);
    }

    private static boolean isAnswered(Answers.Stored answer) {
        return answer != null && answer.complete();
    }

    private static boolean losesPoints(Criterion criterion, Answers.Stored answer) {
        return answer != null && answer.points() != null && answer.points().compareTo(criterion.maxScore()) < 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Score score(UUID subjectId) {
        return score(jdbc.sql(ROWS + "where section.subject_id = :id").param("id", subjectId).query(Row.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Score sectionScore(UUID sectionId) {
        return score(row(sectionId).stream().toList());
    }

    private Score score(List<Row> rows) {
        Optional<Fraction> verified = share(rows, false);
        String rating = verified.map(share -> libraries.version(rows.get(0).libraryVersion()).rating(share)).orElse(null);
        return new Score(share(rows, true).map(Sheets::shown).orElse(null), verified.map(Sheets::shown).orElse(null), rating);
    }

    /** Points over the maximum of what applies, in percent; what does not apply counts on neither side. */
    private Optional<Fraction> share(List<Row> rows, boolean self) {
        Fraction points = Fraction.of(BigDecimal.ZERO);
        BigDecimal maximum = BigDecimal.ZERO;
        for (Row row : rows) {
            Map<String, Answers.Stored> given = answers.of(row.id(), self);
            for (Criterion criterion : libraries.version(row.libraryVersion()).of(row.area(), row.communeLevel())) {
                Answers.Stored answer = given.get(criterion.code());
                if (answer != null && answer.points() != null) {
                    points = points.plus(Scoring.exact(criterion, answer.value()).orElseThrow());
                    maximum = maximum.add(criterion.maxScore());
                }
            }
        }
        return maximum.signum() == 0 ? Optional.empty() : Optional.of(points.over(maximum).times(HUNDRED));
    }

    private static BigDecimal shown(Fraction share) {
        return share.rounded(SHOWN_DECIMALS);
    }

    @Override
    public void close(UUID sectionId, String summary, Actor by) {
        requireOpen(sectionId);
        Map<String, Answers.Stored> given = answers.of(sectionId, false);
        List<String> missing = new ArrayList<>(criteria(sectionId).stream().map(Criterion::code).filter(code -> !isAnswered(given.get(code))).toList());
        if (!missing.isEmpty()) {
            throw RuleViolation.of("section-unanswered", Map.of("count", missing.size(),
                "codes", missing.stream().limit(NAMED_WHEN_MISSING).collect(Collectors.joining(", "))));
        }
        jdbc.sql("""
            update checklist_section set state = 'CLOSED', summary = :summary, closed_by = :by, closed_at = :at where id = :id
            """).param("summary", summary).param("by", by.personId()).param("at", at(time.now())).param("id", sectionId).update();
    }

    /** Waits for answers that are being written and keeps out later ones, so that what is checked here is what is closed. */
    private void requireOpen(UUID sectionId) {
        boolean open = jdbc.sql("select state = 'OPEN' from checklist_section where id = :id for update").param("id", sectionId)
            .query(Boolean.class).optional().orElseThrow(() -> new NotFound("section"));
        if (!open) {
            throw RuleViolation.of("section-closed", Map.of("section", section(sectionId).map(Section::name).orElseThrow()));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
