package org.cairn.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mentees or mentors by their ids, numbered from 0 as they come. */
final class People {

    private static final int NOBODY = -1;

    private final String role;
    private final Path file;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /**
     * Nobody yet.
     *
     * @param role mentee or mentor
     * @param file where they all stand
     */
    People(String role, Path file) {
        this.role = role;
        this.file = file;
    }

    /** The number of an id, a new one if it is new. */
    int join(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        numbers.put(id, number);
        ids.add(id);
        return number;
    }

    /** @throws InputRefused if the id has come before */
    int joinOnce(Row row, int column) {
        int before = ids.size();
        String id = row.id(column, role);
        int number = join(id);
        if (number < before) {
            throw row.refused(
                    column,
                    "“" + id + "” stands in a row above, too. Each " + role + " has one row and an id of their own.");
        }
        return number;
    }

    /** @throws InputRefused if nobody has the id that stands in the cell */
    int known(Row row, int column) {
        String id = row.id(column, role);
        int number = numbers.getOrDefault(id, NOBODY);
        if (number == NOBODY) {
            throw row.refused(
                    column, "no " + role + " in " + file + " has the id “" + id + "”. Write one that is there.");
        }
        return number;
    }

    String id(int number) {
        return ids.get(number);
    }

    /** The same for the same id whoever else is there, so that a choice among equals does not hang on the order of rows. */
    long key(int number) {
        long key = 0xcbf29ce484222325L; // FNV-1a
        String id = ids.get(number);
        for (int index = 0; index < id.length(); index++) {
            key = (key ^ id.charAt(index)) * 0x100000001b3L;
        }
        return key;
    }

    int size() {
        return ids.size();
    }
}
