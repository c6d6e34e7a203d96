package vn.paraudit.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A folder that belongs to the user of this process and that nobody else may enter. */
final class OwnFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private OwnFolder() {
    }

    /** Makes the folder; one that others could write into is emptied first, for who knows what they left there. */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isOwn(folder)) {
            LOG.warn("Others could write into {}: what is there is removed", folder);
            FileSystemUtils.deleteRecursively(folder);
        }
        if (!Files.exists(folder)) {
            if (isPosix(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            } else {
                Files.createDirectory(folder);
            }
        }
    }

    /** Where rights are kept in another way than POSIX has it, the folder has those of the one above it. */
    private static boolean isOwn(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        }
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isDirectory() && attributes.permissions().equals(OWNER_ALONE) && attributes.owner().equals(self());
    }

    private static UserPrincipal self() throws IOException {
        Path mine = Files.createTempFile("par-audit-", null);
        try {
            return Files.getOwner(mine);
        } finally {
            Files.delete(mine);
        }
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
