package org.cairn.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.NoEmailAddress;
import org.jspecify.annotations.Nullable;

/** What is wrong with answers: everything form-js 1.8.7 finds, and what only a server can see. */
final class Checks {

    /** The keys of the questions that stood on the page when it was sent; absent if the sender was no page. */
    static final String SEEN = "_seen";

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9.-]+");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{6,14}");

    private final Form form;
    private final Filling filling;
    private final Clock clock;
    private final boolean whole;

    /** @param whole whether the sender sends every question that shows, so that what is missing was not answered */
    Checks(Form form, Filling filling, Clock clock, boolean whole) {
        this.whole = whole;
        this.form = form;
        this.filling = filling;
        this.clock = clock;
    }

    Checked of(Map<String, Object> raw) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        @Nullable Set<String> seen = seen(raw);
        @Nullable Component before = null;
        for (Component component : form.all().toList()) {
            if (component.isQuestion()) {
                before = component;
            }
            if (!filling.shows(component) || component.isDisabled()) {
                continue;
            }
            if (component.isRefusal()) {
                mistakes.add(refusal(component, before));
            } else if (component.isKeyed()) {
                Object value = filling.value(component);
                if (value != null) {
                    Paths.put(answers, component.key(), value);
                }
                mistake(component, seen).ifPresent(mistakes::add);
            }
        }
        unknown(raw, "").forEach(key -> mistakes.add(new Mistake(key, "This form has no field “" + key + "”.")));
        return new Checked(answers, mistakes);
    }

    private Mistake refusal(Component text, @Nullable Component before) {
        String beside = text.properties().getOrDefault("beside", before == null ? "" : before.key());
        return new Mistake(beside, Markup.sentence(filling.filled(text.attribute("text"), Markup::literally)));
    }

    private Optional<Mistake> mistake(Component component, @Nullable Set<String> seen) {
        if (component.isComputed()) {
            return Optional.empty();
        }
        String name = "“" + filling.label(component) + "” ";
        boolean unseen = seen != null && !seen.contains(component.key()) && !filling.isReadOnly(component);
        if (unseen && filling.trouble(component) == null) {
            String sentence = name + "came up because of another answer. Please look at it and send again.";
            return Optional.of(new Mistake(component.key(), sentence, true));
        }
        return wrong(component, name).map(sentence -> new Mistake(component.key(), sentence));
    }

    private Optional<String> wrong(Component component, String name) {
        String trouble = filling.trouble(component);
        if (trouble != null) {
            return Optional.of(name + trouble);
        }
        Object value = filling.value(component);
        if (component.flag("validate.required") && (isMissing(component, value) || isLeftOut(component))) {
            return Optional.of(name + (component.type().equals("checkbox") ? "must be ticked." : "needs an answer."));
        }
        return isMissing(component, value) || value == null
                ? Optional.empty()
                : wrong(component, value).map(name::concat);
    }

    /** What stood there before, such as a default, is nobody's answer. */
    private boolean isLeftOut(Component question) {
        return whole && filling.sent(question) == null && !filling.isReadOnly(question);
    }

    private static boolean isMissing(Component question, @Nullable Object value) {
        return value == null
                || "".equals(value)
                || value instanceof Collection<?> several && several.isEmpty()
                || question.type().equals("checkbox") && Boolean.FALSE.equals(value);
    }

    private Optional<String> wrong(Component question, Object value) {
        return switch (question.type()) {
            case "textfield", "textarea" -> wrongWords(question, String.valueOf(value));
            case "number" -> wrongNumber(question, new BigDecimal(String.valueOf(value)));
            case "datetime" -> wrongMoment(question, String.valueOf(value));
            default -> Optional.empty();
        };
    }

    private Optional<String> wrongWords(Component question, String words) {
        int length = words.strip().length();
        BigDecimal longest =
                limit(question, "validate.maxLength", question.type().equals("textarea") ? LONGEST_TEXT : LONGEST_LINE);
        BigDecimal shortest = limit(question, "validate.minLength", 0);
        if (longest.compareTo(BigDecimal.valueOf(length)) < 0) {
            return Optional.of(
                    "may have " + longest.toPlainString() + " characters at most; these are " + length + ".");
        }
        if (shortest.compareTo(BigDecimal.valueOf(length)) > 0) {
            return Optional.of("must have " + shortest.toPlainString() + " characters or more.");
        }
        return wrongShape(question, words);
    }

    private BigDecimal limit(Component question, String attribute, int otherwise) {
        BigDecimal limit = filling.limit(question, attribute);
        return limit == null ? BigDecimal.valueOf(otherwise) : limit;
    }

    private Optional<String> wrongShape(Component question, String words) {
        Optional<String> odd = unfit(question, words);
        if (odd.isPresent()) {
            return odd;
        }
        return switch (question.attribute("validate.validationType")) {
            case "email" ->
                isEmail(words) ? Optional.empty() : Optional.of("must be an email address, like name@example.org.");
            case "phone" ->
                PHONE.matcher(words).matches()
                        ? Optional.empty()
                        : Optional.of("must be a phone number with its country, like +1 612 555 0100.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unfit(Component question, String words) {
        String pattern = question.attribute("validate.pattern");
        try {
            if (pattern.isEmpty() || Shape.fits(pattern, words)) {
                return Optional.empty();
            }
        } catch (Shape.Undecided endless) {
            return Optional.of("is too long to be checked. Please write less.");
        }
        String sentence = question.attribute("validate.patternErrorMessage");
        return Optional.of(sentence.isBlank() ? "is not written as asked for here." : "is not right: " + sentence);
    }

    private static boolean isEmail(String words) {
        try {
            return EMAIL.matcher(new EmailAddress(words).value()).matches();
        } catch (NoEmailAddress none) {
            return false;
        }
    }

    private Optional<String> wrongNumber(Component question, BigDecimal number) {
        int digits = question.at("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            return Optional.of(digits == 0 ? "must be a whole number." : "may have " + digits + " decimals at most.");
        }
        BigDecimal least = filling.limit(question, "validate.min");
        if (least != null && number.compareTo(least) < 0) {
            return Optional.of("must be " + least.toPlainString() + " or more.");
        }
        BigDecimal most = filling.limit(question, "validate.max");
        if (most != null && number.compareTo(most) > 0) {
            return Optional.of("must be " + most.toPlainString() + " or less.");
        }
        return wrongStep(question, number);
    }

    private Optional<String> wrongStep(Component question, BigDecimal number) {
        BigDecimal step = filling.limit(question, "increment");
        if (step == null || step.signum() == 0 || number.remainder(step).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal below = number.subtract(number.remainder(step));
        return Optional.of("must be a step of " + step.toPlainString() + ", such as " + below.toPlainString() + " or "
                + below.add(step).toPlainString() + ".");
    }

    private Optional<String> wrongMoment(Component question, String moment) {
        boolean past = question.flag("disallowPassedDates")
                && !question.attribute("subtype").equals("time")
                && LocalDate.parse(moment.substring(0, 10)).isBefore(today());
        return past ? Optional.of("must not be in the past.") : Optional.empty();
    }

    /** The day it still is somewhere on earth: nobody is refused a day that is today where they are. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    }

    private static @Nullable Set<String> seen(Map<String, Object> raw) {
        return raw.get(SEEN) instanceof Collection<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.toSet())
                : null;
    }

    private Stream<String> unknown(Map<?, ?> sent, String within) {
        Map<String, Component> known = form.all()
                .filter(Component::isKeyed)
                .collect(Collectors.toMap(Component::key, Function.identity(), (one, other) -> one));
        return sent.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(SEEN))
                .flatMap(entry -> {
                    String key = within + entry.getKey();
                    if (known.containsKey(key)) {
                        return Stream.empty();
                    }
                    boolean around = known.keySet().stream().anyMatch(each -> each.startsWith(key + "."));
                    return around && entry.getValue() instanceof Map<?, ?> inner
                            ? unknown(inner, key + ".")
                            : Stream.of(key);
                });
    }
}
