package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthState;
import io.outlay.feature.data.DataContent.Day;
import io.outlay.feature.data.DataContent.Detail;
import io.outlay.feature.data.DataContent.Import;
import io.outlay.feature.data.DataContent.Source;
import io.outlay.project.DataHealth;
import io.outlay.project.HealthOverrides;
import io.outlay.session.ProjectState;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.ImportCoverage;
import io.outlay.workspace.ImportRecord;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Gathers what the room shows: sources with their days, checks, imports. Runs away from the window.
final class DataReader {

    private static final int DIGEST = 12;

    private final Text text;
    private final Figures figures;
    private final ProjectState state;
    private final Choices choices;

    DataReader(Text text, Figures figures, ProjectState state) {
        this.text = text;
        this.figures = figures;
        this.state = state;
        this.choices = new Choices(text);
    }

    private String moment(Instant at) {
        return figures.moment(at.atZone(ZoneId.systemDefault()));
    }

    DataContent read(Workspace workspace) throws WorkspaceException {
        var imports = workspace.imports().history();
        var coverage = workspace.imports().coverage().stream()
                .filter(ImportCoverage::active)
                .toList();
        var calendar = calendar();
        var sources = new ArrayList<Source>();
        for (var source : state.summary().sources()) {
            sources.add(source(source, own(source, coverage), calendar));
        }
        for (var series : state.summary().series()) {
            sources.add(series(series, calendar));
        }
        var checks = state.dates().isPresent()
                ? new DataHealth(workspace, text)
                        .checks(state.summary(), state.dates().get(), state.days())
                : List.<HealthCheck>of();
        var overrides = HealthOverrides.of(workspace.documents().get(HealthOverrides.DOCUMENT));
        var cards = new HealthCards(text, figures).of(checks, overrides);
        return new DataContent(
                sources,
                calendar,
                cards,
                overrides,
                imports.stream().map(this::imported).toList());
    }

    private Period calendar() {
        var all = new ArrayList<Period>();
        state.summary().sources().forEach(source -> all.add(source.dates()));
        state.summary().series().forEach(series -> all.add(series.dates()));
        return new Period(
                all.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static List<ImportCoverage> own(DataSummary.Source source, List<ImportCoverage> coverage) {
        return coverage.stream()
                .filter(it -> it.platform().equals(source.platform())
                        && it.accountId().equals(source.accountId())
                        && it.grain() == source.grain()
                        && it.level() == source.level()
                        && it.scheme().equals(source.scheme()))
                .toList();
    }

    private Source source(DataSummary.Source source, List<ImportCoverage> coverage, Period calendar) {
        var days = new ArrayList<Day>();
        for (var day = calendar.from(); !day.isAfter(calendar.to()); day = day.plusDays(1)) {
            days.add(day(day, source.dates(), source.gaps(), coverage));
        }
        var account = source.accountName().isEmpty() ? source.accountId() : source.accountName();
        var what = text.say("data.level." + source.level());
        return new Source(
                String.join(
                        "|",
                        source.platform(),
                        source.accountId(),
                        source.grain().name(),
                        source.scheme()),
                choices.platform(source.platform()),
                account.isEmpty() ? what : account + ", " + what,
                text.say("data.grain." + source.grain()),
                source.rows(),
                figures.shortPeriod(source.dates()),
                coverage.stream()
                        .map(ImportCoverage::at)
                        .max(Comparator.naturalOrder())
                        .map(this::moment)
                        .orElse(""),
                state(days),
                word(days),
                days);
    }

    private Source series(DataSummary.Series series, Period calendar) {
        var days = new ArrayList<Day>();
        for (var day = calendar.from(); !day.isAfter(calendar.to()); day = day.plusDays(1)) {
            days.add(day(day, series.dates(), series.gaps(), List.of()));
        }
        return new Source(
                "series|" + series.name() + "|" + series.market(),
                new SeriesWords(text).name(series.name()),
                series.market().isEmpty() ? text.say("data.fact.series") : series.market(),
                series.unit().isEmpty() ? text.say("data.grain." + Grain.DAY) : series.unit(),
                series.points(),
                figures.shortPeriod(series.dates()),
                "",
                state(days),
                word(days),
                days);
    }

    private static Day day(LocalDate day, Period dates, List<Period> gaps, List<ImportCoverage> coverage) {
        if (!dates.contains(day)) {
            return Day.OUTSIDE;
        }
        if (gaps.stream().anyMatch(gap -> gap.contains(day))) {
            return Day.MISSING;
        }
        return coverage.stream()
                        .filter(it -> it.dates().contains(day))
                        .max(Comparator.comparingLong(ImportCoverage::importId))
                        .filter(it -> ChronoUnit.DAYS.between(day, date(it.at())) < DataSummary.RESTATED_DAYS)
                        .isPresent()
                ? Day.PROVISIONAL
                : Day.COVERED;
    }

    private static LocalDate date(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static HealthState state(List<Day> days) {
        return days.contains(Day.MISSING) ? HealthState.REVIEW : HealthState.PASS;
    }

    private String word(List<Day> days) {
        long missing = days.stream().filter(day -> day == Day.MISSING).count();
        if (missing == 0) {
            return text.say("data.source.complete");
        }
        return missing == 1
                ? text.say("data.source.missing.one")
                : text.say("data.source.missing", figures.count(missing));
    }

    Import imported(ImportRecord record) {
        var details = new ArrayList<Detail>();
        for (var file : record.files()) {
            details.add(new Detail(text.say("data.imports.file"), file.name()));
            details.add(new Detail(text.say("data.imports.profile"), file.profile()));
            if (file.droppedRows() > 0) {
                details.add(new Detail(text.say("data.imports.dropped"), figures.count(file.droppedRows())));
            }
            details.add(new Detail(text.say("data.imports.fileDigest"), shortened(file.sha256())));
        }
        details.add(new Detail(text.say("data.imports.digest"), shortened(record.digest())));
        var name = record.files().stream().map(it -> it.name()).collect(Collectors.joining(", "));
        return new Import(
                record.id(),
                record.files().size() == 1 ? name : record.label(),
                moment(record.at()),
                figures.count(record.factRows() + record.outcomeRows()),
                record.covered().map(figures::shortPeriod).orElse(""),
                record.active(),
                details);
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST, digest.length()));
    }
}
