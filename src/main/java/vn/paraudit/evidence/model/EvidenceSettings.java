package vn.paraudit.evidence.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where evidence is kept and what is taken.
 *
 * @param directory      folder of the files, shared by all nodes of one database and by nothing else; back it up together with the database
 * @param maxFile        largest file
 * @param types          types taken, recognised by their content
 * @param maxPixels      largest picture, width times height; a small file can unfold to a picture that stops a tablet
 * @param maxPerSubject  most files that one subject ever gets, with those taken back
 * @param orphans        when files that no record names are put aside and removed
 */
@ConfigurationProperties("paraudit.evidence")
public record EvidenceSettings(
    @DefaultValue("./data/evidence") Path directory, @DefaultValue("20MB") DataSize maxFile,
    @DefaultValue({"jpeg", "png", "webp", "heic", "pdf", "docx", "xlsx"}) Set<FileType> types, @DefaultValue("50000000") long maxPixels,
    @DefaultValue("200") int maxPerSubject, @DefaultValue Orphans orphans) {

    Path folder() {
        return directory.toAbsolutePath().normalize();
    }

    /** Where files lie that are still arriving. */
    public Path incoming() {
        return folder().resolve("incoming");
    }

    Path orphaned() {
        return folder().resolve("orphaned");
    }

    /**
     * Files that no record names: what a broken upload left, or what the database forgot when it was restored from an old copy.
     *
     * @param after  age at which unfinished files are removed and whole ones are put aside in the folder {@code orphaned}; longer than any
     *     upload takes
     * @param keep   how long they stay there, for whoever wants them back
     */
    public record Orphans(@DefaultValue("24h") Duration after, @DefaultValue("30d") Duration keep) {
    }
}
