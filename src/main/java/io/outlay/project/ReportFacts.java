package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.domain.study.StudySettings;
import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.DataFacts;
import io.outlay.text.Text;
import io.outlay.workspace.ChannelTotal;
import io.outlay.workspace.ImportRecord;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Section 8 of the report: what went in, what was left out, and sums to reconcile with invoices.
final class ReportFacts {
    private final Workspace workspace;
    private final Text text;
    private final StudySettings settings;

    ReportFacts(Workspace workspace, Text text, StudySettings settings) {
        this.workspace = workspace;
        this.text = text;
        this.settings = settings;
    }

    DataFacts read() throws WorkspaceException {
        var imports = workspace.imports().history().stream()
                .filter(ImportRecord::active)
                .sorted(Comparator.comparingLong(ImportRecord::id))
                .toList();
        var totals = workspace.performance().totals(settings.observed());
        return new DataFacts(sources(imports), gaps(), exclusions(imports, totals), overrides(), totals(totals));
    }

    /// Failed checks that a person went on with, with the reason typed.
    private List<DataFacts.Overruled> overrides() throws WorkspaceException {
        var health = new DataHealth(workspace, text);
        var overrides = health.overrides();
        if (overrides.byKind().isEmpty()) {
            return List.of();
        }
        var overruled = new ArrayList<DataFacts.Overruled>();
        for (var check : health.checks()) {
            overrides
                    .reason(check)
                    .ifPresent(reason -> overruled.add(new DataFacts.Overruled(DataHealth.name(check, text), reason)));
        }
        return overruled;
    }

    private List<DataFacts.Source> sources(List<ImportRecord> imports) throws WorkspaceException {
        Map<Long, String> platforms = new HashMap<>();
        var all = StudyLoader.dates(workspace.performance().summary());
        if (all.isPresent()) {
            for (var total : workspace.performance().totals(all.get())) {
                total.imports().forEach(id -> platforms.putIfAbsent(id, total.platform()));
            }
        }
        return imports.stream()
                .map(record -> new DataFacts.Source(
                        record.files().stream().map(SourceFile::name).collect(Collectors.joining(", ")),
                        platforms.containsKey(record.id())
                                ? PlatformNames.of(platforms.get(record.id()))
                                : record.files().stream()
                                        .map(file -> PlatformNames.ofProfile(file.profile()))
                                        .findFirst()
                                        .orElse(""),
                        record.factRows() + record.outcomeRows(),
                        record.covered(),
                        record.digest()))
                .toList();
    }

    private List<DataFacts.Gap> gaps() throws WorkspaceException {
        var gaps = new ArrayList<DataFacts.Gap>();
        for (var source : workspace.performance().summary().sources()) {
            if (source.grain() != Grain.DAY) {
                continue;
            }
            for (var gap : source.gaps()) {
                within(gap, settings.observed())
                        .ifPresent(part ->
                                gaps.add(new DataFacts.Gap(PlatformNames.of(source.platform()), part, part.days())));
            }
        }
        return gaps;
    }

    private static Optional<Period> within(Period gap, Period observed) {
        var from = gap.from().isBefore(observed.from()) ? observed.from() : gap.from();
        var to = gap.to().isAfter(observed.to()) ? observed.to() : gap.to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    private List<DataFacts.Exclusion> exclusions(List<ImportRecord> imports, List<ChannelTotal> totals)
            throws WorkspaceException {
        var exclusions = new ArrayList<DataFacts.Exclusion>();
        for (var record : imports) {
            for (var file : record.files()) {
                if (file.droppedRows() > 0) {
                    exclusions.add(new DataFacts.Exclusion(
                            file.name(), file.droppedRows(), text.say("report.exclusion.totals")));
                }
            }
        }
        for (var total : totals) {
            if (total.channelId().isEmpty()) {
                exclusions.add(new DataFacts.Exclusion(
                        PlatformNames.of(total.platform()), total.facts(), text.say("report.exclusion.channel")));
            }
        }
        Map<String, Long> withoutRate = new TreeMap<>();
        for (var missing : workspace.performance().missingRates(settings.observed())) {
            withoutRate.merge(missing.currency(), 1L, Long::sum);
        }
        var currency = workspace.project().get().currency();
        withoutRate.forEach((code, days) ->
                exclusions.add(new DataFacts.Exclusion(code, days, text.say("report.exclusion.rate", code, currency))));
        return exclusions;
    }

    private List<DataFacts.ChannelTotal> totals(List<ChannelTotal> totals) throws WorkspaceException {
        var days = workspace.performance().daily(settings.observed());
        Map<String, Long> rows = new TreeMap<>();
        totals.forEach(total -> total.channelId().ifPresent(id -> rows.merge(id, total.facts(), Long::sum)));
        var result = new ArrayList<DataFacts.ChannelTotal>();
        for (var channel : workspace.channels().channels()) {
            var own = days.stream()
                    .filter(day -> day.channelId().equals(channel.id()))
                    .toList();
            if (!own.isEmpty()) {
                result.add(total(channel, own, rows.getOrDefault(channel.id(), 0L)));
            }
        }
        return result;
    }

    private DataFacts.ChannelTotal total(Channel channel, List<ChannelDay> days, long rows) {
        var from = days.getFirst().date();
        var to = days.getLast().date();
        return new DataFacts.ChannelTotal(
                new ChannelKey(channel.id(), channel.name(), channel.colour()),
                rows,
                Optional.of(new Period(from, to)),
                sum(days, Measure.SPEND).orElse(BigDecimal.ZERO),
                sum(days, settings.outcome()));
    }

    private static Optional<BigDecimal> sum(List<ChannelDay> days, Measure measure) {
        return days.stream()
                .map(day -> day.sums().get(measure))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal::add);
    }
}
