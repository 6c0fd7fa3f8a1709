package org.cairn.testing.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Some nodes on one database, behind one front. Whichever is killed comes back. */
public final class Nodes implements AutoCloseable {

    private final Path clock;
    private final Path folder;
    private final Front front;
    private final List<String> settings;
    private final List<Machine> running = new ArrayList<>();
    private CompletableFuture<Machine> coming = CompletableFuture.completedFuture(null);
    private int started;

    /**
     * @param folder where the logs go
     * @param settings of each node
     */
    public Nodes(Path clock, Path folder, Front front, List<String> settings) {
        this.clock = clock;
        this.folder = folder;
        this.front = front;
        this.settings = settings;
    }

    /** Starts one more and waits until it is up. */
    public void start() {
        Machine node = one(++started);
        running.add(node);
        front.add(node);
    }

    private Machine one(int number) {
        List<String> own = new ArrayList<>(settings);
        own.add("--logging.file.name=" + folder.resolve("node" + number + ".log"));
        return Machine.cairn(clock, folder.resolve("node" + number + ".err"), own);
    }

    /** Kills one when so much time has passed, and begins to start it again. All of them have to be there. */
    public void killIn(Duration time, int number) {
        coming = CompletableFuture.runAsync(
                        () -> kill(number), CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(dead -> one(++started));
    }

    private void kill(int number) {
        Machine dead = running.remove(number);
        dead.kill();
        front.remove(dead);
    }

    /** Waits until the one that was killed is back. */
    public void wholeAgain() {
        Machine back = coming.join();
        coming = CompletableFuture.completedFuture(null);
        if (back != null) {
            running.add(back);
            front.add(back);
        }
    }

    /** What all of them have written into their logs. */
    public String log() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int one = 1; one <= started; one++) {
            log.append(Files.readString(folder.resolve("node" + one + ".log")));
        }
        return log.toString();
    }

    @Override
    public void close() {
        wholeAgain();
        running.forEach(Machine::kill);
    }
}
