package org.cairn.engine.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Finds what lets an expression go on for ever, or grow without measure. Nothing can stop an evaluation once it has
 * begun; without these, it takes no longer than its text and the lists that it is given.
 */
final class Endless {

    private static final int LOOPS = 2;
    private static final String PARTIAL = "partial"; // what a loop has made so far: each turn may double it
    private static final Set<String> MATCHING = Set.of("replace", "split", "matches", "extract");
    private static final Pattern TIRELESS = Pattern.compile("[*+?{(]");

    private Endless() {}

    /** What is wrong, as the end of a sentence. */
    static Optional<String> fault(Object tree) {
        return fault(tree, 0);
    }

    private static Optional<String> fault(Object node, int around) {
        if (node instanceof IterationContext) {
            return Optional.of("it counts through numbers (1..9), and nobody knows how far; go through a list instead");
        }
        if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
            return Optional.of("it makes a function of its own, which may call itself; use those that FEEL has");
        }
        if (node instanceof Ref ref && ref.names().contains(PARTIAL)) {
            return Optional.of("it goes on from what its loop has made so far (partial); leave that out");
        }
        if (node instanceof ConstContext context && readsItself(context)) {
            return Optional.of("a part of it in {…} is made of another part of it; write it out");
        }
        if (node instanceof FunctionInvocation call && MATCHING.contains(call.function()) && !matchesAtOnce(call)) {
            return Optional.of("the pattern of " + call.function()
                    + "(…) repeats something (*, +, ?, {…}, (…)); write it plainly, in quotes");
        }
        int loops = around + loops(node);
        return loops > LOOPS
                ? Optional.of("three loops or filters stand in each other; take one out")
                : faultWithin(node, loops);
    }

    private static Optional<String> faultWithin(Object node, int loops) {
        Iterator<?> parts = node instanceof Iterable<?> list
                ? list.iterator()
                : node instanceof Product product ? product.productIterator() : null;
        while (parts != null && parts.hasNext()) {
            Optional<String> fault = fault(parts.next(), loops);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static int loops(Object node) {
        if (node instanceof For each) {
            return each.iterators().size();
        }
        if (node instanceof SomeItem some) {
            return some.iterators().size();
        }
        if (node instanceof EveryItem every) {
            return every.iterators().size();
        }
        return node instanceof Filter ? 1 : 0;
    }

    private static boolean readsItself(ConstContext context) {
        Set<Object> keys = new HashSet<>();
        Iterator<Tuple2<String, org.camunda.feel.syntaxtree.Exp>> entries =
                context.entries().iterator();
        while (entries.hasNext()) {
            keys.add(entries.next()._1());
        }
        return names(context, keys);
    }

    private static boolean names(Object node, Set<Object> keys) {
        if (node instanceof Ref ref) {
            return keys.contains(ref.names().head());
        }
        Iterator<?> parts = node instanceof Iterable<?> list
                ? list.iterator()
                : node instanceof Product product ? product.productIterator() : null;
        while (parts != null && parts.hasNext()) {
            if (names(parts.next(), keys)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAtOnce(FunctionInvocation call) {
        return call.params() instanceof PositionalFunctionParameters positional
                && positional.params().size() > 1
                && positional.params().apply(1) instanceof ConstString pattern
                && !TIRELESS.matcher(pattern.value()).find();
    }
}
