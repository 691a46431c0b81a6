package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.engine.data.WeeklyReturns;
import io.outlay.engine.data.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The figures of the tiles. One that the data cannot give is absent, never 0.
final class Kpis {
    private static final int COURSE_WEEKS = 26;

    private final Basis basis;
    private final Period period;
    private final Optional<Period> compared;
    private final List<Period> weeks;

    /// @param compared counts only where the data reach over both periods
    Kpis(Basis basis, Period period, Optional<Period> compared) {
        this.basis = basis;
        this.period = period;
        this.compared = compared.filter(before -> basis.covers(before) && basis.covers(period));
        this.weeks = lastWeeks(period.to());
    }

    List<Kpi> all() {
        var all = new ArrayList<Kpi>();
        sum(Kpi.Id.SPEND, basis.spending(), Measure.SPEND).ifPresent(all::add);
        var reporting = Basis.ids(basis.reporting());
        sum(basis.money() ? Kpi.Id.SALES : Kpi.Id.CONVERSIONS, reporting, basis.outcome())
                .ifPresent(all::add);
        returns(reporting).ifPresent(all::add);
        orders().or(() -> basis.money()
                        ? sum(Kpi.Id.CONVERSIONS, Basis.ids(basis.conversions()), Measure.CONVERSIONS)
                        : Optional.empty())
                .ifPresent(all::add);
        costPerConversion().ifPresent(all::add);
        costPerCustomer().ifPresent(all::add);
        return all;
    }

    /// Whether changes are shown at all.
    boolean compares() {
        return compared.isPresent();
    }

    private Optional<Kpi> sum(Kpi.Id id, List<String> channels, Measure measure) {
        return basis.sums().of(channels, measure, period).map(value -> new Kpi(
                id,
                Kpi.Source.PLATFORMS,
                value.doubleValue(),
                compared.flatMap(before -> basis.sums().of(channels, measure, before))
                        .map(BigDecimal::doubleValue),
                Optional.empty(),
                Optional.empty(),
                course(week -> basis.sums().of(channels, measure, week)),
                movers(channels, measure)));
    }

    private List<Kpi.Mover> movers(List<String> channels, Measure measure) {
        return compared.stream()
                .flatMap(before -> channels.stream()
                        .map(id -> new Kpi.Mover(id, amount(id, measure, period) - amount(id, measure, before))))
                .filter(mover -> mover.change() != 0)
                .sorted(Comparator.comparingDouble((Kpi.Mover mover) -> -Math.abs(mover.change())))
                .toList();
    }

    private double amount(String channel, Measure measure, Period when) {
        return basis.sums().of(channel, measure, when).orElse(BigDecimal.ZERO).doubleValue();
    }

    private Optional<Kpi> returns(List<String> reporting) {
        return ratio(
                basis.money() ? Kpi.Id.ROAS : Kpi.Id.CONVERSION_RATE,
                Kpi.Source.PLATFORMS,
                when -> basis.sums().of(reporting, basis.outcome(), when),
                when -> basis.sums().of(reporting, Measure.SPEND, when),
                when -> WeeklyReturns.together(basis.reporting(), when));
    }

    private Optional<Kpi> orders() {
        return basis.orders().flatMap(orders -> orders.of(period).map(value -> new Kpi(
                Kpi.Id.ORDERS,
                Kpi.Source.SHOP,
                value.doubleValue(),
                compared.flatMap(orders::of).map(BigDecimal::doubleValue),
                Optional.empty(),
                Optional.empty(),
                course(orders::of),
                List.of())));
    }

    private Optional<Kpi> costPerConversion() {
        var ids = Basis.ids(basis.conversions());
        var swapped = basis.conversions().stream().map(Kpis::swapped).toList();
        return ratio(
                Kpi.Id.CPA,
                Kpi.Source.PLATFORMS,
                when -> basis.sums().of(ids, Measure.SPEND, when),
                when -> basis.sums().of(ids, Measure.CONVERSIONS, when),
                when -> WeeklyReturns.together(swapped, when));
    }

    private Optional<Kpi> costPerCustomer() {
        return basis.newCustomers()
                .flatMap(customers -> ratio(
                        Kpi.Id.CAC,
                        Kpi.Source.BOTH,
                        when -> basis.sums().of(basis.spending(), Measure.SPEND, when),
                        customers::of,
                        when -> WeeklyReturns.of(perCustomer(customers, when), when)));
    }

    private WeeklySeries perCustomer(ShopSeries customers, Period when) {
        var mondays = new ArrayList<LocalDate>();
        var spends = new ArrayList<Double>();
        var counts = new ArrayList<Double>();
        for (var monday : Weeks.complete(when)) {
            var week = new Period(monday, monday.plusDays(6));
            var count = customers.of(week);
            var spend = basis.sums().of(basis.spending(), Measure.SPEND, week);
            if (count.isPresent() && spend.isPresent()) {
                mondays.add(monday);
                counts.add(count.get().doubleValue());
                spends.add(spend.get().doubleValue());
            }
        }
        return new WeeklySeries("", mondays, counts, spends);
    }

    /// Costs are spend per conversion: the return the other way round.
    private static WeeklySeries swapped(WeeklySeries series) {
        return new WeeklySeries(series.channelId(), series.weeks(), series.outcome(), series.spend());
    }

    /// The value is the one with the range where there is a range, over complete weeks as in the report.
    private Optional<Kpi> ratio(
            Kpi.Id id,
            Kpi.Source source,
            Function<Period, Optional<BigDecimal>> above,
            Function<Period, Optional<BigDecimal>> below,
            Function<Period, Optional<Interval>> ranged) {
        var parts = parts(above, below, period);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var range = ranged.apply(period);
        var past = compared.flatMap(when -> parts(above, below, when));
        var before = past.map(it -> compared.flatMap(ranged).map(Interval::value).orElse(quotient(it)));
        return Optional.of(new Kpi(
                id,
                source,
                range.map(Interval::value).orElse(quotient(parts.get())),
                before,
                range,
                Optional.of(new Kpi.Parts(parts.get().above(), parts.get().below(), past)),
                course(week -> parts(above, below, week).map(it -> BigDecimal.valueOf(quotient(it)))),
                List.of()));
    }

    private static Optional<Kpi.Parts> parts(
            Function<Period, Optional<BigDecimal>> above, Function<Period, Optional<BigDecimal>> below, Period when) {
        return above.apply(when).flatMap(top -> below.apply(when)
                .filter(bottom -> bottom.signum() > 0)
                .map(bottom -> new Kpi.Parts(top, bottom, Optional.empty())));
    }

    private static double quotient(Kpi.Parts parts) {
        return parts.above().doubleValue() / parts.below().doubleValue();
    }

    private List<Double> course(Function<Period, Optional<BigDecimal>> figure) {
        return weeks.stream()
                .map(week -> figure.apply(week).map(BigDecimal::doubleValue).orElse(Double.NaN))
                .toList();
    }

    /// The last complete ISO weeks that end by this day, the oldest first.
    static List<Period> lastWeeks(LocalDate end) {
        return Weeks.complete(new Period(end.minusDays(7L * COURSE_WEEKS + 5), end)).stream()
                .map(monday -> new Period(monday, monday.plusDays(6)))
                .toList();
    }
}
