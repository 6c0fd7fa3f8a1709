package org.cairn.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told, or hangs up, and remembers the messages it was given whole. */
final class StubbornServer implements AutoCloseable {

    /** Hangs up instead of answering. */
    static final String HANG_UP = "";

    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile int conversations;
    volatile String toMail = "250 2.1.0 Ok";
    volatile String toRecipient = "250 2.1.5 Ok";
    volatile String toEnd = "250 2.0.0 Ok: queued as 4F2 for <ada@example.org>";
    /** Whether the message counts as taken even though the answer is lost. */
    volatile boolean takesBeforeHangingUp;

    private final ServerSocket socket;
    private final Thread thread;
    private volatile Socket present = new Socket();

    StubbornServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whoever waits for a caller while the socket closes may still take one: the server is away when that has ended. */
    @Override
    public void close() throws IOException {
        socket.close();
        present.close();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                present = client;
                conversations++;
                converse(client);
            } catch (IOException | UncheckedIOException gone) {
                // the next one, please
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 stubborn ESMTP");
        String line = in.readLine();
        while (line != null) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO", "RSET", "NOOP" -> say(client, "250 Ok");
                case "MAIL" -> say(client, toMail);
                case "RCPT" -> say(client, toRecipient);
                case "DATA" -> {
                    say(client, "354 Go on");
                    String message = message(in);
                    if (message == null) {
                        return;
                    }
                    if (toEnd.startsWith("250") || takesBeforeHangingUp) {
                        taken.add(message);
                    }
                    if (toEnd.equals(HANG_UP)) {
                        return;
                    }
                    say(client, toEnd);
                }
                case "QUIT" -> {
                    say(client, "221 Bye");
                    return;
                }
                default -> say(client, "500 What?");
            }
            line = in.readLine();
        }
    }

    /** Null if the client goes before the message is complete. */
    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        return line == null ? null : message.toString();
    }

    private static void say(Socket client, String words) {
        try {
            client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
