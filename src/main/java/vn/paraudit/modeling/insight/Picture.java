package vn.paraudit.modeling.insight;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import vn.paraudit.platform.RuleViolation;

/** A PNG picture with its size in pixels. */
record Picture(byte[] content, int width, int height) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 24;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int MOST_PIXELS = 20_000;
    private static final double WIDE = 1.5;

    /** @throws RuleViolation {@code annex-picture} when it is no PNG */
    static Picture of(byte[] content) {
        boolean png = content.length > HEADER && Arrays.equals(Arrays.copyOf(content, SIGNATURE.length), SIGNATURE);
        int width = png ? ByteBuffer.wrap(content).getInt(WIDTH_AT) : 0;
        int height = png ? ByteBuffer.wrap(content).getInt(HEIGHT_AT) : 0;
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw RuleViolation.of("annex-picture", Map.of());
        }
        return new Picture(content, width, height);
    }

    boolean isWide() {
        return width > height * WIDE;
    }
}
