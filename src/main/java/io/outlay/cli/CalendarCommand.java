package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outlay.calendar.Holidays;
import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.calendar.Hemisphere;
import io.outlay.domain.calendar.RetailWeek;
import io.outlay.project.DataQuestions;
import io.outlay.project.ProjectCalendar;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay calendar YEAR`: every day of a year and what it is part of.
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "The days of a year: weeks, quarters, seasons, weekends, public holidays, fiscal years.")
final class CalendarCommand implements BatchCommand {
    private static final int FIRST_YEAR = 1583;
    private static final int LAST_YEAR = 9998;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "YEAR", description = "A year of the Gregorian calendar.")
    int year;

    @Option(names = "--country", paramLabel = "CC", description = "Whose holidays and weekends, such as DE.")
    @Nullable
    String country;

    @Option(names = "--region", paramLabel = "R", description = "A region of the country, such as by for Bavaria.")
    @Nullable
    String region;

    @Option(names = "--hemisphere", paramLabel = "north|south", description = "For seasons (default: the country's).")
    @Nullable
    String hemisphere;

    @Option(names = "--fiscal-start", paramLabel = "M", description = "Month in which the fiscal year starts, 1 to 12.")
    @Nullable
    Integer fiscalStart;

    @Option(
            names = "--fiscal-name",
            paramLabel = "end|start",
            description = "Whether a fiscal year is named after the year in which it ends (default) or starts.")
    @Nullable
    String fiscalName;

    @Option(names = "--retail", description = "Also count weeks of 4-4-5.")
    boolean retail;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Take settings and events from this workspace.")
    @Nullable
    Path workspace;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to this file.")
    @Nullable
    Path out;

    @Option(names = "--csv", description = "The days as a table instead of the document.")
    boolean csv;

    /// @param regions of the country that have holidays of their own: id and name
    record Document(
            String schema,
            String status,
            RunStamp stamp,
            int year,
            String country,
            String region,
            Map<String, String> regions,
            int fiscalStart,
            String fiscalName,
            List<Day> days) {}

    record Day(
            String date,
            int isoYear,
            int isoWeek,
            int quarter,
            int month,
            String weekday,
            boolean weekend,
            String season,
            List<String> holidays,
            @Nullable Integer daysToHoliday,
            @Nullable String nextHoliday,
            List<String> events,
            int fiscalYear,
            int fiscalQuarter,
            int fiscalMonth,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RetailWeek retail) {

        static Day of(CalendarDay day) {
            return new Day(
                    day.date().toString(),
                    day.isoYear(),
                    day.isoWeek(),
                    day.quarter(),
                    day.month(),
                    day.weekday().name(),
                    day.weekend(),
                    day.season().name(),
                    day.holidays(),
                    day.daysToHoliday().isPresent()
                            ? (Integer) day.daysToHoliday().getAsInt()
                            : null,
                    day.nextHoliday().isEmpty() ? null : day.nextHoliday(),
                    day.events(),
                    day.fiscal().year(),
                    day.fiscal().quarter(),
                    day.fiscal().month(),
                    day.retail().orElse(null));
        }
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw DataRequest.bad("YEAR", String.valueOf(year));
        }
        var settings = ProjectCalendar.checked(settings(saved(context)));
        var days = ProjectCalendar.calendar(settings).year(year);
        var document = new Document(
                "calendar-result-1",
                "ok",
                context.stamp("calendar", BatchContext.DEFAULT_SEED, "", "", "DONE"),
                year,
                settings.country(),
                settings.region(),
                Holidays.regions(settings.country()),
                settings.fiscalStart(),
                settings.namedAfterEnd() ? "end" : "start",
                days.stream().map(Day::of).toList());
        return new Answer(document, ExitCode.DONE, Optional.of(table(document.days())));
    }

    private CalendarSettings saved(BatchContext context) throws ProblemException {
        if (workspace == null) {
            return CalendarSettings.PLAIN;
        }
        try (var opened = DataRequest.open(context, context.resolve(workspace))) {
            return new DataQuestions(opened).calendar();
        }
    }

    private CalendarSettings settings(CalendarSettings saved) throws ProblemException {
        var settings = saved;
        if (country != null) {
            settings = settings.withCountry(country.strip().toUpperCase(Locale.ROOT), "");
        }
        if (region != null) {
            settings = settings.withCountry(settings.country(), region.strip().toLowerCase(Locale.ROOT));
        }
        if (hemisphere != null) {
            settings = settings.withHemisphere(Optional.of(
                    switch (hemisphere) {
                        case "north" -> Hemisphere.NORTH;
                        case "south" -> Hemisphere.SOUTH;
                        default -> throw DataRequest.bad("--hemisphere", hemisphere);
                    }));
        }
        int start = fiscalStart == null ? settings.fiscalStart() : fiscalStart;
        if (start < 1 || start > 12) {
            throw DataRequest.bad("--fiscal-start", String.valueOf(start));
        }
        boolean end = fiscalName == null
                ? settings.namedAfterEnd()
                : switch (fiscalName) {
                    case "end" -> true;
                    case "start" -> false;
                    default -> throw DataRequest.bad("--fiscal-name", fiscalName);
                };
        return settings.withFiscalYear(start, end).withRetailWeeks(retail || settings.retailWeeks());
    }

    private static String table(List<Day> days) {
        var rows = new ArrayList<List<Object>>();
        for (var day : days) {
            var cells = new ArrayList<Object>(List.of(
                    day.date(),
                    day.isoYear(),
                    day.isoWeek(),
                    day.quarter(),
                    day.month(),
                    day.weekday(),
                    day.weekend() ? 1 : 0,
                    day.season(),
                    String.join(", ", day.holidays()),
                    day.daysToHoliday() == null ? "" : day.daysToHoliday()));
            cells.addAll(List.of(
                    day.nextHoliday() == null ? "" : day.nextHoliday(),
                    String.join(", ", day.events()),
                    day.fiscalYear(),
                    day.fiscalQuarter(),
                    day.fiscalMonth()));
            rows.add(cells);
        }
        return new Sheet(
                        List.of(
                                "date",
                                "iso_year",
                                "iso_week",
                                "quarter",
                                "month",
                                "weekday",
                                "weekend",
                                "season",
                                "holidays",
                                "days_to_holiday",
                                "next_holiday",
                                "events",
                                "fiscal_year",
                                "fiscal_quarter",
                                "fiscal_month"),
                        rows)
                .csv(CsvStyle.STANDARD, Locale.ROOT);
    }
}
