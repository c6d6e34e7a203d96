package vn.paraudit.evidence.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Reads how many pixels a picture has from its header, without decoding it. */
final class PictureSize {

    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEADER = 24;
    private static final int WEBP_FORMAT = 12;
    private static final int WEBP_DATA = 20;
    private static final int WEBP_HEADER = 30;

    private PictureSize() {
    }

    /** Width times height; empty when the header is broken, so that this is no picture. Only for the types that are pictures. */
    static OptionalLong pixels(Path file, FileType type) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long pixels = switch (type) {
                case JPEG -> jpeg(in);
                case PNG -> png(header(in, PNG_HEADER));
                case WEBP -> webp(header(in, WEBP_HEADER).order(ByteOrder.LITTLE_ENDIAN));
                default -> throw new IllegalArgumentException(type + " is no picture");
            };
            return pixels > 0 ? OptionalLong.of(pixels) : OptionalLong.empty();
        } catch (EOFException truncated) {
            return OptionalLong.empty();
        }
    }

    private static ByteBuffer header(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes);
    }

    private static long png(ByteBuffer header) {
        long width = Integer.toUnsignedLong(header.getInt(PNG_WIDTH));
        long height = Integer.toUnsignedLong(header.getInt(PNG_WIDTH + Integer.BYTES));
        return width > Integer.MAX_VALUE || height > Integer.MAX_VALUE ? Long.MAX_VALUE : width * height;
    }

    /** Walks the segments up to the frame header, the first of C0 to CF that is neither a Huffman table nor reserved nor arithmetic. */
    private static long jpeg(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        while (true) {
            if (in.readUnsignedByte() != 0xFF) {
                return 0;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            int length = in.readUnsignedShort() - Short.BYTES;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                in.readUnsignedByte();
                return (long) in.readUnsignedShort() * in.readUnsignedShort();
            }
            boolean picturesDataBegins = marker == 0xDA;
            if (length < 0 || picturesDataBegins) {
                return 0;
            }
            in.skipNBytes(length);
        }
    }

    /** The three kinds of WebP: with extensions, without loss, with loss; the first chunk tells which. */
    private static long webp(ByteBuffer header) {
        byte[] format = new byte[Integer.BYTES];
        header.get(WEBP_FORMAT, format);
        return switch (new String(format, StandardCharsets.US_ASCII)) {
            case "VP8X" -> (1L + unsigned24(header, WEBP_DATA + 4)) * (1L + unsigned24(header, WEBP_DATA + 7));
            case "VP8L" -> {
                int sizes = header.getInt(WEBP_DATA + 1);
                yield (1L + (sizes & 0x3FFF)) * (1L + (sizes >>> 14 & 0x3FFF));
            }
            case "VP8 " -> (long) (header.getShort(WEBP_DATA + 6) & 0x3FFF) * (header.getShort(WEBP_DATA + 8) & 0x3FFF);
            default -> 0;
        };
    }

    private static int unsigned24(ByteBuffer header, int at) {
        return (header.get(at) & 0xFF) | (header.get(at + 1) & 0xFF) << 8 | (header.get(at + 2) & 0xFF) << 16;
    }
}
