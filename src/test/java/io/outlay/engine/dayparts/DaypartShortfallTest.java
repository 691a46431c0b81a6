package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartResult.Reason;
import io.outlay.progress.Monitor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When there is not enough to compare, and what is said then.
class DaypartShortfallTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DaypartRequest CVR = DaypartRequest.of(DaypartMetric.CVR, BERLIN);

    private static DaypartResult estimate(DaypartRequest request, List<HourlySample> rows) {
        return new DaypartEstimator().estimate(request, rows, Monitor.silent());
    }

    private static DaypartResult.Ok ok(DaypartRequest request, List<HourlySample> rows) {
        return (DaypartResult.Ok) estimate(request, rows);
    }

    private static DaypartResult.InsufficientData less(DaypartRequest request, List<HourlySample> rows) {
        return (DaypartResult.InsufficientData) estimate(request, rows);
    }

    @Test
    void tooFewSamplesSayHowManyMoreDays() {
        var rows = HourlyRows.every(3, (day, hour) -> 5).rows;
        var result = less(CVR, rows);
        assertThat(result.reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
        assertThat(result.evidence().samples()).isEqualTo(72);
        assertThat(result.samplesNeeded()).isEqualTo(100);
        assertThat(result.moreDays()).hasValue(2);
        assertThat(result.samplesPerHour()).containsOnly(3).hasSize(24);
    }

    @Test
    void hoursWithoutImpressionsAreNoSamples() {
        var rows = new ArrayList<HourlySample>();
        for (int day = 0; day < 30; day++) {
            for (int hour = 0; hour < 24; hour++) {
                rows.add(HourlyRows.row(
                        "c",
                        HourlyRows.FIRST_DAY.plusDays(day),
                        hour,
                        Measure.IMPRESSIONS,
                        hour < 2 ? 100 : 0,
                        Measure.CLICKS,
                        10,
                        Measure.CONVERSIONS,
                        1));
            }
        }
        var result = less(CVR, rows);
        assertThat(result.evidence().rows()).isEqualTo(720);
        assertThat(result.evidence().samples()).isEqualTo(60);
        assertThat(result.moreDays()).hasValue(20);
    }

    @Test
    void aSingleHourOfTheDayHasNothingToBeComparedWith() {
        var rows = new ArrayList<HourlySample>();
        for (int day = 0; day < 30; day++) {
            for (int campaign = 0; campaign < 5; campaign++) {
                rows.add(HourlyRows.row(
                        "c" + campaign,
                        HourlyRows.FIRST_DAY.plusDays(day),
                        9,
                        Measure.IMPRESSIONS,
                        100,
                        Measure.CLICKS,
                        10,
                        Measure.CONVERSIONS,
                        1));
            }
        }
        var result = less(CVR, rows);
        assertThat(result.reason()).isEqualTo(Reason.TOO_FEW_HOURS);
        assertThat(result.moreDays()).isEmpty();
    }

    @Test
    void hourlyConversionsThatAreUnknownAreRefusedWithWhatIsOffered() {
        var rows = new ArrayList<HourlySample>();
        for (int day = 0; day < 30; day++) {
            for (int hour = 0; hour < 24; hour++) {
                rows.add(HourlyRows.row(
                        "c",
                        HourlyRows.FIRST_DAY.plusDays(day),
                        hour,
                        Measure.IMPRESSIONS,
                        100,
                        Measure.CLICKS,
                        10,
                        Measure.SPEND,
                        "5"));
            }
        }
        for (var metric : DaypartMetric.values()) {
            var result = estimate(DaypartRequest.of(metric, BERLIN), rows);
            if (metric.needsConversions()) {
                assertThat(result).isInstanceOfSatisfying(DaypartResult.InsufficientData.class, none -> {
                    assertThat(none.reason()).isEqualTo(Reason.METRIC_NOT_REPORTED);
                    assertThat(none.evidence().offered())
                            .containsExactly(DaypartMetric.CTR, DaypartMetric.CLICKS_PER_CURRENCY);
                });
            } else {
                assertThat(result).isInstanceOf(DaypartResult.Ok.class);
            }
        }
    }

    @Test
    void aCampaignWithoutTheMetricIsNamedAndLeftOut() {
        var made = HourlyRows.every(30, (day, hour) -> 5);
        for (int day = 0; day < 30; day++) {
            made.rows.add(HourlyRows.row(
                    "meta", HourlyRows.FIRST_DAY.plusDays(day), 9, Measure.IMPRESSIONS, 100, Measure.CLICKS, 10));
        }
        var result = ok(CVR, made.rows);
        assertThat(result.evidence().campaigns()).containsExactly("c", "meta");
        assertThat(result.evidence().leftOut()).containsExactly("meta");
    }

    @Test
    void nothingAtAllAndNoRowsAreAnswers() {
        var rows = HourlyRows.every(30, (day, hour) -> 0).rows;
        assertThat(less(CVR, rows).reason()).isEqualTo(Reason.NOTHING_HAPPENED);
        var none = less(CVR, List.of());
        assertThat(none.reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
        assertThat(none.moreDays()).isEmpty();
        assertThat(none.evidence().period()).isEmpty();
    }
}
