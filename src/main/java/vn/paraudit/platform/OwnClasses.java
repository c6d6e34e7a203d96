package vn.paraudit.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a further process finds the classes of the product: a Java, a class path, and the archive of classes, if any, that this Java takes over
 * as they are.
 *
 * @param path     class path; relative names count from {@code from}
 * @param archive  name of the archive as it was made, or an empty text
 * @param from     folder in which the process starts
 */
public record OwnClasses(String path, String archive, Path from) {

    /** The class path of this process, and the archive from which it was started itself. */
    public static OwnClasses ofThisProcess() {
        return new OwnClasses(System.getProperty("java.class.path"), archiveOfThisProcess(), Path.of("").toAbsolutePath());
    }

    private static String archiveOfThisProcess() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return "";
        }
        try {
            return Boolean.parseBoolean(machine.getVMOption("UseSharedSpaces").getValue()) ? machine.getVMOption("SharedArchiveFile").getValue() : "";
        } catch (IllegalArgumentException anotherMachine) {
            return "";
        }
    }

    /** The beginning of a command to which the name of a class with a main method is added. Of an archive that does not fit nothing is said. */
    public List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        if (!archive.isEmpty()) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.addAll(List.of("-cp", path));
        return command;
    }
}
