package org.cairn.engine.deployment;

import java.util.Locale;

/** What a file is, by its name. */
final class Names {

    private Names() {}

    static boolean isDiagram(String file) {
        return ends(file, ".bpmn") || ends(file, ".bpmn20.xml");
    }

    static boolean isTable(String file) {
        return ends(file, ".dmn") || ends(file, ".dmn11.xml");
    }

    static boolean isForm(String file) {
        return ends(file, ".form");
    }

    static boolean isLetter(String file) {
        return ends(file, ".md");
    }

    /** The name of a letter: that of its file without folder and ending. */
    static String letter(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
    }

    static boolean ends(String file, String ending) {
        return file.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
