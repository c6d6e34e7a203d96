package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** The eye that every other test of a page relies on: it passes over what is like something it has measured, and over nothing else. */
@ParAuditTest
class AlikeTextsBrowserTests {

    private static final int ROWS = 30;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 834, 1112);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void shows(String rowStyle, String lastRow) {
        String rows = IntStream.range(1, ROWS).mapToObj(row -> "<li " + rowStyle + ">hàng " + row + "</li>").collect(Collectors.joining());
        browser.page().setContent("<html lang=vi><title>Danh sách</title><body style='background:#fff;color:#000'><main><h1>Danh sách</h1><ul>" + rows + lastRow
            + "</ul></main></body></html>");
    }

    @Test
    void rowsThatCanBeReadAre() {
        shows("", "<li>hàng cuối</li>");
        assertThatNoException().isThrownBy(browser::isAccessible);
    }

    @Test
    void rowsThatAreAllFaintAreFound() {
        shows("style='color:#ccc'", "<li style='color:#ccc'>hàng cuối</li>");
        assertThatThrownBy(browser::isAccessible).hasMessageContaining("color-contrast");
    }

    @Test
    void aFaintRowAmongOthersIsFound() {
        shows("", "<li style='color:#ccc'>hàng cuối</li>");
        assertThatThrownBy(browser::isAccessible).hasMessageContaining("color-contrast");
    }

    @Test
    void aRowOnAnotherGroundIsFound() {
        shows("", "<li style='background:#222'><span>hàng cuối</span></li>");
        assertThatThrownBy(browser::isAccessible).hasMessageContaining("color-contrast");
    }

    @Test
    void whatIsHiddenOrCannotBeUsedStandsForNothingElse() {
        String faint = "<li><button style='color:#ccc;background:#fff' ";
        String unused = IntStream.range(0, ROWS).mapToObj(row -> faint + (row % 2 == 0 ? "disabled" : "hidden") + ">bỏ</button></li>")
            .collect(Collectors.joining());
        shows("", unused);
        assertThatNoException().isThrownBy(browser::isAccessible);
        shows("", unused + faint + ">bỏ</button></li>");
        assertThatThrownBy(browser::isAccessible).hasMessageContaining("color-contrast");
    }

    @Test
    void otherRulesLookAtEveryRow() {
        shows("", "<li><button></button></li>");
        assertThatThrownBy(browser::isAccessible).hasMessageContaining("button-name");
    }
}
