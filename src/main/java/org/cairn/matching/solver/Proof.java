package org.cairn.matching.solver;

/**
 * What the pairs are worth, and what no pairs could exceed. Equal numbers prove that the pairs are the best.
 *
 * @param primal the value of the pairs
 * @param dual the bound that the prices give: the sum of what each mentee gains and of what each place costs
 */
public record Proof(long primal, long dual) {

    /** Whether nothing can be better. */
    public boolean closed() {
        return primal == dual;
    }

    Proof plus(long constant) {
        return new Proof(Math.addExact(primal, constant), Math.addExact(dual, constant));
    }
}
