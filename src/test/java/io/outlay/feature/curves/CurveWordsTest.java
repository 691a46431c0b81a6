package io.outlay.feature.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFitRequest;
import io.outlay.domain.curve.CurvePoints;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.engine.curves.CurveFitter;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CurveWordsTest {
    private static final Unit EUR = unit(Measure.REVENUE);
    private static final CurveShape HILL = CurveShape.of(CurveFamily.HILL, 190_000, 30_000, 1.3);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(3);

    @Test
    void aGoodCurveSaysWhereItFlattensAndWhatTheNextUnitBrings() {
        var figures = figures(156, 4_000, 90_000, HILL, 38_000);
        assertThat(figures.state()).isEqualTo(CurveState.GOOD);
        var words = new CurveWords(EUR, figures);
        assertThat(words.title())
                .matches("Meta flattens above (29|30).*k a week, yet the next EUR still brings 1\\.\\d\\d");
        assertThat(words.share()).matches("5\\d\u202f% of max");
        var curve = figures.curve().orElseThrow();
        assertThat(words.slopeTitle(curve, curve.now()))
                .matches("The next EUR brings 1\\.\\d\\d \\(1\\.\\d\\d to 1\\.\\d\\d\\); break-even at 5\\d.*k a week");
        var fit = new FitWords(EUR, figures);
        assertThat(fit.parameters().stream().map(FitWords.Parameter::label)).startsWith("Maximum", "Half at");
        assertThat(fit.summary()).matches("156 weeks, leave-one-out error \\d\\.\\d\u202f%");
        assertThat(fit.weights().getFirst().share()).isGreaterThan(0.1);
    }

    @Test
    void nearTheMaximumTheNextUnitIsNotPraised() {
        var words = new CurveWords(
                EUR, figures(156, 2_000, 99_000, CurveShape.of(CurveFamily.EXPONENTIAL, 150_000, 9_000), 60_000));
        assertThat(words.title())
                .matches("Meta is near its maximum: at 60 k a week, the next EUR brings back only 0\\.\\d\\d"
                        .replace(' ', '.'));
    }

    @Test
    void withoutASaturationSeenNothingIsClaimedBeyondTheData() {
        var figures = figures(156, 2_000, 40_000, CurveShape.of(CurveFamily.LINEAR, 2.5), 20_000);
        var words = new CurveWords(EUR, figures);
        assertThat(figures.state()).isEqualTo(CurveState.REVIEW);
        assertThat(words.title()).startsWith("Meta does not level off up to ").doesNotContain("flattens", "maximum");
        assertThat(words.share()).isEmpty();
    }

    @Test
    void aThinChannelSaysHowManySpendsAreMissing() {
        var figures = figures(3, 1_000, 2_000, HILL, 1_500);
        assertThat(figures.state()).isEqualTo(CurveState.THIN);
        assertThat(figures.curve()).isEmpty();
        assertThat(new CurveWords(EUR, figures).title())
                .isEqualTo("Meta has 3 different weekly spends so far; a curve needs at least 4");
        assertThat(new FitWords(EUR, figures).notes().getFirst())
                .startsWith("There are too few different spend levels");
    }

    @Test
    void aChannelThatCannotBeToldSaysWhy() {
        var flat = figures(26, x -> 10_000 + 4_000 * random.nextGaussian(), 8_000, 9_000, 8_500);
        assertThat(flat.state()).isEqualTo(CurveState.CANNOT_TELL);
        assertThat(new CurveWords(EUR, flat).title())
                .isEqualTo("Meta’s curve cannot be told: reported sales do not follow its spend");
        var constant = figures(26, x -> 10_000, 8_000, 8_000, 8_000);
        assertThat(new CurveWords(EUR, constant).title())
                .isEqualTo("Meta’s curve cannot be told: spend or reported sales never changed");
    }

    @Test
    void countedOutcomesAreToldPerThousandAndWithoutBreakEven() {
        var figures = figures(156, 4_000, 90_000, CurveShape.of(CurveFamily.HILL, 1_900, 30_000, 1.3), 38_000);
        var words = new CurveWords(unit(Measure.CONVERSIONS), figures);
        assertThat(words.title())
                .matches("Meta flattens above .*k a week; the next 1.000.EUR bring 1\\d\\.\\d\\d conversions");
        var curve = figures.curve().orElseThrow();
        assertThat(words.slopeTitle(curve, curve.now())).doesNotContain("break-even");
    }

    private static Unit unit(Measure outcome) {
        return new Unit(Text.english(), Figures.english(), outcome, "EUR");
    }

    private CurveFigures figures(int weeks, double low, double high, CurveShape truth, double today) {
        var curve = Curves.of(truth);
        return figures(weeks, x -> curve.value(x) * (1 + 0.07 * random.nextGaussian()), low, high, today);
    }

    private CurveFigures figures(int weeks, DoubleUnaryOperator outcome, double low, double high, double today) {
        var mondays = new ArrayList<LocalDate>();
        var x = new double[weeks];
        var y = new double[weeks];
        for (int i = 0; i < weeks; i++) {
            mondays.add(LocalDate.of(2023, 7, 3).plusWeeks(i));
            x[i] = low + (high - low) * random.nextDouble();
            y[i] = outcome.applyAsDouble(x[i]);
        }
        var points = CurvePoints.of(x, y);
        var fits = new CurveFitter(FitLoss.SQUARES, 0.9).fit(CurveFitRequest.auto(points), Monitor.silent());
        return CurveFigures.of(new ChannelStudy(
                new Channel("meta", "Meta", 0, Optional.empty(), Optional.empty(), false, false),
                new WeeklySeries("meta", List.copyOf(mondays), points.x(), points.y()),
                fits,
                Optional.empty(),
                PlanRole.PLANNED,
                today,
                0,
                high,
                Optional.empty()));
    }
}
