package vn.paraudit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP by hand, for requests that no client library sends. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {
    }

    /** What a server said, its head taken apart; names of headers in small letters. */
    record Said(int status, Map<String, List<String>> headers, String body) {

        List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }

        private static Said of(String text) {
            int end = text.indexOf("\r\n\r\n");
            String[] lines = text.substring(0, Math.max(end, 0)).split("\r\n");
            Map<String, List<String>> headers = new TreeMap<>();
            Arrays.stream(lines).skip(1).forEach(line -> headers.computeIfAbsent(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                none -> new ArrayList<>()).add(line.substring(line.indexOf(':') + 1).strip()));
            String[] first = lines[0].split(" ");
            return new Said(first.length < 2 ? 0 : Integer.parseInt(first[1]), headers, end < 0 ? text : text.substring(end + 4));
        }
    }

    /** Sends bytes as they are and takes apart what the server says until it closes the connection. */
    static Said say(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return Said.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
