package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.Measure;
import io.outlay.engine.data.Health;
import io.outlay.text.Text;
import io.outlay.workspace.ChannelTotal;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.MissingRate;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks at the data of a project before anything is computed from them.
public final class DataHealth {
    private static final List<String> EXPLAINED = List.of("shop_revenue", "orders", "new_customers");

    private final Workspace workspace;
    private final Text text;

    public DataHealth(Workspace workspace, Text text) {
        this.workspace = workspace;
        this.text = text;
    }

    /// One answer per kind; empty without data.
    public List<HealthCheck> checks() throws WorkspaceException {
        var summary = workspace.performance().summary();
        var dates = StudyLoader.dates(summary);
        return dates.isPresent()
                ? checks(summary, dates.get(), workspace.performance().daily(dates.get()))
                : List.of();
    }

    /// As [#checks()], from what is known already.
    ///
    /// @param dates first to last date of any fact
    /// @param days  of all channels
    public List<HealthCheck> checks(DataSummary summary, Period dates, List<ChannelDay> days)
            throws WorkspaceException {
        return Health.of(input(summary, dates, days));
    }

    /// What was decided about checks that fail.
    public HealthOverrides overrides() throws WorkspaceException {
        return HealthOverrides.of(workspace.documents().get(HealthOverrides.DOCUMENT));
    }

    /// What a check is called.
    public static String name(HealthCheck check, Text text) {
        return text.say("health.check." + check.kind());
    }

    private HealthInput input(DataSummary summary, Period dates, List<ChannelDay> days) throws WorkspaceException {
        var performance = workspace.performance();
        var totals = performance.totals(dates);
        var unmatched =
                totals.stream().filter(total -> total.channelId().isEmpty()).toList();
        return new HealthInput(
                dated(summary),
                workspace.channels().channels().stream()
                        .filter(channel -> !channel.archived())
                        .toList(),
                days,
                summary.sources().stream()
                        .flatMap(source -> source.currencies().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                performance.missingRates(dates).stream()
                        .map(MissingRate::currency)
                        .distinct()
                        .sorted()
                        .map(code -> code.isEmpty() ? text.say("health.currency.unknown") : code)
                        .toList(),
                spend(totals),
                spend(unmatched),
                unmatched.stream().mapToLong(ChannelTotal::facts).sum(),
                unmatched.stream()
                        .map(total -> PlatformNames.of(total.platform()))
                        .distinct()
                        .toList(),
                performance.campaigns(dates),
                outcomes(days));
    }

    private List<HealthInput.Dated> dated(DataSummary summary) {
        var dated = new ArrayList<HealthInput.Dated>();
        for (var source : summary.sources()) {
            // ranges and dispatches have no days that could be missing; hours are kept for less long on purpose
            if (source.grain() == Grain.DAY || source.grain() == Grain.HOUR) {
                dated.add(new HealthInput.Dated(
                        PlatformNames.of(source.platform()) + ", " + text.say("health.grain." + source.grain()),
                        source.dates(),
                        source.gaps()));
            }
        }
        summary.series()
                .forEach(series -> dated.add(new HealthInput.Dated(series.name(), series.dates(), series.gaps())));
        return dated;
    }

    private static double spend(List<ChannelTotal> totals) {
        return totals.stream()
                .map(total -> total.sums().get(Measure.SPEND))
                .mapToDouble(sum -> sum == null ? 0 : sum.doubleValue())
                .sum();
    }

    /// The shop's own figures where there are any, and what the platforms report.
    private Map<String, SortedMap<LocalDate, Double>> outcomes(List<ChannelDay> days) throws WorkspaceException {
        var outcomes = new LinkedHashMap<String, SortedMap<LocalDate, Double>>();
        for (var name : EXPLAINED) {
            var series = new TreeMap<LocalDate, Double>();
            workspace
                    .outcomes()
                    .series(name)
                    .forEach(point -> series.merge(point.date(), point.value().doubleValue(), Double::sum));
            if (!series.isEmpty()) {
                outcomes.put(name, series);
            }
        }
        for (var measure : List.of(Measure.REVENUE, Measure.CONVERSIONS)) {
            var series = new TreeMap<LocalDate, Double>();
            for (var day : days) {
                var sum = day.sums().get(measure);
                if (sum != null) {
                    series.merge(day.date(), sum.doubleValue(), Double::sum);
                }
            }
            if (!series.isEmpty()) {
                outcomes.put(text.say("health.reported." + measure.id()), series);
                break;
            }
        }
        return outcomes;
    }
}
