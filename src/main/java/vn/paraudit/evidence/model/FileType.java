package vn.paraudit.evidence.model;

import java.util.List;
import java.util.Locale;

/** The types of files that are taken as evidence. */
public enum FileType {

    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    /** What many phones take photos as; most browsers cannot show it, so it is kept and handed out as it is. */
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a name, without the dot. */
    String extension() {
        return extensions.get(0);
    }

    boolean fits(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }
}
