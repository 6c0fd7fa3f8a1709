package org.cairn.group;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.matching.groups.Assessment;
import org.cairn.matching.groups.Former;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches for groups, outside of any transaction: the search takes seconds, and nothing waits for it but the process. A
 * fixed number of moves from stored seeds, so that a search can be repeated and gives the same groups; of several
 * searches the best counts. A node that dies loses its lease, and another one begins again.
 */
@Component
public class GroupSearch {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSearch.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final long NANOS_BETWEEN_NEWS = 500_000_000;

    /** As many seeds are tried; each further search of the same formation begins with others. */
    private static final int SEEDS = 4;

    private final UUID self = UUID.randomUUID();
    private final Searches searches;
    private final Formations formations;
    private final Peers peers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long moves;

    /** @param moves how many exchanges each of the {@value #SEEDS} searches looks at */
    GroupSearch(
            Searches searches,
            Formations formations,
            Peers peers,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cairn.groups.moves:10000000}") long moves) {
        this.searches = searches;
        this.formations = formations;
        this.peers = peers;
        this.transaction = transaction;
        this.clock = clock;
        this.moves = moves;
    }

    /** Takes up what waits to be searched for, and searches until it is done. */
    public void run() {
        Optional<FormationId> mine = claim();
        while (mine.isPresent()) {
            search(mine.get());
            mine = claim();
        }
    }

    private Optional<FormationId> claim() {
        return searches.claim(self, clock.instant(), clock.instant().plus(LEASE), SEEDS * moves);
    }

    private void search(FormationId id) {
        Formation formation = entry(id).view();
        Placing placing = Placing.of(peers.inTime(formation.year()), formation.groups(), formation.seats());
        List<String> obstacles = placing.obstacles();
        if (!obstacles.isEmpty()) {
            settle(id, entry -> entry.impossible(obstacles, clock.instant()));
            return;
        }
        News news = new News(id);
        int[] best = new int[0];
        for (int search = 0; search < SEEDS && !news.lost; search++) {
            int[] found = Former.form(placing.cohort(), SEEDS * formation.seed() + search, moves, news::goOn);
            if (best.length == 0 || better(placing, found, best)) {
                best = found;
            }
        }
        if (news.lost) {
            LOG.info("Another node searches for the groups {} by now.", id);
            return;
        }
        int[] groups = best;
        settle(id, entry -> entry.found(placing.named(groups), clock.instant()));
    }

    private static boolean better(Placing placing, int[] one, int[] other) {
        Assessment is = Assessment.of(placing.cohort(), one);
        Assessment was = Assessment.of(placing.cohort(), other);
        return is.hard() < was.hard() || is.hard() == was.hard() && is.cost() < was.cost();
    }

    private void settle(FormationId id, UnaryOperator<FormationEntry> how) {
        transaction.executeWithoutResult(status -> {
            FormationEntry entry = formations.locked(id.value()).orElseThrow(() -> new UnknownFormation(id));
            if (searches.end(id, self)) {
                formations.save(how.apply(entry));
            }
        });
    }

    private FormationEntry entry(FormationId id) {
        return formations.findById(id.value()).orElseThrow(() -> new UnknownFormation(id));
    }

    /** Tells now and then how far the search is, and hears whether it is still this node's. */
    private final class News {

        private static final long CHAIN = 1024;

        private final FormationId id;
        private long chains;
        private long told = System.nanoTime();
        private boolean lost;

        News(FormationId id) {
            this.id = id;
        }

        boolean goOn() {
            chains++;
            if (System.nanoTime() - told > NANOS_BETWEEN_NEWS) {
                told = System.nanoTime();
                lost = !searches.goesOn(id, self, clock.instant().plus(LEASE), CHAIN * chains);
            }
            return !lost;
        }
    }
}
