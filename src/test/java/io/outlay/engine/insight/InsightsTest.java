package io.outlay.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.outlay.calendar.Calendar;
import io.outlay.domain.Period;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.InsightResult;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.MissingAmount;
import io.outlay.domain.insight.SearchFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Entity META = campaign(Platform.META, "Brand");
    private static final Entity MAIL = campaign(Platform.KLAVIYO, "Newsletter");

    private static Entity campaign(Platform platform, String name) {
        return new Entity(platform, "1", "Shop", Level.CAMPAIGN, name, name, "", "", "", "", false, "");
    }

    private static Findable findable(Entity campaign) {
        return new Findable(
                campaign,
                campaign.platform().equals(Platform.META) ? "meta" : "",
                campaign.platform().equals(Platform.META) ? "Meta" : "",
                campaign.equals(META) ? List.of("always on", "brand") : List.of(),
                List.of(),
                List.of());
    }

    private static CampaignFact fact(Entity campaign, LocalDate date, String... figures) {
        return fact(campaign, date, "EUR", Optional.of(BigDecimal.ONE), figures);
    }

    private static CampaignFact fact(
            Entity campaign, LocalDate date, String currency, Optional<BigDecimal> rate, String... figures) {
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        for (var figure : figures) {
            var pair = figure.split("=", 2);
            sums.put(Measure.of(pair[0]).orElseThrow(), new BigDecimal(pair[1]));
        }
        return new CampaignFact(campaign, Level.CAMPAIGN, date, date, currency, rate, Amounts.of(sums));
    }

    private static Insights insights(List<Metric> metrics, List<Dimension> by, Optional<Comparison> compare) {
        return new Insights(
                new InsightRequest(metrics, by, MARCH, compare, List.of()),
                new Calendar(CalendarSettings.PLAIN)::day,
                InsightsTest::findable);
    }

    private static BigDecimal value(InsightRow row, Metric metric) {
        return row.figure(metric).value().orElseThrow();
    }

    @Test
    void derivedFiguresComeFromSumsByTheZeroRules() {
        var insights = insights(List.of(Metric.values()), List.of(), Optional.empty());
        insights.take(fact(META, DAY, "spend=1000.50", "impressions=40000", "clicks=800", "conversions=20"));
        insights.take(fact(META, DAY.plusDays(1), "spend=250", "impressions=5000", "clicks=90", "conversions=3"));
        var total = insights.result("EUR").total();
        assertThat(value(total, Metric.SPEND)).isEqualByComparingTo("1250.50");
        assertThat(value(total, Metric.CPM).doubleValue()).isEqualTo(27.79, offset(0.005));
        assertThat(value(total, Metric.CPC).doubleValue()).isEqualTo(1.41, offset(0.005));
        assertThat(value(total, Metric.CTR).doubleValue()).isEqualTo(0.0198, offset(0.00005));
        assertThat(value(total, Metric.CVR).doubleValue()).isEqualTo(0.0258, offset(0.00005));
        assertThat(value(total, Metric.CPA).doubleValue()).isEqualTo(54.37, offset(0.005));
        assertThat(total.figure(Metric.ROAS)).isEqualTo(Figure.NONE);
        assertThat(total.figure(Metric.OPEN_RATE)).isEqualTo(Figure.NONE);
    }

    @Test
    void zeroBelowTheLineIsUnknown() {
        var insights = insights(List.of(Metric.CPC, Metric.CLICKS), List.of(), Optional.empty());
        insights.take(fact(META, DAY, "spend=10", "clicks=0"));
        assertThat(insights.result("EUR").total().figure(Metric.CPC)).isEqualTo(Figure.NONE);
        assertThat(value(insights.result("EUR").total(), Metric.CLICKS)).isZero();
    }

    @Test
    void revenueWithoutCostDoesNotFlatterTheRest() {
        var insights = insights(List.of(Metric.ROAS, Metric.REVENUE), List.of(), Optional.empty());
        insights.take(fact(META, DAY, "spend=100", "revenue=300"));
        insights.take(fact(MAIL, DAY, "revenue=5000"));
        var total = insights.result("EUR").total();
        assertThat(value(total, Metric.ROAS)).isEqualByComparingTo("3");
        assertThat(value(total, Metric.REVENUE)).isEqualByComparingTo("5300");
    }

    @Test
    void aMissingRateNamesCurrencyAndDateAndNeverGivesASum() {
        var insights = insights(
                List.of(Metric.SPEND, Metric.CPC, Metric.CLICKS), List.of(Dimension.PLATFORM), Optional.empty());
        insights.take(fact(META, DAY, "spend=100", "clicks=10"));
        insights.take(fact(META, DAY.plusDays(2), "USD", Optional.empty(), "spend=50", "clicks=5"));
        insights.take(fact(META, DAY.plusDays(1), "USD", Optional.empty(), "spend=50", "clicks=5"));
        insights.take(fact(MAIL, DAY, "USD", Optional.of(new BigDecimal("0.9")), "spend=10"));
        var result = insights.result("EUR");
        var missing = new MissingAmount("USD", DAY.plusDays(1), 1);
        assertThat(result.total().figure(Metric.SPEND)).isEqualTo(Figure.missing(missing));
        var meta = result.rows().getLast();
        assertThat(meta.figure(Metric.SPEND)).isEqualTo(Figure.missing(missing));
        assertThat(meta.figure(Metric.CPC)).isEqualTo(Figure.missing(missing));
        assertThat(value(meta, Metric.CLICKS)).isEqualByComparingTo("20");
        assertThat(value(result.rows().getFirst(), Metric.SPEND)).isEqualByComparingTo("9");
    }

    @Test
    void twoDimensionsAndTags() {
        var insights = insights(List.of(Metric.SPEND), List.of(Dimension.TAG, Dimension.WEEKDAY), Optional.empty());
        insights.take(fact(META, DAY, "spend=1"));
        insights.take(fact(META, DAY.plusDays(7), "spend=2"));
        insights.take(fact(MAIL, DAY.plusDays(1), "spend=4"));
        var result = insights.result("EUR");
        assertThat(keys(result)).containsExactly("always on/MONDAY=3", "brand/MONDAY=3", "/TUESDAY=4");
        assertThat(value(result.total(), Metric.SPEND)).isEqualByComparingTo("7");
    }

    private static List<String> keys(InsightResult result) {
        return result.rows().stream()
                .map(row -> String.join(
                                "/", row.keys().stream().map(key -> key.id()).toList()) + "="
                        + row.figure(Metric.SPEND)
                                .value()
                                .map(BigDecimal::toPlainString)
                                .orElse("–"))
                .toList();
    }

    @Test
    void theEarlierPeriodIsLaidOverTheLaterOne() {
        var month = insights(List.of(Metric.SPEND), List.of(Dimension.MONTH), Optional.of(new Comparison.YearBefore()));
        assertThat(month.earlier()).contains(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)));
        month.take(fact(META, DAY, "spend=3"));
        month.takeBefore(fact(META, LocalDate.of(2025, 3, 31), "spend=2"));
        var row = month.result("EUR").rows().getFirst();
        assertThat(row.keys().getFirst().id()).isEqualTo("2026-03");
        assertThat(row.change(Metric.SPEND)).hasValue(0.5);

        var day = insights(List.of(Metric.SPEND), List.of(Dimension.DAY), Optional.of(new Comparison.Before()));
        assertThat(day.earlier()).contains(new Period(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28)));
        day.takeBefore(fact(META, LocalDate.of(2026, 1, 29), "spend=2"));
        assertThat(day.result("EUR").rows().getFirst().keys().getFirst().id()).isEqualTo("2026-03-01");
        assertThat(day.result("EUR").rows().getFirst().figure(Metric.SPEND)).isEqualTo(Figure.NONE);
    }

    @Test
    void rangesHaveNoPlaceInACalendar() {
        var range = new CampaignFact(
                META,
                Level.CAMPAIGN,
                DAY,
                DAY.plusDays(6),
                "EUR",
                Optional.of(BigDecimal.ONE),
                Amounts.of(Map.of(Measure.SPEND, BigDecimal.TEN)));
        var byMonth = insights(List.of(Metric.SPEND), List.of(Dimension.MONTH), Optional.empty());
        byMonth.take(range);
        assertThat(byMonth.result("EUR").rows()).isEmpty();
        assertThat(byMonth.result("EUR").rangesApart()).isEqualTo(1);
        var byPlatform = insights(List.of(Metric.SPEND), List.of(Dimension.PLATFORM), Optional.empty());
        byPlatform.take(range);
        assertThat(value(byPlatform.result("EUR").total(), Metric.SPEND)).isEqualByComparingTo("10");
    }

    @Test
    void filtersOfCampaignsLeaveOutTheOthers() {
        var insights = new Insights(
                new InsightRequest(
                        List.of(Metric.SPEND),
                        List.of(),
                        MARCH,
                        Optional.empty(),
                        List.of(new SearchFilter.Is(SearchFilter.Field.PLATFORM, "klav"))),
                new Calendar(CalendarSettings.PLAIN)::day,
                InsightsTest::findable);
        insights.take(fact(META, DAY, "spend=1"));
        insights.take(fact(MAIL, DAY, "spend=2"));
        assertThat(value(insights.result("EUR").total(), Metric.SPEND)).isEqualByComparingTo("2");
    }

    @Test
    void searchSettlesQualityWordsAgainstAllCampaigns() {
        var other = campaign(Platform.META, "Prospecting été");
        var search = new CampaignSearch(
                SearchText.parse("high performing ETE"), List.of(findable(META), findable(other), findable(MAIL)));
        search.take(fact(META, DAY, "spend=100", "revenue=200"));
        search.take(fact(other, DAY, "spend=100", "revenue=600"));
        var result = search.result(Optional.of(MARCH), "EUR");
        assertThat(result.query().filters().getFirst().meaning()).isEqualTo("roas>4");
        assertThat(result.hits()).hasSize(1);
        assertThat(result.hits().getFirst().found().name()).isEqualTo("Prospecting été");
        assertThat(result.hits().getFirst().figure(Metric.ROAS)).isEqualTo(Figure.of(new BigDecimal("6")));
        var everything = new CampaignSearch(SearchText.parse(""), List.of(findable(META), findable(MAIL)))
                .result(Optional.empty(), "EUR");
        assertThat(everything.hits()).hasSize(2);
    }
}
