package org.cairn.group;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets coordinators form the groups of a program year. Nobody is told anything before they publish. */
@Component
@Transactional
public class FormationDesk {

    /** Where chance begins the first time; each further search of a formation counts on. */
    private static final long FIRST_SEED = 1;

    private static final int PLACES_TOLD = 3;

    private final Formations formations;
    private final Searches searches;
    private final Peers peers;
    private final ProgramDesk programs;
    private final Clock clock;

    FormationDesk(Formations formations, Searches searches, Peers peers, ProgramDesk programs, Clock clock) {
        this.formations = formations;
        this.searches = searches;
        this.peers = peers;
        this.programs = programs;
        this.clock = clock;
    }

    /** For how many groups there are people, and how many lead. */
    @Transactional(readOnly = true)
    public Turnout turnout(ProgramYearId year) {
        List<Peer> all = peers.inTime(year);
        int size = programs.year(year).arrangements().groups().groupSize();
        return new Turnout(
                all.size(), (int) all.stream().filter(Peer::wouldLead).count(), size);
    }

    /** Begins to search for groups. Some node takes the search up at once. */
    public FormationId begin(ProgramYearId year, int groups) {
        FormationEntry made = formations.save(new FormationEntry(year, groups, FIRST_SEED, clock.instant()));
        return made.view().id();
    }

    /** The latest forming of a year's groups; empty if nobody has begun. */
    @Transactional(readOnly = true)
    public Optional<Formation> latest(ProgramYearId year) {
        return formations
                .findFirstByProgramYearOrderByWantedAtDesc(year.value())
                .map(FormationEntry::view);
    }

    /** @throws UnknownFormation if there is none with this id */
    @Transactional(readOnly = true)
    public Formation formation(FormationId id) {
        return formations
                .findById(id.value())
                .orElseThrow(() -> new UnknownFormation(id))
                .view();
    }

    /** Whether the search is over. Until the end of the transaction none ends: who waits after a no does not miss it. */
    public boolean settled(FormationId id) {
        return locked(id).view().state() != FormationState.SEARCHING;
    }

    /** How far the search is; empty if none goes on. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(FormationId id) {
        return searches.progress(id);
    }

    /** Everything that coordinators look at. */
    @Transactional(readOnly = true)
    public GroupBoard board(FormationId id) {
        Formation formation = formation(id);
        return GroupBoard.of(formation, peers.inTime(formation.year()));
    }

    /**
     * Places somebody in another group.
     *
     * @param seen the version that was looked at
     * @param group the number of the group, from 0
     * @throws ChangedMeanwhile if there is a later version
     * @throws NotNow if the groups cannot be changed now
     */
    public BoardChange move(FormationId id, long seen, SignUpId who, int group) {
        return change(id, seen, entry -> entry.move(who, group));
    }

    /** Lets two people change places. Throws as {@link #move} does. */
    public BoardChange exchange(FormationId id, long seen, SignUpId one, SignUpId other) {
        return change(id, seen, entry -> entry.exchange(one, other));
    }

    /** The three best exchanges for somebody, the best first; empty if the person is in no group. */
    @Transactional(readOnly = true)
    public List<BetterPlace> betterPlaces(FormationId id, SignUpId who) {
        Formation formation = formation(id);
        return GroupBoard.placed(formation, peers.inTime(formation.year())).betterPlaces(who, PLACES_TOLD);
    }

    /** Whether a new search leaves somebody there. Throws as {@link #move} does. */
    public BoardChange fix(FormationId id, long seen, SignUpId who, boolean fixed) {
        return change(id, seen, entry -> entry.fix(who, fixed));
    }

    /** The same for everybody in a group. */
    public BoardChange fixGroup(FormationId id, long seen, int group, boolean fixed) {
        return change(id, seen, entry -> entry.fixGroup(group, fixed));
    }

    /** Places everybody anew who is not fixed. Throws as {@link #move} does. */
    public void searchAgain(FormationId id, long seen) {
        change(id, seen, entry -> entry.searchAgain(clock.instant()));
    }

    private BoardChange change(FormationId id, long seen, UnaryOperator<FormationEntry> how) {
        FormationEntry entry = locked(id);
        Formation before = entry.view();
        if (before.version() != seen) {
            throw new ChangedMeanwhile();
        }
        Formation after = formations.saveAndFlush(how.apply(entry)).view();
        List<Peer> all = peers.inTime(before.year()); // read last: each flush compares everybody with what was read
        return new BoardChange(GroupBoard.of(before, all), GroupBoard.of(after, all));
    }

    private FormationEntry locked(FormationId id) {
        return formations.locked(id.value()).orElseThrow(() -> new UnknownFormation(id));
    }
}
