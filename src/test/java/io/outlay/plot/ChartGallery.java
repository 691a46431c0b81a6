package io.outlay.plot;

import io.outlay.text.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;

/// One example of each chart, with invented figures like those of the design's pictures.
final class ChartGallery {
    static final Figures FIGURES = Figures.english();
    static final List<String> NAMES =
            List.of("Meta", "Google", "TikTok", "LinkedIn", "Amazon", "Microsoft", "Klaviyo e-mail");

    private ChartGallery() {}

    /// @param width in px
    record Example(double width, double height, Function<Style, JFreeChart> chart) {}

    static Map<String, Example> examples() {
        var examples = new LinkedHashMap<String, Example>();
        examples.put("overview", new Example(735, 285, style -> overview(style, 26, true)));
        examples.put("overview-without-model", new Example(735, 285, style -> overview(style, 26, false)));
        examples.put("overview-three-years", new Example(735, 285, style -> overview(style, 156, true)));
        examples.put("curve-slope", new Example(640, 640, style -> curve(style)));
        examples.put("residuals", new Example(640, 320, ChartGallery::residuals));
        examples.put("families", new Example(640, 360, ChartGallery::families));
        examples.put("gain", new Example(368, 100, ChartGallery::gain));
        examples.put("now-plan", new Example(368, NowPlanChart.height(2), ChartGallery::nowPlan));
        examples.put("ridgeline", new Example(624, RidgelineChart.height(4), ChartGallery::ridgeline));
        examples.put("tornado", new Example(624, TornadoChart.height(5), ChartGallery::tornado));
        examples.put("dumbbell", new Example(400, ShareDumbbellChart.height(7), ChartGallery::dumbbell));
        examples.put("returns", new Example(400, 240, ChartGallery::returns));
        examples.put("front", new Example(368, 265, ChartGallery::front));
        return examples;
    }

    static ChartContent content(String name, Style style) {
        return new ChartContent(
                examples().get(name).chart().apply(style),
                style,
                "Example: " + name,
                "Metric, unit, period, interval",
                "",
                new ChartTable(List.of(), List.of()),
                new Readout.Silent(),
                false);
    }

    static OverviewChart.Course course(int weeks, boolean expected) {
        var random = new Random(1);
        var stack = List.of(1, 0, 4, 2, 3, 5, 6);
        var base = new double[] {42, 38, 16, 14, 8, 5, 2};
        var spans = new ArrayList<OverviewChart.Span>();
        for (int week = 0; week < weeks; week++) {
            var spend = new ArrayList<Double>();
            for (double channel : base) {
                spend.add(1000 * channel * (0.75 + 0.5 * random.nextDouble()));
            }
            double trend = 1.13e6 + 0.16e6 * Math.exp(-Math.pow((week - 13) / 4.0, 2)) + 3e3 * Math.min(week, 30);
            double outcome = trend + 25e3 * random.nextGaussian();
            spans.add(new OverviewChart.Span(
                    LocalDate.of(2026, 1, 1).plusWeeks(week),
                    7,
                    outcome,
                    expected
                            ? Optional.of(new OverviewChart.Expected(trend, trend - 40e3, trend + 40e3))
                            : Optional.empty(),
                    spend));
        }
        return new OverviewChart.Course(
                stack.stream()
                        .map(i -> new OverviewChart.Channel(NAMES.get(i), i))
                        .toList(),
                spans,
                List.of(new OverviewChart.Event(LocalDate.of(2026, 4, 5), "Easter and spring sale")));
    }

    static JFreeChart overview(Style style, int weeks, boolean expected) {
        return OverviewChart.of(
                style, FIGURES, course(weeks, expected), new OverviewChart.Words("Sales 1.22", "expected"));
    }

    static double hill(double spend) {
        double power = Math.pow(spend, 1.3);
        return 190e3 * power / (Math.pow(30e3, 1.3) + power);
    }

    static CurveSlopeChart.Curve curve() {
        var random = new Random(2);
        var points = new ArrayList<CurveChart.Point>();
        var slope = new ArrayList<CurveChart.Point>();
        for (int i = 0; i <= 100; i++) {
            double spend = 700.0 * i;
            double value = hill(spend);
            points.add(new CurveChart.Point(spend, value, value * 0.86, value * 1.14));
            if (i > 0) {
                double next = (hill(spend + 1) - hill(spend - 1)) / 2;
                slope.add(new CurveChart.Point(spend, next, next * 0.82, next * 1.17));
            }
        }
        var seen = new ArrayList<CurveSlopeChart.Seen>();
        for (int i = 0; i < 78; i++) {
            double spend = Math.clamp(35e3 + 7e3 * random.nextGaussian(), 15e3, 49e3);
            seen.add(new CurveSlopeChart.Seen(
                    spend, hill(spend) * (1 + 0.1 * random.nextGaussian()), i / 77.0, i % 13 == 0));
        }
        return new CurveSlopeChart.Curve(0, true, points, slope, seen, 49e3, Optional.of(38e3), Optional.of(30e3), Optional.of(1.0));
    }

    static JFreeChart curve(Style style) {
        return CurveSlopeChart.of(
                style,
                FIGURES,
                curve(),
                new CurveSlopeChart.Words(
                        "beyond your data",
                        "now 38.0",
                        "half of maximum, 30.0",
                        "Next 1 spent brings back 1.59 (1.29 to 1.85); break-even lies beyond your data",
                        "break-even, 1 back per 1 spent",
                        "1.59",
                        "54 k",
                        "Spend per week, k EUR"));
    }

    private static JFreeChart residuals(Style style) {
        var random = new Random(3);
        var residuals = new ArrayList<ResidualChart.Residual>();
        for (int i = 0; i < 78; i++) {
            residuals.add(new ResidualChart.Residual(
                    Math.abs(35e3 + 8e3 * random.nextGaussian()),
                    LocalDate.of(2025, 1, 6).plusWeeks(i).toEpochDay(),
                    9e3 * random.nextGaussian()));
        }
        return ResidualChart.of(
                style, FIGURES, residuals, OptionalInt.of(0), new ResidualChart.Words("by spend", "over time"));
    }

    private static JFreeChart families(Style style) {
        var lines = new ArrayList<FamiliesChart.Line>();
        var labels = List.of("Hill 71 %", "Logistic 18 %", "Exponential 9 %", "Power 2 %");
        for (int family = 0; family < labels.size(); family++) {
            var points = new ArrayList<FamiliesChart.Point>();
            for (int i = 0; i <= 70; i++) {
                points.add(
                        new FamiliesChart.Point(1000.0 * i, hill(1000.0 * i) * (1 + 0.03 * family * (i - 35) / 35.0)));
            }
            lines.add(new FamiliesChart.Line(
                    labels.get(family), family == 0 ? OptionalInt.of(0) : OptionalInt.empty(), family == 0, points));
        }
        var seen = curve().seen().stream()
                .map(it -> new FamiliesChart.Point(it.spend(), it.value()))
                .toList();
        return FamiliesChart.of(style, FIGURES, lines.reversed(), seen, 49e3);
    }

    static double[] normal(double mean, double spread, int n) {
        var random = new Random(4);
        return random.doubles(n).map(u -> mean + spread * random.nextGaussian()).toArray();
    }

    private static JFreeChart gain(Style style) {
        return GainDensityChart.of(
                style,
                FIGURES,
                new GainDensityChart.Gain(Density.of(normal(90e3, 29e3, 4000)), 47e3, 141e3),
                new GainDensityChart.Words("no gain", "90 %"));
    }

    private static JFreeChart nowPlan(Style style) {
        return NowPlanChart.of(
                style,
                FIGURES,
                List.of(
                        new NowPlanChart.Row("Now", 5.22e6, 4.85e6, 5.56e6, false),
                        new NowPlanChart.Row("Plan", 5.31e6, 4.93e6, 5.66e6, true)));
    }

    private static JFreeChart ridgeline(Style style) {
        var ridges = List.of(
                ridge("Recommended plan", "501 k (355 to 647)", 501e3, 89e3, false),
                ridge("Cut budget by 15 %", "539 k (404 to 674)", 539e3, 82e3, false),
                ridge("Dearer auctions", "399 k (241 to 557)", 399e3, 96e3, true),
                ridge("TikTok off in August", "465 k (325 to 605)", 465e3, 85e3, false));
        return RidgelineChart.of(style, FIGURES, ridges, Optional.of(new RidgelineChart.Target(450e3, "target 450")));
    }

    private static RidgelineChart.Ridge ridge(String name, String note, double mean, double spread, boolean selected) {
        return new RidgelineChart.Ridge(
                name,
                note,
                Density.of(normal(mean, spread, 10_000)),
                mean,
                mean - 1.645 * spread,
                mean + 1.645 * spread,
                selected);
    }

    private static JFreeChart tornado(Style style) {
        return TornadoChart.of(
                style,
                FIGURES,
                List.of(
                        new TornadoChart.Input("Auction prices", 47e3, -64e3),
                        new TornadoChart.Input("Google response", -52e3, 49e3),
                        new TornadoChart.Input("Meta response", -43e3, 40e3),
                        new TornadoChart.Input("Demand", -38e3, 36e3),
                        new TornadoChart.Input("TikTok response", -27e3, 30e3)));
    }

    private static JFreeChart dumbbell(Style style) {
        return ShareDumbbellChart.of(
                style,
                FIGURES,
                List.of(
                        new ShareDumbbellChart.Share("Google", 1, 0.336, 0.406),
                        new ShareDumbbellChart.Share("Meta", 0, 0.304, 0.274),
                        new ShareDumbbellChart.Share("Amazon", 4, 0.128, 0.131),
                        new ShareDumbbellChart.Share("TikTok", 2, 0.112, 0.096),
                        new ShareDumbbellChart.Share("LinkedIn", 3, 0.064, 0.030),
                        new ShareDumbbellChart.Share("Microsoft", 5, 0.040, 0.032),
                        new ShareDumbbellChart.Share("E-mail", 6, 0.016, 0.031)));
    }

    private static JFreeChart returns(Style style) {
        return ReturnScatterChart.of(
                style,
                FIGURES,
                List.of(
                        point("Meta", 0, 2.87, 0.38, 1.59, 0.25),
                        point("Google", 1, 3.86, 0.4, 2.12, 0.3),
                        point("TikTok", 2, 2.73, 0.95, 2.46, 0.7),
                        point("LinkedIn", 3, 1.47, 0.5, 0.75, 0.25),
                        point("Amazon", 4, 3.28, 0.6, 2.23, 0.4),
                        point("Microsoft", 5, 2.56, 0.7, 1.92, 0.35),
                        point("E-mail", 6, 6.11, 1.42, 3.57, 0.8)),
                1,
                "below 1 the next euro loses");
    }

    private static ReturnScatterChart.Point point(
            String name, int colour, double average, double half, double next, double nextHalf) {
        return new ReturnScatterChart.Point(
                name,
                colour,
                new ReturnScatterChart.Range(average, average - half, average + half),
                new ReturnScatterChart.Range(next, next - nextHalf, next + nextHalf));
    }

    private static JFreeChart front(Style style) {
        var random = new Random(5);
        var front = new ArrayList<FrontChart.Point>();
        for (int i = 0; i <= 14; i++) {
            double moved = 112e3 * i / 14;
            front.add(new FrontChart.Point(moved, 90e3 * (1 - Math.pow(1 - moved / 118e3, 2.1))));
        }
        var cloud = new ArrayList<FrontChart.Point>();
        for (int i = 0; i < 60; i++) {
            double moved = 135e3 * random.nextDouble();
            double best = 90e3 * (1 - Math.pow(1 - Math.min(moved, 112e3) / 118e3, 2.1));
            cloud.add(new FrontChart.Point(moved, best * random.nextDouble() - 12e3 * random.nextDouble()));
        }
        return FrontChart.of(
                style,
                FIGURES,
                new FrontChart.Front(
                        front,
                        cloud,
                        Optional.of(new FrontChart.Named(front.getFirst(), "today")),
                        Optional.of(new FrontChart.Named(front.get(6), "knee +66")),
                        Optional.of(new FrontChart.Named(front.getLast(), "plan")),
                        true));
    }
}
