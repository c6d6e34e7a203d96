package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.ZipBytes;

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
    void aBundleThatIsSentAgainOpensNoSecondDraft() {
        steps.as("dung").withHeader("Idempotency-Key", UUID.randomUUID().toString());
        String first = brought(bundle).body().path("id").asString();
        assertThat(brought(bundle).body().path("id").asString()).isEqualTo(first);
        bundle[bundle.length - 1]++;
        assertThat(brought(bundle).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void oneChangedByteIsSeen() throws IOException {
        Map<String, byte[]> entries = ZipBytes.unpacked(bundle);
        entries.get(DraftSteps.PLAN)[100]++;
        assertThat(brought(ZipBytes.packed(entries)).code()).isEqualTo("bundle-changed");
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
        assertThat(brought(ZipBytes.packed(Map.of("manifest.json", new byte[] {'{'}, "manifest.sig", new byte[0], "x", new byte[0]))).code()).isEqualTo("bundle-unreadable");
        Map<String, byte[]> bomb = new LinkedHashMap<>(ZipBytes.unpacked(bundle));
        bomb.put("bpmn/bomb.bpmn", new byte[12 * 1024 * 1024]);
        assertThat(brought(ZipBytes.packed(bomb)).code()).isEqualTo("bundle-unreadable");
    }
}
