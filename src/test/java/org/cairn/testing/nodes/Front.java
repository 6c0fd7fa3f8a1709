package org.cairn.testing.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands before several nodes: each caller is put through to one of them in turn, and cut off when that one dies. */
public final class Front implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    public Front() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Machine.daemon(this::serve).start();
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on callers are put through to that node as well. */
    public void add(Machine node) {
        nodes.add(node.port());
    }

    /** No caller is put through to that node any more. */
    public void remove(Machine node) {
        nodes.remove((Integer) node.port());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Machine.daemon(() -> putThrough(caller)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void putThrough(Socket caller) {
        int first = turn.getAndIncrement();
        List<Integer> here = List.copyOf(nodes);
        for (int one = 0; one < here.size(); one++) {
            int port = here.get(Math.floorMod(first + one, here.size()));
            try {
                Socket node = new Socket(InetAddress.getLoopbackAddress(), port);
                Machine.daemon(() -> pass(caller, node)).start();
                pass(node, caller);
                return;
            } catch (IOException away) {
                // the next one, please
            }
        }
        close(caller);
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // the other side hears it
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
