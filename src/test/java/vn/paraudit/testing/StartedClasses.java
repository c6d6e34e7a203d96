package vn.paraudit.testing;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.paraudit.ParAudit;
import vn.paraudit.platform.OwnClasses;

/**
 * From what processes start that tests begin: from the folder from which a server starts, when this run has made it, with its archive of classes;
 * the classes of the tests stand behind it. Otherwise from the classes of this process.
 */
final class StartedClasses {

    /** Set by the build that makes the folder, unless it was told not to. */
    private static final String FOLDER = Boolean.getBoolean("skipStart") ? "" : System.getProperty("test.start", "");
    private static final String JAR = "par-audit.jar";

    private StartedClasses() {
    }

    static OwnClasses get() {
        Path folder = Path.of(FOLDER).toAbsolutePath();
        if (FOLDER.isEmpty() || !Files.exists(folder.resolve("par-audit.jsa"))) {
            return OwnClasses.ofThisProcess();
        }
        // The archive knows its files by their names as they are seen from the folder above.
        Path name = folder.getFileName();
        return new OwnClasses(Stream.concat(Stream.of(name.resolve(JAR).toString()), onlyOfTheTests(folder)).collect(Collectors.joining(File.pathSeparator)),
            name.resolve("par-audit.jsa").toString(), folder.getParent());
    }

    private static Stream<String> onlyOfTheTests(Path folder) {
        Path product = Path.of(URI.create(ParAudit.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        Set<String> brought = Set.of(folder.resolve("lib").toFile().list());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(each -> Path.of(each).toAbsolutePath())
            .filter(each -> !each.equals(product) && !brought.contains(each.getFileName().toString())).map(Path::toString);
    }
}
