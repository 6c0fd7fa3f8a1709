package org.cairn.processes.followup;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.checkin.FollowUp;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.checkin.FollowUpId;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.form.Mistake;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.DayAhead;
import org.cairn.processes.Letters;
import org.cairn.processes.PairBriefing;
import org.cairn.processes.Pairs;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinators read when a pair needs them, and what they may not answer. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

    private static final String FOLLOW_UP = "followUpPair";
    private static final String SECOND_CHANNEL = "trySecondChannel";

    /** As the form says it. */
    private static final String NOBODY_SILENT =
            "Neither of the two is known to be silent. Please choose something else.";

    @Bean
    TaskBriefing personToReach(FollowUpDesk followUps, SecondChannel channel, Pairs pairs) {
        return new ToReach(followUps, channel, pairs);
    }

    @Bean
    TaskBriefing pairToFollowUp(
            FollowUpDesk followUps, Pairs pairs, PairStory story, ProgramDesk programs, SecondChannel channel) {
        return new Dossier(followUps, pairs, story, programs, channel);
    }

    @Bean
    AnswerRule secondLookAtPairAhead(ProgramDesk programs) {
        return new DayAhead(FOLLOW_UP, "lookAgainOn", programs);
    }

    /** Nobody is let go for a silence that is none. */
    @Bean
    AnswerRule somebodyIsSilent(FollowUpDesk followUps, SecondChannel channel) {
        return new AnswerRule() {
            @Override
            public String form() {
                return FOLLOW_UP;
            }

            @Override
            public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
                FollowUpId id = FollowUpId.of(String.valueOf(variables.get("followUpId")));
                return "release".equals(answers.get("decision")) && channel.unheard(followUps.followUp(id)) == null
                        ? List.of(new Mistake("decision", NOBODY_SILENT))
                        : List.of();
            }
        };
    }

    /** A rhythm must be one that the program allows, however old the form is. */
    @Bean
    AnswerRule rhythmOfPair(MentorshipDesk mentorships, Pairs pairs) {
        return new AnswerRule() {
            @Override
            public String form() {
                return FOLLOW_UP;
            }

            @Override
            public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
                if (!"rhythm".equals(answers.get("decision"))) {
                    return List.of();
                }
                Mentorship pair = pairs.mentorship(String.valueOf(variables.get("mentorshipId")));
                Period rhythm = Period.parse(String.valueOf(answers.get("rhythm")));
                return mentorships.possible(pair.year(), rhythm)
                        ? List.of()
                        : List.of(new Mistake("rhythm", "The program does not ask pairs in this rhythm any more."));
            }
        };
    }

    /** Who has not answered, and how else they can be reached. */
    private record ToReach(FollowUpDesk followUps, SecondChannel channel, Pairs pairs) implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of(SECOND_CHANNEL);
        }

        @Override
        public TaskSubject subject(String businessKey, Map<String, Object> variables) {
            return pairs.subject(variables);
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            FollowUp followUp = followUps.followUp(FollowUpId.of(String.valueOf(variables.get("followUpId"))));
            Mentorship pair = pairs.mentorship(followUp.mentorship().toString());
            Role silent = channel.silent(followUp);
            Role who = silent == null ? Role.MENTOR : silent;
            List<Map<String, Object>> rows = new ArrayList<>();
            rows.add(AnswerSheet.row("Silent", pairs.contact(pair, who).name() + " (" + who.word() + ")"));
            rows.addAll(channel.channels(pair, who));
            rows.add(AnswerSheet.row(
                    "Partner", pairs.contact(pair, Pairs.partner(who)).name()));
            Map<String, @Nullable Object> matter = new HashMap<>();
            matter.put("whoAndHow", rows);
            matter.put("reached", null);
            return matter;
        }
    }

    /** What both have said, how it went before, and why somebody should look. */
    private record Dossier(
            FollowUpDesk followUps, Pairs pairs, PairStory story, ProgramDesk programs, SecondChannel channel)
            implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of(FOLLOW_UP);
        }

        @Override
        public TaskSubject subject(String businessKey, Map<String, Object> variables) {
            return pairs.subject(variables);
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            FollowUp followUp = followUps.followUp(FollowUpId.of(String.valueOf(variables.get("followUpId"))));
            Mentorship pair = pairs.mentorship(followUp.mentorship().toString());
            Map<String, @Nullable Object> matter = new HashMap<>();
            matter.put("pairFacts", facts(pair, followUp));
            matter.put("menteeAnswers", story.lastAnswers(pair.id(), Role.MENTEE));
            matter.put("mentorAnswers", story.lastAnswers(pair.id(), Role.MENTOR));
            matter.put("course", story.course(pair.id()));
            matter.put("rhythms", rhythms(pair));
            matter.put("endings", endings());
            Role silent = channel.unheard(followUp);
            matter.put("somebodySilent", silent != null);
            matter.put("released", silent == null ? List.of() : released(pair, silent));
            Stream.of("decision", "lookAgainOn", "rhythm", "ending", "writeTo").forEach(key -> matter.put(key, null));
            return matter;
        }

        private List<Map<String, Object>> facts(Mentorship pair, FollowUp followUp) {
            List<Map<String, Object>> rows = new ArrayList<>();
            rows.add(AnswerSheet.row("Why", followUp.reason()));
            rows.addAll(story.wishes(pair));
            rows.addAll(story.notes(pair));
            rows.add(AnswerSheet.row("Mentee", person(pair, Role.MENTEE)));
            rows.add(AnswerSheet.row("Mentor", person(pair, Role.MENTOR)));
            rows.add(AnswerSheet.row("Introduced", Letters.dayAndYear(pair.begunOn())));
            rows.add(AnswerSheet.row("Asked", InWords.every(pair.rhythm())));
            return rows;
        }

        private List<Map<String, Object>> released(Mentorship pair, Role silent) {
            String freed = silent == Role.MENTOR ? ", first in line for another mentor" : ", with room for a mentee";
            return List.of(
                    AnswerSheet.row("Let go", named(pair, silent)),
                    AnswerSheet.row("Free at once", named(pair, Pairs.partner(silent)) + freed));
        }

        private String named(Mentorship pair, Role role) {
            return pairs.contact(pair, role).name() + " (" + role.word() + ")";
        }

        private String person(Mentorship pair, Role role) {
            Contact contact = pairs.contact(pair, role);
            String phone = contact.phone() == null ? "" : ", " + contact.phone();
            return contact.name() + ", " + contact.email().value() + phone;
        }

        private List<Map<String, Object>> rhythms(Mentorship pair) {
            Arrangements bounds = programs.year(pair.year()).arrangements();
            return PairBriefing.rhythms(bounds, pair.rhythm());
        }

        private static List<Map<String, Object>> endings() {
            return Stream.of(
                            Ending.GOAL_REACHED, Ending.NO_TIME, Ending.NO_FIT, Ending.MOVED_AWAY, Ending.PROGRAM_ENDED)
                    .map(ending -> Map.<String, Object>of("value", ending.name(), "label", ending.words()))
                    .toList();
        }
    }
}
