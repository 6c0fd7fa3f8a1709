package org.cairn.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.kernel.InWords;
import org.cairn.processes.AnswerSheet;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.report.CohortReport;
import org.cairn.report.CohortReportDesk;
import org.cairn.report.KeyNumbers;
import org.cairn.report.ReportDesk;
import org.cairn.report.YearReport;
import org.cairn.web.OwnYear;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a program year in numbers to its coordinators, and hands out its tables. */
@Controller
@RequestMapping("/reports")
class ReportPages {

    private final OwnYear own;
    private final ProgramDesk programs;
    private final ReportDesk reports;
    private final CohortReportDesk cohorts;
    private final AnswerSheet forms;

    ReportPages(OwnYear own, ProgramDesk programs, ReportDesk reports, CohortReportDesk cohorts, AnswerSheet forms) {
        this.cohorts = cohorts;
        this.forms = forms;
        this.own = own;
        this.programs = programs;
        this.reports = reports;
    }

    @GetMapping
    String list(Principal coordinator, Model model) {
        model.addAttribute(
                "years",
                programs.years().stream()
                        .filter(year -> own.is(coordinator, year))
                        .toList());
        return "report/list";
    }

    @GetMapping("/{year}")
    String show(Principal coordinator, @PathVariable String year, Model model) {
        ProgramYear asked = own.of(coordinator, year);
        if (asked.format() == Format.GROUPS) {
            CohortReport report = cohort(asked);
            model.addAttribute("report", report);
            model.addAttribute("today", InWords.dayAndYear(report.today()));
            return "report/cohort";
        }
        YearReport report = reports.report(asked.id());
        model.addAttribute("report", report);
        model.addAttribute("today", InWords.dayAndYear(report.today()));
        model.addAttribute("numbers", KeyNumbers.of(report));
        model.addAttribute("tables", YearTables.of(report));
        model.addAttribute("menteesMonths", Strips.of(report.menteesMonths()));
        model.addAttribute("mentorsMonths", Strips.of(report.mentorsMonths()));
        model.addAttribute("verdicts", Strip.verdicts(report.verdicts()));
        model.addAttribute("heat", HeatMap.of(report));
        return "report/year";
    }

    @GetMapping("/{year}/{table}.csv")
    ResponseEntity<byte[]> table(Principal coordinator, @PathVariable String year, @PathVariable String table) {
        ProgramYear of = own.of(coordinator, year);
        ReportTable asked = tables(of).get(table);
        if (asked == null) {
            throw new UnknownTable(table);
        }
        return file(of, table + ".csv", "text/csv; charset=utf-8", CsvFile.of(asked));
    }

    @GetMapping("/{year}/tables.zip")
    ResponseEntity<byte[]> tables(Principal coordinator, @PathVariable String year) {
        ProgramYear of = own.of(coordinator, year);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ReportTable table : tables(of).values()) {
                zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                zip.write(CsvFile.of(table));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file(of, "tables.zip", "application/zip", bytes.toByteArray());
    }

    private Map<String, ReportTable> tables(ProgramYear year) {
        return year.format() == Format.GROUPS
                ? CohortTables.of(cohort(year))
                : YearTables.of(reports.report(year.id()));
    }

    private CohortReport cohort(ProgramYear year) {
        return cohorts.report(year.id(), forms.options("reviewPeer", "topics"));
    }

    private static ResponseEntity<byte[]> file(ProgramYear of, String name, String type, byte[] content) {
        String year =
                (of.programName() + " " + of.label()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(year + "-" + name)
                                .build()
                                .toString())
                .body(content);
    }
}
