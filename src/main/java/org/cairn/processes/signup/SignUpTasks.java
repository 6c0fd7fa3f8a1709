package org.cairn.processes.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.DayAhead;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinators read when they judge a sign-up, and what they may not answer. */
@Configuration(proxyBeanMethods = false)
class SignUpTasks {

    private static final String VET = "vetMentor";
    private static final String CLEAR_UP = "clearUpSignUp";

    @Bean
    TaskBriefing mentorToVet(SignUpDesk signUps, AnswerSheet answers) {
        return new Dossier(VET, signUps, answers);
    }

    @Bean
    TaskBriefing signUpToClearUp(SignUpDesk signUps, AnswerSheet answers) {
        return new Dossier(CLEAR_UP, signUps, answers);
    }

    @Bean
    TaskBriefing addressToConfirm(SignUpDesk signUps, AnswerSheet answers) {
        return new Filled(signUps, answers);
    }

    @Bean
    AnswerRule secondLookAtMentorAhead(ProgramDesk programs) {
        return new DayAhead(VET, "lookAgainOn", programs);
    }

    @Bean
    AnswerRule secondLookAtSignUpAhead(ProgramDesk programs) {
        return new DayAhead(CLEAR_UP, "lookAgainOn", programs);
    }

    /** Everything that was filled in: nobody confirms what they have not seen. The letter says as what somebody signed up. */
    private record Filled(SignUpDesk signUps, AnswerSheet answers) implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of("confirmAddress");
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            SignUpId id = SignUpId.of(businessKey);
            Role role = signUps.signUp(id).role();
            Map<String, Object> given = signUps.toConfirm(id);
            List<Map<String, Object>> rows = new ArrayList<>();
            rows.add(AnswerSheet.row("Name", String.valueOf(given.get("name"))));
            rows.add(AnswerSheet.row("Email address", String.valueOf(given.get("email"))));
            rows.add(AnswerSheet.row("Telephone", String.valueOf(given.getOrDefault("phone", "none given"))));
            secondAddress(given).ifPresent(rows::add);
            rows.add(AnswerSheet.row("Signs up as", role.word()));
            rows.addAll(answers.rows(role, given));
            return Map.of("role", role.word(), "answersGiven", rows);
        }
    }

    private static Optional<Map<String, Object>> secondAddress(Map<String, Object> answers) {
        return Optional.ofNullable(answers.get("secondEmail"))
                .map(Object::toString)
                .filter(address -> !address.isBlank())
                .map(address -> AnswerSheet.row("Second email address", address));
    }

    /** Everything that is on file about a sign-up. The last verdict on it must not be proposed as the next one. */
    private record Dossier(String form, SignUpDesk signUps, AnswerSheet answers) implements TaskBriefing {

        @Override
        public Set<String> forms() {
            return Set.of(form);
        }

        @Override
        public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
            SignUp signUp = signUps.signUp(SignUpId.of(businessKey));
            Map<String, @Nullable Object> matter = new HashMap<>();
            matter.put("answersGiven", dossier(signUp));
            matter.put("unclear", unclear(signUp));
            matter.put("verdict", null);
            matter.put("lookAgainOn", null);
            return matter;
        }

        @Override
        public TaskSubject subject(String businessKey, Map<String, Object> variables) {
            SignUp signUp = signUps.signUp(SignUpId.of(businessKey));
            Contact contact = signUps.contact(signUp.id());
            return new TaskSubject(contact.name(), Set.of(contact.email()));
        }

        private List<Map<String, Object>> dossier(SignUp signUp) {
            Contact contact = signUps.contact(signUp.id());
            List<Map<String, Object>> rows = new ArrayList<>();
            rows.add(AnswerSheet.row("Name", contact.name()));
            rows.add(AnswerSheet.row("Email address", contact.email().value()));
            if (contact.phone() != null) {
                rows.add(AnswerSheet.row("Telephone", contact.phone()));
            }
            secondAddress(signUp.answers()).ifPresent(rows::add);
            rows.add(AnswerSheet.row("Signed up as", signUp.role().word()));
            rows.addAll(answers.rows(signUp.role(), signUp.answers()));
            signUps.others(signUp.id())
                    .forEach(other -> rows.add(AnswerSheet.row(
                            "Also in this year",
                            "a sign-up as a " + other.role().word() + ": "
                                    + other.state().words())));
            return rows;
        }

        private static List<Map<String, Object>> unclear(SignUp signUp) {
            String reason = signUp.reason();
            return reason == null ? List.of() : List.of(Map.of("sentence", reason));
        }
    }
}
