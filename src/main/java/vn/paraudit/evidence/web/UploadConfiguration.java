package vn.paraudit.evidence.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.paraudit.evidence.model.EvidenceSettings;
import vn.paraudit.platform.UploadAddress;

/** Lets files through to the one address that takes them and has the server put them onto the disk of the evidence while they arrive. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    static final String ADDRESS = "/api/evidence";

    /** Room for what surrounds the file in a body. */
    private static final DataSize AROUND = DataSize.ofKilobytes(64);

    @Bean
    UploadAddress evidenceUploads(EvidenceSettings settings) {
        return new UploadAddress(ADDRESS, longestBody(settings));
    }

    @Bean
    MultipartConfigElement multipartConfiguration(EvidenceSettings settings) {
        try {
            Files.createDirectories(settings.incoming());
        } catch (IOException failure) {
            throw new UncheckedIOException("Evidence cannot be kept in " + settings.directory(), failure);
        }
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setLocation(settings.incoming().toString());
        factory.setMaxFileSize(settings.maxFile());
        factory.setMaxRequestSize(longestBody(settings));
        factory.setFileSizeThreshold(DataSize.ofBytes(0));
        return factory.createMultipartConfig();
    }

    private static DataSize longestBody(EvidenceSettings settings) {
        return DataSize.ofBytes(settings.maxFile().toBytes() + AROUND.toBytes());
    }
}
