package vn.paraudit.api;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Senders that never come to an end: each sends a beginning and then a sign at a time, and comes again when it is shown out. */
final class Tricklers implements AutoCloseable {

    private static final long PAUSE_NANOS = 300_000_000;
    /** Rounds that somebody stays away who was shown out. */
    private static final int AWAY = 10;
    private static final int CONNECT_MILLIS = 2_000;

    private final int port;
    private final List<byte[]> beginnings;
    private final List<Socket> sockets = new ArrayList<>();
    private final int[] away;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger shownOut = new AtomicInteger();
    private final Thread sender = new Thread(this::send, "tricklers");

    private Tricklers(int port, List<byte[]> beginnings) {
        this.port = port;
        this.beginnings = beginnings;
        this.away = new int[beginnings.size()];
    }

    /** Begins as many connections as there are beginnings; all of them hang when this returns. */
    static Tricklers begin(int port, List<String> beginnings) throws IOException {
        Tricklers tricklers = new Tricklers(port, beginnings.stream().map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList());
        for (byte[] beginning : tricklers.beginnings) {
            tricklers.sockets.add(tricklers.open(beginning));
        }
        tricklers.sender.setDaemon(true);
        tricklers.sender.start();
        return tricklers;
    }

    private Socket open(byte[] beginning) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(beginning);
        return socket;
    }

    private void send() {
        while (going.get()) {
            for (int i = 0; i < sockets.size() && going.get(); i++) {
                trickle(i);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void trickle(int place) {
        Socket socket = sockets.get(place);
        try {
            // An answer does not make it stop.
            socket.getOutputStream().write('a');
        } catch (IOException gone) {
            if (++away[place] >= AWAY) {
                away[place] = 0;
                shownOut.incrementAndGet();
                comeAgain(place);
            }
        }
    }

    private void comeAgain(int place) {
        try {
            sockets.get(place).close();
            sockets.set(place, open(beginnings.get(place)));
        } catch (IOException full) {
            // comes again some rounds later
        }
    }

    /** How often one of them was cut off. */
    int shownOut() {
        return shownOut.get();
    }

    @Override
    public void close() throws IOException {
        going.set(false);
        LockSupport.unpark(sender);
        try {
            sender.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
