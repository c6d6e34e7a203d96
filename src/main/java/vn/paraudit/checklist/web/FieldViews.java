package vn.paraudit.checklist.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.checklist.field.FieldLibrary;
import vn.paraudit.checklist.field.FieldReport;
import vn.paraudit.organization.SourceKind;

/** The shapes in which field sheets are answered. */
final class FieldViews {

    private FieldViews() {
    }

    record NamedView(String code, String name) {

        static NamedView of(FieldLibrary.Named named) {
            return new NamedView(named.code(), named.name());
        }
    }

    record QuestionView(String code, String name, String text) {
    }

    /** The rules and questions in the reader's language, with what their sources are worth. */
    record LibraryView(String version, Map<FieldSheet, SourceKind> sources, FieldLibrary.SampleRule sampleRule, List<NamedView> strata,
                       List<NamedView> scale, List<QuestionView> questions) {

        static LibraryView of(FieldLibrary library) {
            return new LibraryView(library.version(), library.sources(), library.sample(),
                library.strata().stream().map(NamedView::of).toList(), library.interview().scale().stream().map(NamedView::of).toList(),
                library.interview().questions().stream()
                    .map(question -> new QuestionView(question.name().code(), question.name().name(), question.text())).toList());
        }
    }

    record OverviewView(
        UUID subjectId, SheetAccess.FieldRight right, boolean open, FieldSheets.@Nullable Sample sample, Map<String, Integer> figures,
        Map<String, BigDecimal> averages, Map<String, FieldReport.Offer> offers, LibraryView library) {
    }

    /** A row; state and days overdue are set for dossiers only. */
    record RowView(UUID id, String origin, Map<String, String> given, Map<String, String> found, int revision, @Nullable String state,
                   @Nullable Integer overdueDays) {

        static RowView of(FieldSheets.Row row, FieldReport.Standing standing) {
            return new RowView(row.id(), row.origin(), row.given(), row.found(), row.revision(), standing == null ? null : standing.state(),
                standing == null ? null : standing.overdueDays());
        }
    }

    record RowsView(List<RowView> rows) {
    }
}
