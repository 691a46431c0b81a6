package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import io.outlay.engine.data.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Cuts the viewed period into days, complete weeks or months, whichever can be seen, with spend and outcome of each.
final class Spans {
    private static final int DAYS_SHOWN = 45;
    private static final int WEEKS_SHOWN = 60;

    /// How long a span is.
    enum Length {
        DAY,
        WEEK,
        MONTH
    }

    /// @param spend one per channel, in the order asked for; 0 where nothing was reported
    record Span(Period period, double outcome, List<Double> spend) {
        Span {
            spend = List.copyOf(spend);
        }
    }

    private final Basis basis;
    private final Period period;

    Spans(Basis basis, Period period) {
        this.basis = basis;
        this.period = period;
    }

    Length length() {
        long weeks = period.days() / 7;
        return period.days() <= DAYS_SHOWN ? Length.DAY : weeks <= WEEKS_SHOWN ? Length.WEEK : Length.MONTH;
    }

    /// @param channels whose spend is wanted
    List<Span> all(List<String> channels) {
        var reporting = Basis.ids(basis.reporting());
        return cuts().stream()
                .filter(basis::covers)
                .map(cut -> new Span(
                        cut,
                        basis.sums()
                                .of(reporting, basis.outcome(), cut)
                                .orElse(BigDecimal.ZERO)
                                .doubleValue(),
                        channels.stream()
                                .map(id -> basis.sums()
                                        .of(id, Measure.SPEND, cut)
                                        .orElse(BigDecimal.ZERO)
                                        .doubleValue())
                                .toList()))
                .toList();
    }

    private List<Period> cuts() {
        return switch (length()) {
            case DAY ->
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(day -> new Period(day, day))
                        .toList();
            case WEEK ->
                Weeks.complete(period).stream()
                        .map(monday -> new Period(monday, monday.plusDays(6)))
                        .toList();
            case MONTH -> months();
        };
    }

    private List<Period> months() {
        var months = new ArrayList<Period>();
        LocalDate first = period.from().getDayOfMonth() == 1
                ? period.from()
                : period.from().plusMonths(1).withDayOfMonth(1);
        while (!first.plusMonths(1).minusDays(1).isAfter(period.to())) {
            months.add(new Period(first, first.plusMonths(1).minusDays(1)));
            first = first.plusMonths(1);
        }
        return months;
    }
}
