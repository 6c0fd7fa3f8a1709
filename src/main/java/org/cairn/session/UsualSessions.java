package org.cairn.session;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.program.ProgramYear;
import org.springframework.core.io.ClassPathResource;

/**
 * What a program plans that has not said anything else: an opening and one session on each of the topics of the usual
 * sign-up form, spread over the year.
 */
final class UsualSessions {

    private static final int USUAL_MINUTES = 60;
    private static final int MOST_WEEKS_APART = 6;

    private record Subject(String title, List<String> agenda, List<String> forLeaders) {}

    private static final List<Subject> SUBJECTS = read();

    private UsualSessions() {}

    static List<PlannedSession> of(ProgramYear year) {
        LocalDate last = year.yearStart().plusMonths(year.months()).minusWeeks(1);
        LocalDate first = first(year);
        long weeks = ChronoUnit.WEEKS.between(first, last);
        long apart = Math.max(1, Math.min(MOST_WEEKS_APART, weeks / SUBJECTS.size()));
        return IntStream.range(0, SUBJECTS.size())
                .mapToObj(at -> planned(at + 1, SUBJECTS.get(at), first.plusWeeks(at * apart)))
                .toList();
    }

    /** Groups are formed after sign-up has closed, and a date takes three weeks to be settled. */
    private static LocalDate first(ProgramYear year) {
        LocalDate usual = year.yearStart().plusWeeks(2);
        LocalDate lastDay = year.lastDayOfSignUp();
        return lastDay == null || lastDay.plusWeeks(5).isBefore(usual) ? usual : lastDay.plusWeeks(5);
    }

    private static PlannedSession planned(int number, Subject subject, LocalDate weekOf) {
        return new PlannedSession(
                number,
                subject.title,
                String.join("\n", subject.agenda),
                String.join("\n", subject.forLeaders),
                weekOf,
                null,
                USUAL_MINUTES,
                "");
    }

    private static List<Subject> read() {
        try (InputStream json = new ClassPathResource("programs/sessions.json").getInputStream()) {
            return List.of(JsonMapper.builder().build().readValue(json, Subject[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
