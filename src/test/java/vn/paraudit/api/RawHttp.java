package vn.paraudit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, for requests that no client library sends. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {
    }

    /** Announces a body of a length, sends none of it and returns what the server says: head and body. */
    static String announce(int port, String method, String path, long length, String cookies, String token) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: application/json\r\nAccept-Language: vi\r\n"
            + "Cookie: " + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readNBytes(20_000);
            return new String(answer, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
