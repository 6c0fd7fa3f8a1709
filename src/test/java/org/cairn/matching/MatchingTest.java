package org.cairn.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A program year with mentors and mentees, and the desks that match them. */
@CairnTest
abstract class MatchingTest {

    @Autowired
    MatchingDesk desk;

    @Autowired
    RoundDesk rounds;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestClock clock;

    ProgramYearId year;

    @BeforeEach
    void anOpenYear() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai",
                "maps@example.org",
                "America/Chicago",
                null));
        if (repository.createProcessDefinitionQuery().count() == 0
                && repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("matchingCriteria")
                                .count()
                        == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("cairn/processes/matching-criteria.dmn")
                    .deploy();
        }
    }

    Map<SignUpId, SignUpId> pairs() {
        Map<SignUpId, SignUpId> pairs = new HashMap<>();
        for (ProposalId id : desk.open(year)) {
            Proposal proposal = desk.proposal(id);
            pairs.put(proposal.mentee(), proposal.mentor());
        }
        return pairs;
    }

    SignUpId mentor(String name, int capacity, String... help) {
        return mentor(name, capacity, Map.of("help", List.of(help)));
    }

    SignUpId mentor(String name, int capacity, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("capacity", capacity);
        SignUpId id = signUps.receive(year, Role.MENTOR, someone(), name, all);
        signUps.confirm(id);
        signUps.accept(id);
        return id;
    }

    SignUpId mentee(String name, String... help) {
        return mentee(name, Map.of("help", List.of(help)));
    }

    SignUpId mentee(String name, Map<String, Object> answers) {
        SignUpId id = signUps.receive(year, Role.MENTEE, someone(), name, answers);
        signUps.confirm(id);
        return id;
    }

    static EmailAddress someone() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }
}
