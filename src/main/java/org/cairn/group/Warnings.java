package org.cairn.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.matching.groups.Cohort;
import org.cairn.matching.groups.Sheet;

/** The rules that a group breaks, in words. */
final class Warnings {

    private static final int LEADING = 2;

    private Warnings() {}

    static List<String> of(Cohort cohort, Sheet sheet, List<String> years, Map<String, Integer> counts) {
        List<String> warnings = new ArrayList<>();
        int size = sheet.members().length;
        if (size < cohort.fewest() || size > cohort.most()) {
            warnings.add("%d people, and a group has %s.".formatted(size, between(cohort.fewest(), cohort.most())));
        }
        for (int year = 0; year < years.size(); year++) {
            int count = counts.getOrDefault(years.get(year), 0);
            if (count < cohort.fewest(year) || count > cohort.most(year)) {
                warnings.add("%d of %s, and its share is %s."
                        .formatted(count, years.get(year), between(cohort.fewest(year), cohort.most(year))));
            }
        }
        if (sheet.facilitators().length < LEADING) {
            warnings.add(
                    sheet.facilitators().length == 0
                            ? "Nobody would help lead."
                            : "Only one person would help lead, and two are wanted.");
        }
        return warnings;
    }

    private static String between(int fewest, int most) {
        return fewest == most ? Integer.toString(most) : fewest + " or " + most;
    }
}
