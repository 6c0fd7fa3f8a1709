package org.cairn.engine;

import java.util.List;
import org.cairn.form.Mistake;
import org.cairn.kernel.Refusal;

/** Some answers are wrong; nothing was kept. The sentence is that of the first mistake. */
public final class AnswersRefused extends Refusal {

    private final transient List<Mistake> mistakes;

    public AnswersRefused(List<Mistake> mistakes) {
        super(mistakes.get(0).sentence());
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each mistake, with the key of the field it stands beside. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
