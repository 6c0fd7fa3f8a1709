package org.cairn.rehearsal.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.rehearsal.browser.Browser;
import org.cairn.rehearsal.post.Letter;

/** Everybody in a rehearsal, by the address at which letters reach them. Whoever gets the first letter begins to act. */
public final class Crowd {

    private static final String MOVED = ".new@";

    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Supplier<Browser> browsers;
    private final Surroundings world;

    /** @param browsers a new browser for each */
    public Crowd(Supplier<Browser> browsers, Surroundings world) {
        this.browsers = browsers;
        this.world = world;
    }

    /** Somebody signs up as a {@code mentor}, a {@code mentee} or a {@code peer}; the first word counts. */
    public void expect(String address, String role) {
        roles.putIfAbsent(address, role);
    }

    /** Whose mailbox a letter has come to; empty if nobody's. Who has a new address reads the letters to both. */
    public Optional<Player> reader(Letter letter) {
        String address = letter.to().replace(MOVED, "@");
        String role = roles.get(address);
        return role == null
                ? Optional.empty()
                : Optional.of(players.computeIfAbsent(
                        address, any -> new Player(letter.name(), address, role, browsers.get(), world)));
    }

    /** Everybody who has got a letter. */
    public Collection<Player> all() {
        return players.values();
    }
}
