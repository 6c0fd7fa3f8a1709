package org.cairn.processes.erasure;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.NoEmailAddress;
import org.cairn.kernel.Traces;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets every module forget a person, and puts nobody in the person's place. */
@Component
class Oblivion {

    private final List<Forgets> modules;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;
    private final EntityManager loaded;

    Oblivion(List<Forgets> modules, ParticipantDesk participants, ProgramDesk programs, EntityManager loaded) {
        this.programs = programs;
        this.modules = modules;
        this.participants = participants;
        this.loaded = loaded;
    }

    /** All in one transaction: somebody is forgotten, or nothing has happened. */
    @Transactional
    public void forget(ParticipantId who) {
        participants.lock(who);
        ParticipantId nobody = participants.nobody();
        loaded.flush();
        loaded.clear();
        Set<String> ids = everythingUnder(Set.of(who.toString()));
        Set<String> words = new HashSet<>();
        modules.forEach(module -> words.addAll(module.words(ids)));
        words.removeIf(word -> isAddressOfAnother(word, who));
        Traces traces = new Traces(who.toString(), nobody.toString(), ids, words);
        modules.forEach(module -> module.forget(traces));
        participants.remove(who);
        loaded.flush();
        loaded.clear();
    }

    /** Whoever wrote down the program's address, or another person's, as a second one of their own does not own it. */
    private boolean isAddressOfAnother(String word, ParticipantId who) {
        try {
            EmailAddress address = new EmailAddress(word);
            return participants
                            .find(address)
                            .filter(known -> !known.id().equals(who))
                            .isPresent()
                    || programs.years().stream()
                            .anyMatch(year -> year.contactEmail().equals(address));
        } catch (NoEmailAddress none) {
            return false;
        }
    }

    /** The given ids, and those of everything that is kept under them. */
    @Transactional(readOnly = true)
    public Set<String> everythingUnder(Set<String> ids) {
        Set<String> all = new HashSet<>(ids);
        Set<String> found = ids;
        while (!found.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (Forgets module : modules) {
                next.addAll(module.leads(found));
            }
            next.removeAll(all);
            all.addAll(next);
            found = next;
        }
        return all;
    }
}
