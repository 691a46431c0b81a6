package io.outlay.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final Weeks weeks = new Weeks(Measure.REVENUE);

    @Test
    void onlyCompleteIsoWeeksCount() {
        var days = new ArrayList<ChannelDay>();
        for (int i = -3; i < 17; i++) {
            days.add(day(MONDAY.plusDays(i), "10.50", "20"));
        }
        var series = weeks.of("meta", days).orElseThrow();
        assertThat(series.weeks()).containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThat(series.spend()).containsExactly(73.5, 73.5);
        assertThat(series.outcome()).containsExactly(140.0, 140.0);
    }

    @Test
    void aQuietWeekInsideTheRangeIsZeroAndKept() {
        var days =
                List.of(day(MONDAY, "10", "20"), day(MONDAY.plusDays(6), "1", "2"), day(MONDAY.plusDays(20), "5", "6"));
        var series = weeks.of("meta", days).orElseThrow();
        assertThat(series.spend()).containsExactly(11.0, 0.0, 5.0);
        assertThat(series.outcome()).containsExactly(22.0, 0.0, 6.0);
    }

    @Test
    void aWeekWithSpendAndUnknownOutcomeIsLeftOut() {
        var days = List.of(
                day(MONDAY, "10", "20"),
                new ChannelDay("meta", MONDAY.plusDays(8), Map.of(Measure.SPEND, new BigDecimal("4"))),
                day(MONDAY.plusDays(20), "5", "6"));
        assertThat(weeks.of("meta", days).orElseThrow().weeks()).containsExactly(MONDAY, MONDAY.plusWeeks(2));
    }

    @Test
    void aChannelWithoutSpendOrOutcomeHasNoSeries() {
        var noSpend = List.of(new ChannelDay("mail", MONDAY, Map.of(Measure.REVENUE, BigDecimal.TEN)));
        assertThat(weeks.of("mail", noSpend)).isEmpty();
        var noOutcome = List.of(
                new ChannelDay("tv", MONDAY, Map.of(Measure.SPEND, BigDecimal.TEN)),
                new ChannelDay("tv", MONDAY.plusDays(6), Map.of(Measure.SPEND, BigDecimal.TEN)));
        assertThat(weeks.of("tv", noOutcome)).isEmpty();
        assertThat(weeks.of("other", noOutcome)).isEmpty();
    }

    @Test
    void completeWeeksOfAPeriod() {
        assertThat(Weeks.complete(new Period(MONDAY.minusDays(1), MONDAY.plusDays(13))))
                .containsExactly(MONDAY, MONDAY.plusWeeks(1));
    }

    private static ChannelDay day(LocalDate date, String spend, String revenue) {
        return new ChannelDay(
                "meta", date, Map.of(Measure.SPEND, new BigDecimal(spend), Measure.REVENUE, new BigDecimal(revenue)));
    }
}
