package vn.paraudit.organization.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Roles;

/** Lets the first person into a database in which nobody has an account: an administrator, whose password only the server's disk knows. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 15;
    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final Personnel personnel;
    private final FirstAdministratorSettings settings;

    FirstAdministrator(Accounts accounts, Personnel personnel, FirstAdministratorSettings settings) {
        this.accounts = accounts;
        this.personnel = personnel;
        this.settings = settings;
    }

    /** After everything else that may bring accounts. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    public void arrive() {
        if (accounts.any()) {
            return;
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Path file = written(password);
        personnel.takeIn(new Personnel.NewPerson(USERNAME, settings.name(), settings.name(), settings.unit(), Set.of(Roles.ADMIN), password, null));
        LOG.warn("Nobody had an account: sign in as {} with the password in {} and change it", USERNAME, file.toAbsolutePath());
    }

    private Path written(String password) {
        try {
            Path file = settings.passwordFile();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
