package io.outlay.feature.data.insights;

import static org.assertj.core.api.Assertions.assertThat;

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
                            .with(InsightChoice.Range.YEAR)
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
}
