package org.cairn.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.kernel.Refusal;
import org.cairn.rehearsal.RehearsalPlan.Cast;
import org.cairn.rehearsal.browser.Answer;
import org.cairn.rehearsal.coordinators.Desk;
import org.jsoup.Jsoup;

/** Opens a program year as a coordinator does: in Tasklist, then by importing who has signed up. */
final class Opening {

    private static final int SIGN_UP_DAYS = 28;

    private final Staff staff;
    private final Desk coordinator;
    private final Runnable settle;

    /** @param settle lets the program do what is due */
    Opening(Staff staff, Runnable settle) {
        this.staff = staff;
        this.coordinator = staff.first();
        this.settle = settle;
    }

    void open(Cast cast, LocalDate day) {
        staff.take(cast.program());
        Answer started = coordinator.start(cast.inGroups() ? "cohortYear" : "programYear", settings(cast, day));
        if (!started.fine()) {
            throw new NotPlayable("The year of " + cast.program() + " cannot be opened: " + started.body());
        }
        settle.run();
        cast.files().forEach((role, file) -> SignUpFile.read(file).forEach(part -> load(cast, role, part)));
        settle.run();
    }

    private static Map<String, Object> settings(Cast cast, LocalDate day) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("program", cast.program());
        settings.put("label", "%d–%02d".formatted(day.getYear(), (day.getYear() + 1) % 100));
        settings.put("signUpOpens", day.toString());
        settings.put("yearStart", day.toString());
        settings.put("months", 12);
        settings.put("contactName", "Sam Lindgren");
        settings.put("contactEmail", cast.program() + "@example.org");
        settings.put("zone", Rehearsal.ZONE.getId());
        if (cast.inGroups()) {
            settings.put("programName", cast.name());
            settings.put("signUpCloses", day.plusDays(SIGN_UP_DAYS).toString());
        } else {
            settings.put("signUpEnds", "rolling");
            settings.put("checkInRhythm", "P2M");
            settings.put("approval", "yes");
        }
        return settings;
    }

    private void load(Cast cast, String role, SignUpFile file) {
        Answer page = coordinator.open("/coordinator/import");
        String year = Jsoup.parse(page.body()).select("select[name=year] option").stream()
                .filter(option -> option.text().startsWith(cast.name()))
                .findFirst()
                .orElseThrow(() -> new NotPlayable("The year of " + cast.name() + " was not opened."))
                .val();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("year", year);
        fields.put("role", role.equals("peer") ? "" : role);
        Answer preview = coordinator.upload(page, fields, file.name(), file.content());
        String refusal = Jsoup.parse(preview.body()).select(".notice.mistake").text();
        if (!preview.fine() || !preview.body().contains("Import the good rows")) {
            throw new NotPlayable(file.name() + ": " + refusal);
        }
        Answer done = coordinator.press(preview, "Import the good rows", Map.of());
        if (!done.fine()) {
            throw new NotPlayable(file.name() + " cannot be imported: "
                    + Jsoup.parse(done.body()).select(".notice.mistake").text());
        }
    }

    /** What was asked for cannot be played, in a sentence. */
    static final class NotPlayable extends Refusal {

        private static final long serialVersionUID = 1L;

        NotPlayable(String sentence) {
            super(sentence);
        }
    }
}
