package io.outlay.engine.insight;

import io.outlay.domain.Period;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.CampaignKey;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.SearchFilter;
import io.outlay.domain.insight.SearchHit;
import io.outlay.domain.insight.SearchQuery;
import io.outlay.domain.insight.SearchResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds campaigns by words, properties and figures. Give it every fact of the dates searched, then ask for the
/// result.
public final class CampaignSearch {
    private static final List<Metric> METRICS = List.of(Metric.values());
    private static final MathContext BOUND_DIGITS = new MathContext(4);

    private static final class Entry {
        private final Group sums = new Group();
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        void add(CampaignFact fact) {
            sums.add(fact);
            first = fact.date().isBefore(first) ? fact.date() : first;
            last = fact.dateEnd().isAfter(last) ? fact.dateEnd() : last;
        }
    }

    private final SearchQuery query;
    private final List<Findable> campaigns;
    private final Map<CampaignKey, Entry> entries = new HashMap<>();
    private final Group all = new Group();

    /// @param campaigns everything that can be found
    public CampaignSearch(SearchQuery query, List<Findable> campaigns) {
        this.query = query;
        this.campaigns = campaigns;
    }

    public void take(CampaignFact fact) {
        entries.computeIfAbsent(CampaignKey.of(fact.campaign()), key -> new Entry())
                .add(fact);
        all.add(fact);
    }

    /// @param searched dates whose facts were taken; empty when the query leaves none
    /// @param currency the workspace's
    public SearchResult result(Optional<Period> searched, String currency) {
        var settled =
                new SearchQuery(query.filters().stream().map(this::settled).toList());
        var filter = new CampaignFilter(settled.filters());
        boolean dated = settled.filters().stream()
                .anyMatch(it -> it instanceof SearchFilter.Since || it instanceof SearchFilter.Until);
        var hits = new ArrayList<SearchHit>();
        for (var campaign : campaigns) {
            var entry = entries.get(CampaignKey.of(campaign.campaign()));
            if ((entry != null || !dated)
                    && filter.keeps(campaign)
                    && settled.filters().stream().allMatch(it -> keeps(it, entry == null ? new Group() : entry.sums))) {
                hits.add(hit(campaign, entry));
            }
        }
        hits.sort(Comparator.comparing(
                        (SearchHit hit) -> hit.figure(Metric.SPEND).value().orElse(BigDecimal.valueOf(-1)))
                .reversed()
                .thenComparing(hit -> hit.found().name())
                .thenComparing(hit -> hit.found().campaign().campaignId()));
        return new SearchResult(settled, searched, currency, hits, campaigns.size());
    }

    private static SearchHit hit(Findable campaign, @org.jspecify.annotations.Nullable Entry entry) {
        var figures = new EnumMap<Metric, Figure>(Metric.class);
        if (entry == null) {
            return new SearchHit(campaign, Optional.empty(), figures);
        }
        entry.sums.figures(METRICS).forEach((metric, figure) -> {
            if (!figure.equals(Figure.NONE)) {
                figures.put(metric, figure);
            }
        });
        return new SearchHit(campaign, Optional.of(new Period(entry.first, entry.last)), figures);
    }

    /// A quality word as the comparison it comes to.
    private SearchFilter settled(SearchFilter filter) {
        if (!(filter instanceof SearchFilter.Quality(var word, var unknown))) {
            return filter;
        }
        var bound = word.againstAll()
                ? all.figure(word.metric()).value().map(value -> value.round(BOUND_DIGITS))
                : Optional.of(BigDecimal.ZERO);
        return new SearchFilter.Quality(word, bound);
    }

    private static boolean keeps(SearchFilter filter, Group sums) {
        return switch (filter) {
            case SearchFilter.Compares(var metric, var operator, var bound) ->
                sums.figure(metric)
                        .value()
                        .filter(value -> operator.holds(value, bound))
                        .isPresent();
            case SearchFilter.Quality(var word, var bound) ->
                bound.isPresent()
                        && sums.figure(word.metric())
                                .value()
                                .filter(value -> word.operator().holds(value, bound.get()))
                                .isPresent();
            case SearchFilter.Words words -> true;
            case SearchFilter.Is is -> true;
            case SearchFilter.Since since -> true;
            case SearchFilter.Until until -> true;
        };
    }
}
