package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.engine.data.Weeks;
import io.outlay.session.ProjectState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every figure of the page is made from, whichever period is looked at.
///
/// @param spending    channels that report spend
/// @param reporting   per channel that reports spend and outcome: its weeks
/// @param conversions per channel that reports spend and conversions: its weeks, conversions as the outcome
/// @param dates       first to last date of any fact
record Basis(
        List<Channel> channels,
        Measure outcome,
        String currency,
        DaySums sums,
        List<String> spending,
        List<WeeklySeries> reporting,
        List<WeeklySeries> conversions,
        Optional<ShopSeries> orders,
        Optional<ShopSeries> newCustomers,
        Period dates) {

    /// What the business itself records, where it was imported.
    record Shop(Optional<ShopSeries> orders, Optional<ShopSeries> newCustomers) {
        static final Shop NONE = new Shop(Optional.empty(), Optional.empty());
    }

    Basis {
        channels = List.copyOf(channels);
        spending = List.copyOf(spending);
        reporting = List.copyOf(reporting);
        conversions = List.copyOf(conversions);
    }

    /// @param state with data
    static Basis of(ProjectState state, Shop shop) {
        var sums = new DaySums(state.days());
        var outcome = outcome(state);
        var ids = state.channels().stream().map(Channel::id).toList();
        return new Basis(
                state.channels(),
                outcome,
                state.project().currency(),
                sums,
                ids.stream().filter(id -> sums.reports(id, Measure.SPEND)).toList(),
                weeks(state, ids, outcome),
                weeks(state, ids, Measure.CONVERSIONS),
                shop.orders(),
                shop.newCustomers(),
                state.dates().orElseThrow());
    }

    /// What is asked about; without a question, sales where any are reported.
    static Measure outcome(ProjectState state) {
        return state.question().map(question -> question.outcome()).orElseGet(() -> {
            boolean sales = state.days().stream().anyMatch(day -> day.sums().containsKey(Measure.REVENUE));
            return sales ? Measure.REVENUE : Measure.CONVERSIONS;
        });
    }

    private static List<WeeklySeries> weeks(ProjectState state, List<String> ids, Measure outcome) {
        var weeks = new Weeks(outcome);
        var all = new ArrayList<WeeklySeries>();
        for (var id : ids) {
            weeks.of(id, state.days()).ifPresent(all::add);
        }
        return all;
    }

    boolean money() {
        return outcome.money();
    }

    /// A return is shown per this much spend.
    double perSpend() {
        return money() ? 1 : 1000;
    }

    Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    Optional<WeeklySeries> reporting(String id) {
        return reporting.stream().filter(series -> series.channelId().equals(id)).findFirst();
    }

    static List<String> ids(List<WeeklySeries> series) {
        return series.stream().map(WeeklySeries::channelId).toList();
    }

    /// Whether data reach over the whole period.
    boolean covers(Period period) {
        return dates.contains(period.from()) && dates.contains(period.to());
    }
}
