package io.outlay.engine.insight;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.MissingAmount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Facts taken together, kept apart by account: a derived figure is made of the accounts that report both of its
/// parts, or revenue without cost would flatter the rest.
final class Group {
    private record Account(String platform, String id) {}

    private final Map<Account, Tally> accounts = new HashMap<>(2);
    private @Nullable Entity last;
    private @Nullable Tally lastTally;

    void add(CampaignFact fact) {
        var campaign = fact.campaign();
        var tally = lastTally;
        if (tally == null || last != campaign) {
            tally = accounts.computeIfAbsent(
                    new Account(campaign.platform().code(), campaign.accountId()), key -> new Tally());
            last = campaign;
            lastTally = tally;
        }
        tally.add(fact);
    }

    Map<Metric, Figure> figures(List<Metric> metrics) {
        var figures = new LinkedHashMap<Metric, Figure>();
        metrics.forEach(metric -> figures.put(metric, figure(metric)));
        return figures;
    }

    Figure figure(Metric metric) {
        var lower = metric.lower();
        if (lower.isEmpty()) {
            var all = reporting(metric.upper(), metric.upper());
            return all.isEmpty()
                    ? Figure.NONE
                    : missing(all, metric.upper())
                            .map(Figure::missing)
                            .orElseGet(() -> Figure.of(plain(sum(all, metric.upper()))));
        }
        var both = reporting(metric.upper(), lower.get());
        var lack = missing(both, metric.upper()).or(() -> missing(both, lower.get()));
        if (lack.isPresent()) {
            return Figure.missing(lack.get());
        }
        var under = sum(both, lower.get());
        return under.signum() == 0 ? Figure.NONE : Figure.of(plain(metric.of(sum(both, metric.upper()), under)));
    }

    private List<Tally> reporting(Measure first, Measure second) {
        return accounts.values().stream()
                .filter(tally -> tally.reports(first) && tally.reports(second))
                .toList();
    }

    private static BigDecimal sum(List<Tally> tallies, Measure measure) {
        var sum = BigDecimal.ZERO;
        for (var tally : tallies) {
            sum = sum.add(tally.sum(measure));
        }
        return sum;
    }

    private static Optional<MissingAmount> missing(List<Tally> tallies, Measure measure) {
        var all = tallies.stream()
                .map(tally -> tally.missing(measure))
                .flatMap(Optional::stream)
                .toList();
        int others = all.stream().mapToInt(MissingAmount::others).sum() + all.size() - 1;
        return all.stream()
                .min(Comparator.comparing(MissingAmount::date).thenComparing(MissingAmount::currency))
                .map(first -> new MissingAmount(first.currency(), first.date(), others));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
