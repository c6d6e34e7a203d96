package vn.paraudit.modeling.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.paraudit.platform.UploadAddress;

/** The addresses that take sets of models as files: the fence takes no file above one megabyte, and a set has several. */
@Configuration(proxyBeanMethods = false)
class ModelingUploads {

    private static final DataSize LONGEST = DataSize.ofMegabytes(5);
    /** In UTF-16 the same files are twice as long. */
    private static final DataSize WIDE = DataSize.ofMegabytes(10);

    @Bean
    UploadAddress modelerUploads() {
        return new UploadAddress(ModelerController.DEPLOYMENTS, LONGEST);
    }

    @Bean
    UploadAddress bundleUploads() {
        return new UploadAddress(BundleController.ADDRESS, LONGEST);
    }

    @Bean
    UploadAddress importUploads() {
        return new UploadAddress(ImportController.ADDRESS, WIDE);
    }

    @Bean
    UploadAddress incomingUploads() {
        return new UploadAddress(ImportController.INTO_DRAFT, WIDE);
    }
}
