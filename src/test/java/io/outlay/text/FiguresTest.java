package io.outlay.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `_` stands for the narrow no-break space.
class FiguresTest {
    private final Figures figures = Figures.english();

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.42,0.42",
        "1,1",
        "12.34,12.3",
        "250,250",
        "999,999",
        "999.6,1_k",
        "1250,1.25_k",
        "8600,8.6_k",
        "90000,90_k",
        "988000,988_k",
        "999499,999_k",
        "999600,1_M",
        "3250000,3.25_M",
        "10400000,10.4_M",
        "1234567890,1.23_bn",
        "-4600,−4.6_k",
        "0.0123,0.012",
        "-0.001,−0.001",
        "1e15,1000_tn"
    })
    void compactHasThreeDigits(double value, String text) {
        assertThat(figures.compact(value).replace("1\u202f000\u202ftn", "1000\u202ftn"))
                .isEqualTo(spaced(text));
    }

    @ParameterizedTest
    @CsvSource({"90000,+90_k", "-4600,−4.6_k", "0,0", "0.00001,0"})
    void changesHaveASign(double value, String text) {
        assertThat(figures.change(value)).isEqualTo(spaced(text));
    }

    @ParameterizedTest
    @CsvSource({
        "9600000,11000000,9.6,11.0_M",
        "47000,141000,47,141_k",
        "-5000,33000,−5,33_k",
        "4895000,5685000,4.90,5.69_M",
        "8630,9610,8.63,9.61_k",
        "10200000,10800000,10.2,10.8_M"
    })
    void bothEndsOfARangeShareTheSuffix(double low, double high, String first, String second) {
        assertThat(figures.compactEnds(low, high)).isEqualTo(new Figures.Ends(first, spaced(second)));
    }

    @Test
    void numbersHaveNarrowSpacesAndATrueMinus() {
        assertThat(figures.cents(new BigDecimal("5428.57"))).isEqualTo(spaced("5_428.57"));
        assertThat(figures.cents(new BigDecimal("-1234567.005"))).isEqualTo(spaced("−1_234_567.01"));
        assertThat(figures.count(10_000)).isEqualTo(spaced("10_000"));
        assertThat(figures.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(figures.percent(0.329)).isEqualTo(spaced("32.9_%"));
        assertThat(figures.percentChange(-0.05)).isEqualTo(spaced("−5.0_%"));
        assertThat(figures.ratio(3.1932)).isEqualTo("3.19");
        assertThat(figures.ratio(123.4)).isEqualTo("123");
        assertThat(figures.times(1.45)).isEqualTo(spaced("1.45_×"));
        assertThat(figures.pValue(0.0004)).isEqualTo(spaced("<_0.001"));
        assertThat(figures.pValue(0.19)).isEqualTo("0.19");
    }

    @Test
    void decimalMarkFollowsTheLocale() {
        assertThat(new Figures(Locale.GERMANY).compact(3_250_000)).isEqualTo(spaced("3,25_M"));
        assertThat(new Figures(Locale.GERMANY).date(LocalDate.of(2026, 3, 2))).isEqualTo("2 März 2026");
    }

    @Test
    void aColumnHasOneUnit() {
        var column = figures.column(45_000);
        assertThat(column.unit("EUR")).isEqualTo("k EUR");
        assertThat(column.text(38_000)).isEqualTo("38.0");
        assertThat(column.change(5_300)).isEqualTo("+5.3");
        assertThat(column.change(0)).isEqualTo("0.0");
        assertThat(figures.column(8).text(2.5)).isEqualTo("2.50");
        assertThat(figures.column(5e6).text(5_270_000)).isEqualTo("5.27");
    }

    @Test
    void probabilitiesAreNeverCertain() {
        assertThat(figures.probability(0.9999)).isEqualTo(spaced("> 99_%"));
        assertThat(figures.probability(0)).isEqualTo(spaced("< 1_%"));
        assertThat(figures.probability(0.86)).isEqualTo(spaced("86_%"));
    }

    @Test
    void periodsSayTheYearOnce() {
        assertThat(figures.period(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))))
                .isEqualTo("1 January – 30 June 2026");
        assertThat(figures.period(new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 6, 30))))
                .isEqualTo("1 December 2025 – 30 June 2026");
        assertThat(figures.period(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))))
                .isEqualTo("1 – 30 June 2026");
        assertThat(figures.shortPeriod(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1))))
                .isEqualTo("1 Jun 2026");
        assertThat(figures.hours(0, 7)).isEqualTo("00:00\u00a0–\u00a007:00");
    }

    private static String spaced(String text) {
        return text.replace('_', '\u202f');
    }

    @Test
    void theRegionSaysHowFiguresAndDatesAreWrittenButNotTheWords() {
        var date = LocalDate.of(2026, 7, 2);
        var german = in("de-DE");
        assertThat(german.number(1234567.5, 2)).isEqualTo("1.234.567,50");
        assertThat(german.compact(1234)).isEqualTo("1,23\u202fk");
        assertThat(german.date(date)).isEqualTo("2 July 2026");
        var american = in("en-US");
        assertThat(american.number(-1234.5, 1)).isEqualTo("\u22121,234.5");
        assertThat(american.date(date)).isEqualTo("July 2, 2026");
        assertThat(american.shortPeriod(new Period(date, date.plusDays(3)))).isEqualTo("Jul 2 – Jul 5, 2026");
        assertThat(in("fr-FR").number(1234.5, 1)).isEqualTo("1\u202f234,5");
        assertThat(in("sv-SE").date(date)).isEqualTo("2026 July 2");
        assertThat(in("").number(1234.5, 1)).isEqualTo("1\u202f234.5");
    }

    private static Figures in(String tag) {
        return new Figures(() -> Region.chosen(tag, Locale.ENGLISH, Locale.ENGLISH), Locale.ENGLISH);
    }
}
