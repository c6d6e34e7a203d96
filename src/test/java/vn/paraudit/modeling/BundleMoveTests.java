package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A set moves between servers as it was signed, or not at all. */
@ParAuditTest
class BundleMoveTests {

    private static final String BUNDLES = "/api/modeling/bundles";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private DraftSteps steps;
    private String draft;
    private byte[] bundle;

    @BeforeEach
    void export() {
        steps = new DraftSteps(port);
        draft = steps.stepDrafted("dung");
        bundle = steps.as("dung").getBytes("/api/modeling/drafts/" + draft + "/bundle").body();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] packed(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(target)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return target.toByteArray();
    }

    private TestClient.Answer brought(byte[] content) {
        return steps.as("dung").postFile(BUNDLES, "set.zip", content);
    }

    @Test
    void aBundleOfThisServerOpensTheSameDraft() {
        TestClient.Answer answer = brought(bundle);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(steps.files(answer.body().path("id").asString())).isEqualTo(steps.files(draft));
    }

    @Test
    void oneChangedByteIsSeen() throws IOException {
        Map<String, byte[]> entries = unpacked(bundle);
        entries.get(DraftSteps.PLAN)[100]++;
        assertThat(brought(packed(entries)).code()).isEqualTo("bundle-changed");
    }

    @Test
    void aBundleOfAnUnknownServerIsRefusedWithItsFingerprint() {
        jdbc.sql("delete from model_signing_key").update();
        TestClient.Answer answer = brought(bundle);
        assertThat(answer.code()).isEqualTo("bundle-signer-unknown");
        assertThat(answer.body().path("facts").path("fingerprint").asString()).hasSize(64);
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        assertThat(brought("no zip".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("bundle-unreadable");
        assertThat(brought(packed(Map.of("manifest.json", new byte[] {'{'}, "manifest.sig", new byte[0], "x", new byte[0]))).code()).isEqualTo("bundle-unreadable");
        Map<String, byte[]> bomb = new LinkedHashMap<>(unpacked(bundle));
        bomb.put("bpmn/bomb.bpmn", new byte[12 * 1024 * 1024]);
        assertThat(brought(packed(bomb)).code()).isEqualTo("bundle-unreadable");
    }
}
