package org.cairn.program;

import org.cairn.kernel.Refusal;

/** A program year cannot be opened like this. Each kind is a fact, and knows the setting it belongs to. */
public abstract sealed class UnfitSetting extends Refusal {

    private final String setting;

    private UnfitSetting(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    /** The name of the setting, as in {@link OpenProgramYear}, which is also its key in the start form. */
    public String setting() {
        return setting;
    }

    /** A text that must be there is blank. */
    public static final class Blank extends UnfitSetting {
        Blank(String setting, String what) {
            super(setting, "Please say " + what + ".");
        }
    }

    /** A text is longer than it may be. */
    public static final class TooLong extends UnfitSetting {
        TooLong(String setting, int longest) {
            super(setting, "Please use at most " + longest + " characters.");
        }
    }

    /** The short name cannot stand in an address. */
    public static final class NoShortName extends UnfitSetting {
        NoShortName(String program) {
            super(
                    "program",
                    "“" + program + "” cannot stand in a web address. Use 2 to 30 small letters and digits, beginning"
                            + " with a letter, for example maps.");
        }
    }

    /** The program already has a year with this label. */
    public static final class LabelTaken extends UnfitSetting {
        LabelTaken(String label) {
            super("label", "This program already has a year called “" + label + "”. Please choose another label.");
        }
    }

    /** Sign-up would close before it opens. */
    public static final class ClosesBeforeItOpens extends UnfitSetting {
        ClosesBeforeItOpens() {
            super("signUpCloses", "Sign-up would close before it opens. Choose a later day, or make sign-up rolling.");
        }
    }

    /** Sign-up would have closed already. */
    public static final class ClosedAlready extends UnfitSetting {
        ClosedAlready() {
            super("signUpCloses", "That day is over, so nobody could sign up. Choose a later day.");
        }
    }

    /** People would sign up for two years of one program at once, and all of them for the later one. */
    public static final class SignUpOverlaps extends UnfitSetting {
        SignUpOverlaps(String label, String from, String to) {
            super(
                    "signUpOpens",
                    "People can sign up for “" + label + "” of this program from " + from + " to " + to + ", and nobody"
                            + " could tell which year they mean. Choose other days, or close that year first on your"
                            + " overview.");
        }
    }

    /** The year would be over before anybody could sign up. */
    public static final class OverBeforeSignUp extends UnfitSetting {
        OverBeforeSignUp() {
            super("yearStart", "The year would be over before sign-up opens. Choose a later start.");
        }
    }

    /** The year has no length that a program year can have. */
    public static final class NoLength extends UnfitSetting {
        NoLength(int months) {
            super("months", "A year cannot last " + months + " months. Choose 1 to 36 months.");
        }
    }

    /** Nothing can happen in this rhythm. */
    public static final class NoRhythm extends UnfitSetting {
        NoRhythm(String rhythm) {
            super(
                    "checkInRhythm",
                    "“" + rhythm + "” is no rhythm for check-ins. Choose between one week (P1W) and one year (P12M).");
        }
    }

    /** The contact's address is none. */
    public static final class NoContactAddress extends UnfitSetting {
        NoContactAddress(String sentence) {
            super("contactEmail", sentence);
        }
    }

    /** There is no such time zone. */
    public static final class UnknownZone extends UnfitSetting {
        UnknownZone(String zone) {
            super("zone", "“" + zone + "” is no time zone. Zones are named by region, such as America/Chicago.");
        }
    }

    /** The program would give up before it has reminded. */
    public static final class NoPatience extends UnfitSetting {
        NoPatience() {
            super("patience", "Reminders must come one after the other, and before patience ends.");
        }
    }
}
