package vn.paraudit.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.security.Actor;

/** The checklist sheets of subjects that this module knows only by their id. */
public interface Checklists {

    /**
     * A part of a sheet, one area of the library.
     *
     * @param name  in the reader's language
     * @param lead  department whose people usually fill it
     */
    record Section(UUID id, UUID subjectId, String area, String name, String lead, boolean closed, @Nullable String summary) {
    }

    /** How far a section is; non-compliant counts the verified answers that cost points. */
    record Progress(int answered, int total, int nonCompliant) {
    }

    /**
     * Points of a sheet or section.
     *
     * @param self      share of the applicable maximum that the unit gives itself, in percent with one decimal; {@code null} without answers
     * @param verified  the same by the team's answers
     * @param rating    band of the verified share before it is rounded, key {@code checklist.rating.<rating>}; {@code null} without answers
     */
    record Score(@Nullable BigDecimal self, @Nullable BigDecimal verified, @Nullable String rating) {
    }

    /** Opens a sheet with the library in force; the kind of the unit decides which criteria apply. Returns its sections in order. */
    List<Section> openSheet(UUID subjectId, boolean communeLevel);

    List<Section> sections(UUID subjectId);

    /** An area of the criteria, in the reader's language. */
    record Area(String code, String name) {
    }

    /** Areas of the criteria in force today, in the library's order. */
    List<Area> areas();

    Optional<Section> section(UUID sectionId);

    /** What a section is about in Vietnamese, whoever reads; for what is written into the records. */
    Optional<String> recordedName(UUID sectionId);

    /** Whether a section asks a criterion. */
    boolean asks(UUID sectionId, String criterion);

    Progress progress(UUID sectionId, boolean self);

    Score score(UUID subjectId);

    /** Points of one area; none of a section that is not there. */
    Score sectionScore(UUID sectionId);

    /** Closes a section for good; refuses when it is closed already, and while a criterion is unanswered, naming the first ones. */
    void close(UUID sectionId, String summary, Actor by);
}
