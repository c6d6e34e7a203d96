package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ModuleTest;

/** Every file of a library is loaded, so that a new version is a new file and nothing else. */
@ModuleTest
class LibraryLoaderTests {

    private static final String TWO_FILES = "of-two-files";

    @Autowired
    private LibraryLoader loader;

    @Autowired
    private JdbcClient jdbc;

    private List<String> load() {
        List<String> read = new ArrayList<>();
        loader.load(TWO_FILES, library -> read.add(library.path("version").asString()));
        return read;
    }

    private void forget() {
        jdbc.sql("delete from loaded_library where name like 'of-two-files/%'").update();
    }

    @Test
    void everyFileIsReadOnceInTheOrderOfTheNames() {
        forget();
        assertThat(load()).containsExactly("first", "second");
        assertThat(load()).isEmpty();
    }

    @Test
    void aNewFileIsReadAloneAndAChangedOneWithThoseAfterIt() {
        load();
        jdbc.sql("delete from loaded_library where name = 'of-two-files/2026-06.json'").update();
        assertThat(load()).as("the second was added").containsExactly("second");
        jdbc.sql("update loaded_library set hash = 'other' where name = 'of-two-files/2026-01.json'").update();
        assertThat(load()).as("the first was changed").containsExactly("first", "second");
    }

    @Test
    void aFileThatDoesNotSayFromWhichDayItIsValidIsRefused() {
        assertThatThrownBy(() -> loader.load("without-a-day", library -> { })).hasMessageContaining("library/without-a-day/2026-01.json");
    }
}
