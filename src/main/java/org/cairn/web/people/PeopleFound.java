package org.cairn.web.people;

import java.util.List;

/**
 * One page of the people who were found.
 *
 * @param page counted from 1
 * @param all how many sign-ups fit the search
 */
public record PeopleFound(List<Row> rows, int page, int pages, int all) {

    /**
     * Somebody's sign-up in a list.
     *
     * @param id the person's
     * @param standing where they stand, in words, what matters most first
     */
    public record Row(String id, String name, String email, String year, String role, List<String> standing) {}
}
