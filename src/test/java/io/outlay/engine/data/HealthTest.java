package io.outlay.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.Period;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.CampaignDay;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static Channel channel(String id) {
        return new Channel(
                id, id.toUpperCase(java.util.Locale.ROOT), 0, Optional.empty(), Optional.empty(), false, false);
    }

    private static List<ChannelDay> days(String id, int weeks, boolean varying, long impressions) {
        var days = new ArrayList<ChannelDay>();
        for (int i = 0; i < weeks * 7; i++) {
            long spend = varying ? 10 + i / 7 * 3L : 10;
            days.add(new ChannelDay(
                    id,
                    MONDAY.plusDays(i),
                    Map.of(
                            Measure.SPEND, BigDecimal.valueOf(spend),
                            Measure.IMPRESSIONS, BigDecimal.valueOf(i == 0 ? 5 : impressions))));
        }
        return days;
    }

    private static ChannelDay with(ChannelDay day, long spend) {
        return new ChannelDay(
                day.channelId(),
                day.date(),
                Map.of(
                        Measure.SPEND,
                        BigDecimal.valueOf(spend),
                        Measure.IMPRESSIONS,
                        day.sums().get(Measure.IMPRESSIONS)));
    }

    private static HealthInput.Dated dated(String name, int days, Period... gaps) {
        return new HealthInput.Dated(name, new Period(MONDAY, MONDAY.plusDays(days - 1)), List.of(gaps));
    }

    private static HealthCheck check(HealthInput input, HealthKind kind) {
        return Health.of(input).get(kind.ordinal());
    }

    private static HealthInput of(List<HealthInput.Dated> sources, List<ChannelDay> days) {
        return new HealthInput(
                sources,
                List.of(channel("a"), channel("b")),
                days,
                List.of("EUR"),
                List.of(),
                100,
                0,
                0,
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void soundDataPass() {
        var days = new ArrayList<>(days("a", 10, true, 5));
        days.addAll(days("b", 10, true, 5).reversed());
        for (int i = 70; i < 140; i++) {
            // spend of its own: more in the first weeks
            days.set(i, with(days.get(i), 40 - (i - 70) / 7 % 3 * 7L));
        }
        assertThat(Health.of(of(List.of(dated("A", 70), dated("B", 70)), days)))
                .hasSize(HealthKind.values().length)
                .allMatch(check -> check.state() == HealthState.PASS);
    }

    @Test
    void gapsAndLateSourcesAreFound() {
        var gap = new Period(MONDAY.plusDays(3), MONDAY.plusDays(12));
        var input = of(List.of(dated("A", 70, gap), dated("B", 50)), days("a", 10, true, 5));
        assertThat(check(input, HealthKind.GAPS).state()).isEqualTo(HealthState.FAIL);
        assertThat(check(input, HealthKind.GAPS).count()).isEqualTo(10);
        assertThat(check(input, HealthKind.FRESHNESS).subjects()).containsExactly("B");
        assertThat(check(input, HealthKind.FRESHNESS).count()).isEqualTo(20);
    }

    @Test
    void thinConstantAndUnshownSpendAreFound() {
        var days = new ArrayList<>(days("a", 5, true, 5));
        days.addAll(days("b", 10, false, 0));
        var input = of(List.of(dated("A", 70)), days);
        assertThat(check(input, HealthKind.WEEKS).subjects()).containsExactly("A");
        assertThat(check(input, HealthKind.WEEKS).state()).isEqualTo(HealthState.REVIEW);
        assertThat(check(input, HealthKind.VARIATION).subjects()).containsExactly("B");
        assertThat(check(input, HealthKind.EXPOSURE).count()).isEqualTo(69);
    }

    @Test
    void moneyThatCannotBeCountedFails() {
        var input = new HealthInput(
                List.of(dated("A", 7)),
                List.of(),
                List.of(),
                List.of("EUR", "USD"),
                List.of("USD"),
                100,
                20,
                3,
                List.of("META"),
                List.of(),
                Map.of());
        assertThat(check(input, HealthKind.CURRENCY).state()).isEqualTo(HealthState.FAIL);
        assertThat(check(input, HealthKind.UNMATCHED).state()).isEqualTo(HealthState.FAIL);
        assertThat(check(input, HealthKind.UNMATCHED).share()).isEqualTo(0.2);
    }

    @Test
    void channelsThatMoveTogetherAreFound() {
        var days = new ArrayList<>(days("a", 10, true, 5));
        days.addAll(days("b", 10, true, 5));
        var check = check(of(List.of(dated("A", 70)), days), HealthKind.COLLINEAR);
        assertThat(check.state()).isEqualTo(HealthState.REVIEW);
        assertThat(check.subjects()).containsExactly("A + B");
        assertThat(check.share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void daysThatStandOutAndAmountsBelowZeroAreFound() {
        var days = new ArrayList<>(days("a", 10, true, 5));
        days.set(20, with(days.get(20), 400));
        days.set(30, with(days.get(30), -4));
        var input = of(List.of(dated("A", 70)), days);
        assertThat(check(input, HealthKind.OUTLIERS).count()).isEqualTo(1);
        assertThat(check(input, HealthKind.NEGATIVE).count()).isEqualTo(1);
        assertThat(check(input, HealthKind.NEGATIVE).subjects()).containsExactly("A");
    }

    @Test
    void outcomesThatJumpAreFoundAndSeasonsAreNot() {
        var jump = new TreeMap<LocalDate, Double>();
        var season = new TreeMap<LocalDate, Double>();
        for (int i = 0; i < 365; i++) {
            jump.put(MONDAY.plusDays(i), i < 200 ? 100.0 + i % 7 : 40.0 + i % 7);
            season.put(MONDAY.plusDays(i), 100 + 40 * Math.sin(i / 58.0) + i % 7);
        }
        assertThat(LevelBreaks.of(jump)).containsExactly(MONDAY.plusDays(200));
        assertThat(LevelBreaks.of(season)).isEmpty();
    }

    @Test
    void aCampaignThatIsThereTwiceIsFound() {
        var campaigns = List.of(campaign("1", "x", 10, 0), campaign("", "x", 10, 0), campaign("2", "x", 10, 1));
        var twice = DoubledCampaigns.of(campaigns);
        assertThat(twice).extracting(DoubledCampaigns.Pair::spend).containsExactly(10 * 11 / 2.0);
        var input = new HealthInput(
                List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, 0, List.of(), campaigns, Map.of());
        assertThat(check(input, HealthKind.DUPLICATES).state()).isEqualTo(HealthState.FAIL);
    }

    private static Campaign campaign(String account, String name, int days, int more) {
        var list = new ArrayList<CampaignDay>();
        int sum = 0;
        for (int i = 1; i <= days; i++) {
            sum += i + more;
            list.add(new CampaignDay(MONDAY.plusDays(i), Map.of(Measure.SPEND, BigDecimal.valueOf(i + more))));
        }
        var entity =
                new Entity(Platform.META, account, "", Level.CAMPAIGN, name + account, name, "", "", "", "", false, "");
        return new Campaign(entity, Optional.of("a"), Map.of(Measure.SPEND, BigDecimal.valueOf(sum)), list);
    }
}
