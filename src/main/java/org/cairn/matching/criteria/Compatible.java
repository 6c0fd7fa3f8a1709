package org.cairn.matching.criteria;

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

    private static boolean open(Answer answer) {
        return answer.has(EITHER);
    }
}
