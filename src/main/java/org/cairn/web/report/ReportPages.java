package org.cairn.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.kernel.InWords;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
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

    ReportPages(OwnYear own, ProgramDesk programs, ReportDesk reports) {
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
        YearReport report = report(coordinator, year);
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
        YearReport report = report(coordinator, year);
        ReportTable asked = YearTables.of(report).get(table);
        if (asked == null) {
            throw new UnknownTable(table);
        }
        return file(report, table + ".csv", "text/csv; charset=utf-8", CsvFile.of(asked));
    }

    @GetMapping("/{year}/tables.zip")
    ResponseEntity<byte[]> tables(Principal coordinator, @PathVariable String year) {
        YearReport report = report(coordinator, year);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ReportTable table : YearTables.of(report).values()) {
                zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                zip.write(CsvFile.of(table));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file(report, "tables.zip", "application/zip", bytes.toByteArray());
    }

    private YearReport report(Principal coordinator, String id) {
        ProgramYear year = own.of(coordinator, id);
        return reports.report(year.id());
    }

    private static ResponseEntity<byte[]> file(YearReport report, String name, String type, byte[] content) {
        String year = report.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
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
