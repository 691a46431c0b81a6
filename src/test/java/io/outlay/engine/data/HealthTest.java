package io.outlay.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthInput;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static HealthInput.Dated dated(String name, int days, Period... gaps) {
        return new HealthInput.Dated(name, new Period(MONDAY, MONDAY.plusDays(days - 1)), List.of(gaps));
    }

    private static HealthCheck check(HealthInput input, HealthKind kind) {
        return Health.of(input).get(kind.ordinal());
    }

    private static HealthInput of(List<HealthInput.Dated> sources, List<ChannelDay> days) {
        return new HealthInput(
                sources, List.of(channel("a"), channel("b")), days, List.of("EUR"), List.of(), 100, 0, 0, List.of());
    }

    @Test
    void soundDataPass() {
        var days = new ArrayList<>(days("a", 10, true, 5));
        days.addAll(days("b", 10, true, 5));
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
                List.of("META"));
        assertThat(check(input, HealthKind.CURRENCY).state()).isEqualTo(HealthState.FAIL);
        assertThat(check(input, HealthKind.UNMATCHED).state()).isEqualTo(HealthState.FAIL);
        assertThat(check(input, HealthKind.UNMATCHED).share()).isEqualTo(0.2);
    }
}
