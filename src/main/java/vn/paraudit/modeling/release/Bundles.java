package vn.paraudit.modeling.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.modeling.draft.Saves;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/** One signed file that moves a set between servers: its files, what it is, and who vouches for it. */
@Service
@Transactional
public class Bundles {

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final int MAX_ENTRIES = 102;
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final DraftRepository drafts;
    private final DraftDesk desk;
    private final Signer signer;
    private final JsonMapper json;
    private final TimeSource time;

    Bundles(DraftRepository drafts, DraftDesk desk, Signer signer, JsonMapper json, TimeSource time) {
        this.drafts = drafts;
        this.desk = desk;
        this.signer = signer;
        this.json = json;
        this.time = time;
    }

    /** The newest content of a draft as a signed ZIP. */
    public byte[] export(UUID draftId) {
        Draft draft = drafts.get(draftId);
        Map<String, byte[]> files = desk.files(draftId);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("kind", draft.kind());
        manifest.put("key", draft.key());
        manifest.put("name", draft.name());
        manifest.put("hash", Saves.hash(files));
        manifest.put("madeAt", time.now().toString());
        manifest.put("publicKey", signer.publicKey());
        byte[] words = json.writeValueAsBytes(manifest);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            add(zip, MANIFEST, words);
            add(zip, SIGNATURE, signer.sign(words));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Opens a draft with the content of a bundle.
     *
     * @throws RuleViolation {@code bundle-unreadable} for what is no bundle, {@code bundle-changed} when its content is not what was signed,
     *     {@code bundle-signer-unknown} when nobody here trusts who signed it
     */
    public UUID bring(byte[] bundle) {
        Map<String, byte[]> entries = entries(bundle);
        byte[] words = entries.remove(MANIFEST);
        byte[] signature = entries.remove(SIGNATURE);
        if (words == null || signature == null || entries.isEmpty()) {
            throw unreadable();
        }
        JsonNode manifest = manifest(words);
        String publicKey = manifest.path("publicKey").asString("");
        if (!signer.isSound(publicKey, words, signature) || !manifest.path("hash").asString("").equals(Saves.hash(entries))) {
            throw RuleViolation.of("bundle-changed", Map.of());
        }
        if (!signer.isTrusted(publicKey)) {
            throw RuleViolation.of("bundle-signer-unknown", Map.of("fingerprint", Signer.fingerprint(publicKey)));
        }
        return desk.openWith(kind(manifest), manifest.path("key").asString(""), manifest.path("name").asString(""), entries);
    }

    private JsonNode manifest(byte[] words) {
        try {
            return json.readTree(words);
        } catch (JacksonException unreadable) {
            throw unreadable();
        }
    }

    private static Kind kind(JsonNode manifest) {
        String named = manifest.path("kind").asString("");
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(named)).findFirst().orElse(Kind.PROCESS);
    }

    /** What a ZIP unpacks to is counted while it is unpacked: a small file may hold a very large one. */
    private static Map<String, byte[]> entries(byte[] bundle) {
        Map<String, byte[]> entries = new TreeMap<>();
        int bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MAX_BYTES - bytes + 1);
                bytes += content.length;
                if (bytes > MAX_BYTES || entries.size() >= MAX_ENTRIES || entries.put(entry.getName(), content) != null) {
                    throw unreadable();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
        return entries;
    }

    private static RuleViolation unreadable() {
        return RuleViolation.of("bundle-unreadable", Map.of());
    }
}
