package io.outlay.feature.curves;

import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveReading;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.engine.curves.CurveAverage;
import io.outlay.engine.curves.Curves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Everything that is drawn and said of one fitted channel, computed once away from the window. Reading it at another
/// spend is one evaluation of the average, quick enough for every step of a drag.
final class FittedCurve {
    /// How far beyond the largest observed spend the curve is shown.
    private static final double REACH = 1.25;

    private static final int INTERVALS = 100;

    private final CurveAverage average;
    private final CurveReading now;
    private final CurveBand band;
    private final List<CurveReading> readings;
    private final OptionalDouble half;
    private final List<Week> weeks;
    private final List<Residual> residuals;
    private final List<Line> lines;
    private final double end;

    /// A week that was fitted.
    ///
    /// @param spend what counts as its spend: with carry-over, what reaches it from earlier weeks too
    record Week(LocalDate monday, double spend, double outcome) {}

    /// A week's outcome beside the curve.
    ///
    /// @param residual reported minus fitted
    record Residual(LocalDate week, double spend, double residual) {}

    /// One family's curve at the spends of the band.
    record Line(CurveFamily family, double weight, List<Double> values) {}

    private FittedCurve(ChannelStudy study) {
        var fits = study.fits();
        average = new CurveAverage(fits);
        end = REACH * Math.max(study.today(), fits.points().largestSpend());
        var readings = new ArrayList<CurveReading>();
        for (int i = 0; i <= INTERVALS; i++) {
            readings.add(average.at(end * i / INTERVALS));
        }
        this.readings = List.copyOf(readings);
        band = new CurveBand(
                readings.stream().map(CurveReading::x).toList(),
                readings.stream().map(CurveReading::value).toList(),
                readings.stream().map(CurveReading::valueLow).toList(),
                readings.stream().map(CurveReading::valueHigh).toList());
        now = average.at(study.today());
        half = fits.bestShape().map(FittedCurve::half).orElse(OptionalDouble.empty());
        weeks = weeks(study);
        residuals = residuals(fits);
        lines = lines(fits);
    }

    /// @param study with at least one fitted family
    static FittedCurve of(ChannelStudy study) {
        return new FittedCurve(study);
    }

    /// What the curve says at a spend ≥ 0, bit for bit as the engine says it.
    CurveReading at(double spend) {
        return average.at(spend);
    }

    /// At the recent spend.
    CurveReading now() {
        return now;
    }

    CurveBand band() {
        return band;
    }

    /// At the spends of the band.
    List<CurveReading> readings() {
        return readings;
    }

    /// Spend at half of the maximum, by the best family.
    OptionalDouble half() {
        return half;
    }

    List<Week> weeks() {
        return weeks;
    }

    List<Residual> residuals() {
        return residuals;
    }

    /// Fitted families, the best first.
    List<Line> lines() {
        return lines;
    }

    /// Largest spend shown.
    double end() {
        return end;
    }

    private static OptionalDouble half(CurveShape shape) {
        return shape.values().size() < 2
                ? OptionalDouble.empty()
                : Curves.halfOfMaximum(shape.family(), shape.values().get(1));
    }

    private static List<Week> weeks(ChannelStudy study) {
        var series = study.series();
        var points = study.fits().points();
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < series.size(); i++) {
            if (points.weights().isEmpty() || points.weights().get(i) > 0) {
                weeks.add(new Week(
                        series.weeks().get(i),
                        points.x().get(i),
                        series.outcome().get(i)));
            }
        }
        return List.copyOf(weeks);
    }

    private List<Residual> residuals(CurveFits fits) {
        var fitted = average.band(weeks.stream().map(Week::spend).toList()).mean();
        double baseline = fits.bestFit()
                .flatMap(fit -> fit.baseline())
                .map(estimate -> estimate.value())
                .orElse(0.0);
        var left = new ArrayList<Residual>();
        for (int i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            left.add(new Residual(week.monday(), week.spend(), week.outcome() - fitted.get(i) - baseline));
        }
        return List.copyOf(left);
    }

    private List<Line> lines(CurveFits fits) {
        var lines = new ArrayList<Line>();
        for (var fit : fits.fits()) {
            fit.shape().ifPresent(shape -> {
                var curve = Curves.of(shape);
                lines.add(new Line(
                        fit.family(),
                        fit.weight(),
                        band.x().stream().map(curve::value).toList()));
            });
        }
        return List.copyOf(lines);
    }
}
