package org.cairn.matching.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Both live in the same region, or both can meet by video; how they can meet is the question {@value #MEETING} of the
 * sign-up. Somebody who did not say how can meet either way. Two people who are {@value #ELSEWHERE} are not in one place.
 */
record NearOrVirtual() implements Comparison {

    private static final String MEETING = "meeting";
    private static final String IN_PERSON = "inPerson";
    private static final String VIDEO = "video";
    private static final String ELSEWHERE = "elsewhere";

    @Override
    public Answer ofMentee(Person mentee, String question) {
        return withMeeting(mentee, question);
    }

    @Override
    public Answer ofMentor(Person mentor, String question) {
        return withMeeting(mentor, question);
    }

    @Override
    public Optional<String> besides() {
        return Optional.of(MEETING);
    }

    /** The regions, and beside them the ways of meeting that remain, marked so that no region can be taken for one. */
    private static Answer withMeeting(Person person, String question) {
        Answer region = person.answer(question);
        if (region.blank()) {
            return region;
        }
        Answer meeting = person.answer(MEETING);
        List<String> both = new ArrayList<>(region.values());
        for (String way : List.of(IN_PERSON, VIDEO)) {
            String other = way.equals(VIDEO) ? IN_PERSON : VIDEO;
            if (!meeting.has(other) || meeting.has(way)) {
                both.add(mark(way));
            }
        }
        return Answer.of(both);
    }

    @Override
    public int share(Answer mentee, Answer mentor) {
        return byVideo(mentee, mentor) || near(mentee, mentor) ? FULL : 0;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        String together = Comparison.list(common(mentee, mentor), words);
        if (near(mentee, mentor)) {
            return "both are in " + together;
        }
        if (!together.isEmpty()) {
            return byVideo(mentee, mentor)
                    ? "both are in " + together + " and can meet by video"
                    : "both are in " + together + ", but one wants to meet in person and the other by video";
        }
        String where = "(mentee " + Comparison.list(regions(mentee.values()), words) + ", mentor "
                + Comparison.list(regions(mentor.values()), words) + ")";
        return byVideo(mentee, mentor)
                ? "both can meet by video " + where
                : "far apart, and not both by video " + where;
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        if (near(mentee, mentor)) {
            return new Spoken(
                    "You are both in the same region (" + Comparison.all(common(mentee, mentor), words)
                            + "), so you can meet in person.",
                    "You are close enough to each other to meet in person.");
        }
        return Spoken.both("You can both meet by video.");
    }

    /** The regions in which both are. */
    private static List<String> common(Answer mentee, Answer mentor) {
        return regions(mentee.shared(mentor)).stream()
                .filter(region -> !region.equalsIgnoreCase(ELSEWHERE))
                .toList();
    }

    private static boolean byVideo(Answer mentee, Answer mentor) {
        return mentee.has(mark(VIDEO)) && mentor.has(mark(VIDEO));
    }

    private static boolean near(Answer mentee, Answer mentor) {
        return mentee.has(mark(IN_PERSON))
                && mentor.has(mark(IN_PERSON))
                && !common(mentee, mentor).isEmpty();
    }

    private static List<String> regions(List<String> values) {
        return values.stream().filter(value -> !value.startsWith("\u0000")).toList();
    }

    private static String mark(String way) {
        return "\u0000" + way;
    }
}
