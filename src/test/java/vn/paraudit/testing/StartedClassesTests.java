package vn.paraudit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.paraudit.platform.OwnClasses;

/** From what a further process of the product takes its classes. */
class StartedClassesTests {

    /** A process that tells of the archive from which it was started. */
    static final class TellsItsArchive {

        private TellsItsArchive() {
        }

        public static void main(String[] arguments) {
            System.out.println("archive <" + OwnClasses.ofThisProcess().archive() + ">");
        }
    }

    private static String saidBy(OwnClasses classes, String... options) throws Exception {
        List<String> command = new ArrayList<>(classes.command(List.of(options)));
        command.add(TellsItsArchive.class.getName());
        Process process = new ProcessBuilder(command).directory(classes.from().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Made for another class path than that of this process. */
    private static String archiveOfTheRun() {
        OwnClasses started = StartedClasses.get();
        return started.from().resolve(started.archive()).toString();
    }

    @Test
    void withoutAnArchiveItStartsFromItsClassPath() throws Exception {
        assertThat(saidBy(OwnClasses.ofThisProcess())).isEqualTo("archive <>");
    }

    @Test
    void anArchiveThatDoesNotFitLeavesNoWordBetweenTheAnswers() throws Exception {
        OwnClasses own = OwnClasses.ofThisProcess();
        for (String archive : List.of("not-there.jsa", archiveOfTheRun())) {
            assertThat(saidBy(new OwnClasses(own.path(), archive, own.from()))).startsWith("archive <").endsWith(">").hasLineCount(1);
        }
    }

    @Test
    void inARunThatMadeTheFolderOfAServerItsArchiveIsTakenOverByWhateverStartsAndKnownThere() throws Exception {
        OwnClasses classes = StartedClasses.get();
        assumeFalse(classes.archive().isEmpty(), "no folder was made by this run");
        assertThat(saidBy(classes, "-Xshare:on")).isEqualTo("archive <" + classes.archive() + ">");
        assertThat(classes.archive()).isEqualTo(Path.of("par-audit", "par-audit.jsa").toString());
    }
}
