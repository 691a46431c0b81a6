package io.outlay.feature.data.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.insights.InsightsViewModel.Page;
import io.outlay.plot.Style;
import io.outlay.samples.SampleSession;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsViewModelTest {
    @TempDir
    Path folder;

    private static InsightContent shown(InsightsViewModel model) {
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Shown.class);
        return ((Page.Shown) model.pageProperty().get()).content();
    }

    @Test
    void oneDimensionTwoDimensionsAndAComparison() throws Exception {
        var plots = new InsightPlots(Text.english(), Figures.english());
        try (var sample = SampleSession.of("acme-retail", folder);
                var model = new InsightsViewModel(sample.session())) {
            var one = shown(model);
            assertThat(one.byFirst().rows()).hasSize(8);
            assertThat(one.byFirst().before()).isPresent();
            assertThat(plots.chart(one, Style.light()).orElseThrow().title()).startsWith("Spend by channel: 1.47");

            model.choiceProperty()
                    .set(model.choiceProperty()
                            .get()
                            .withSecond(Optional.of(Dimension.MONTH))
                            .with(Metric.ROAS)
                            .with(InsightChoice.Range.YEAR, Optional.empty())
                            .with(Optional.<Comparison>empty()));
            var two = shown(model);
            assertThat(two.columns()).hasSize(13);
            assertThat(two.byFirst().before()).isEmpty();
            assertThat(two.cells()).hasSizeGreaterThan(80);
            assertThat(plots.chart(two, Style.light())).isPresent();

            // sums of the cells are the margins
            model.choiceProperty().set(model.choiceProperty().get().with(Metric.SPEND));
            var spend = shown(model);
            var meta = spend.byFirst().rows().stream()
                    .filter(row -> row.keys().getFirst().id().equals("meta"))
                    .findFirst()
                    .orElseThrow();
            var sum = spend.cells().entrySet().stream()
                    .filter(cell -> cell.getKey().first().id().equals("meta"))
                    .flatMap(cell -> cell.getValue().figure(Metric.SPEND).value().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(meta.figure(Metric.SPEND).value().orElseThrow());
        }
    }

    @Test
    void aDimensionStandsOnce() {
        var choice = InsightChoice.USUAL.withSecond(Optional.of(Dimension.WEEKDAY));
        assertThat(choice.withFirst(Dimension.WEEKDAY).second()).contains(Dimension.CHANNEL);
        assertThat(choice.withSecond(Optional.of(Dimension.CHANNEL)).second()).isEmpty();
    }

    @Test
    void ownDatesAndOnlySomeCampaigns() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder);
                var model = new InsightsViewModel(sample.session())) {
            var quarter = shown(model).byFirst().request().period();
            model.choiceProperty().set(model.choiceProperty().get().with(InsightChoice.Range.OWN, model.period()));
            assertThat(shown(model).byFirst().request().period()).isEqualTo(quarter);

            var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
            model.choiceProperty()
                    .set(model.choiceProperty()
                            .get()
                            .withOwn(week)
                            .withFirst(Dimension.DAY)
                            .withOnly("platform:meta roas>2"));
            var content = shown(model);
            assertThat(content.byFirst().rows()).hasSize(7);
            assertThat(model.unused()).containsExactly("roas>2");
            var meta = content.byFirst().total().figure(Metric.SPEND).value().orElseThrow();

            model.choiceProperty().set(model.choiceProperty().get().withOnly("").withFirst(Dimension.PLATFORM));
            assertThat(shown(model).byFirst().rows())
                    .filteredOn(row -> row.keys().getFirst().id().equals("META"))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.figure(Metric.SPEND).value().orElseThrow())
                                    .isEqualByComparingTo(meta));
        }
    }
}
