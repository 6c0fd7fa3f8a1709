package org.cairn.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;

/** Years in groups, and people who sign up for them. */
public final class Cohorts {

    private static final List<String> YEARS = List.of("M1", "M2", "M3", "M4");
    private static final List<String> TOPICS = List.of("academics", "wellness", "clinical");

    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;

    public Cohorts(ProgramDesk programs, SignUpDesk signUps, ParticipantDesk participants) {
        this.participants = participants;
        this.programs = programs;
        this.signUps = signUps;
    }

    /** The first year of a program of its own, which takes nothing over from another test's. */
    public ProgramYearId year() {
        return year("peers" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** A year for which people sign up in August and September 2026. */
    public ProgramYearId year(String program) {
        return programs.open(new OpenProgramYear(
                program,
                "eMpower",
                UUID.randomUUID().toString(),
                Format.GROUPS,
                LocalDate.parse("2026-08-01"),
                LocalDate.parse("2026-09-30"),
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai Lor",
                "empower@example.org",
                "America/Chicago",
                null));
    }

    /** So many people, of all years, half of the upper ones ready to lead, each free at three times. */
    public List<SignUpId> people(ProgramYearId year, int number) {
        List<SignUpId> all = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            all.add(person(year, address(), "Person " + one, answers(one)));
        }
        return all;
    }

    /** Somebody whose address needs no confirmation. */
    public SignUpId person(ProgramYearId year, EmailAddress address, String name, Map<String, Object> answers) {
        signUps.takeIn(new ImportedSignUp(year, Role.PEER, address, name, answers, null, null), false);
        return signUps.living(year, participants.find(address).orElseThrow().id(), Role.PEER)
                .orElseThrow()
                .id();
    }

    public static EmailAddress address() {
        return new EmailAddress(UUID.randomUUID() + "@med.example.org");
    }

    /** What the person of that number answers. */
    public static Map<String, Object> answers(int number) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("year", YEARS.get(number % YEARS.size()));
        answers.put("facilitator", number % YEARS.size() >= 2 ? "yes" : "no");
        answers.put("slots", List.of("Mon 12:00", number % 2 == 0 ? "Tue 17:00" : "Wed 18:00", "Thu 19:00"));
        answers.put("topic1", TOPICS.get(number % TOPICS.size()));
        return answers;
    }
}
