package org.cairn.matching.criteria;

import java.util.List;
import java.util.function.UnaryOperator;

/** Both can do it the same way; “either” goes with everything. */
record Compatible() implements Comparison {

    private static final String EITHER = "either";

    @Override
    public int share(Answer mentee, Answer mentor) {
        return open(mentee) || open(mentor) || !mentee.shared(mentor).isEmpty() ? FULL : 0;
    }

    @Override
    public String sentence(Answer mentee, Answer mentor, UnaryOperator<String> words) {
        if (share(mentee, mentor) == 0) {
            return "they do not go together (mentee " + Comparison.list(mentee.values(), words) + ", mentor "
                    + Comparison.list(mentor.values(), words) + ")";
        }
        if (open(mentee) && open(mentor)) {
            return "both are open to everything";
        }
        return Comparison.list((open(mentee) ? mentor : mentee).values(), words) + " suits both";
    }

    @Override
    public Spoken spoken(Answer mentee, Answer mentor, String topic, UnaryOperator<String> words) {
        List<String> way = met(mentee, mentor);
        return way.isEmpty() ? Spoken.NOTHING : Spoken.both(Comparison.all(way, words) + " suits you both.");
    }

    @Override
    public List<String> met(Answer mentee, Answer mentor) {
        return open(mentee) && open(mentor) ? List.of() : (open(mentee) ? mentor : mentee).values();
    }

    private static boolean open(Answer answer) {
        return answer.has(EITHER);
    }
}
