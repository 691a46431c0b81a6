package io.outlay.plot;

import io.outlay.text.Figures;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// Outcome above, spend by channel below as stacked bars, on one time axis but each on its own vertical axis.
public final class OverviewChart {
    private static final int OUTCOME_SHARE = 6;
    private static final int SPEND_SHARE = 5;
    private static final double GAP = 16;
    private static final double FILLED = 1.08;
    private static final double HEADROOM = 0.18;

    private OverviewChart() {}

    public record Channel(String name, int colour) {}

    /// A day, week or month.
    ///
    /// @param days     its length
    /// @param expected what the model expects, if there is a model
    /// @param spend    one per channel, in the currency
    public record Span(LocalDate from, int days, double outcome, Optional<Expected> expected, List<Double> spend) {
        public Span {
            spend = List.copyOf(spend);
        }

        double middle() {
            return from.toEpochDay() + days / 2.0;
        }

        double total() {
            return spend.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public record Expected(double value, double low, double high) {}

    /// A day that explains a bump.
    public record Event(LocalDate day, String label) {}

    /// @param channels as stacked, the first at the bottom
    /// @param spans    in order of time
    public record Course(List<Channel> channels, List<Span> spans, List<Event> events) {
        public Course {
            channels = List.copyOf(channels);
            spans = List.copyOf(spans);
            events = List.copyOf(events);
        }
    }

    /// @param outcome  at the end of the line, such as `Sales 1.22`
    /// @param expected at the end of the dashed line
    public record Words(String outcome, String expected) {}

    /// The middle of a span on the horizontal axis, for readouts: panel 0 is the outcome, panel 1 the spend.
    public static double place(Span span) {
        return span.middle();
    }

    /// @param course of at least one span
    public static JFreeChart of(Style style, Figures figures, Course course, Words words) {
        var spans = course.spans();
        double from = spans.getFirst().from().toEpochDay();
        double to = spans.getLast().from().toEpochDay() + spans.getLast().days();
        var both = new CombinedDomainXYPlot(new MonthAxis(style, figures, from, to));
        style.bare(both, true, false);
        both.setGap(GAP);
        both.setInsets(new RectangleInsets(8, 0, 0, 0));
        both.add(outcome(style, figures, course, words), OUTCOME_SHARE);
        both.add(spend(style, figures, course), SPEND_SHARE);
        return style.chart(both);
    }

    /// What the figures on the two vertical axes are counted in: `M`, `k` or nothing. It belongs in the subtitle.
    public static Units units(Figures figures, Course course) {
        return new Units(suffix(figures, outcomeScale(figures, course)), suffix(figures, spendScale(figures, course)));
    }

    public record Units(String outcome, String spend) {}

    private static String suffix(Figures figures, Scale scale) {
        return figures.column(Math.max(Math.abs(scale.low()), Math.abs(scale.high())))
                .suffix();
    }

    private static Scale outcomeScale(Figures figures, Course course) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (var span : course.spans()) {
            low = Math.min(low, span.expected().map(it -> Math.min(it.low(), span.outcome())).orElse(span.outcome()));
            high = Math.max(high, span.expected().map(it -> Math.max(it.high(), span.outcome())).orElse(span.outcome()));
        }
        // the names of events stand above the line
        double top = course.events().isEmpty() ? high : high + (high - low) * HEADROOM;
        return Scale.around(low, top, 3, figures::compact).sized(figures);
    }

    private static Scale spendScale(Figures figures, Course course) {
        double most = course.spans().stream().mapToDouble(Span::total).max().orElse(1);
        return Scale.upTo(Math.max(most, Double.MIN_NORMAL) * FILLED, 4, figures::compact)
                .sized(figures);
    }

    private static XYPlot outcome(Style style, Figures figures, Course course, Words words) {
        var line = new XYSeries("outcome", false, true);
        var expected = new XYSeries("expected", false, true);
        var band = new YIntervalSeries("range");
        for (var span : course.spans()) {
            line.add(span.middle(), span.outcome());
            if (span.expected().isPresent()) {
                var it = span.expected().get();
                expected.add(span.middle(), it.value());
                band.add(span.middle(), it.value(), it.low(), it.high());
            }
        }
        var scale = outcomeScale(figures, course);
        var lines = new XYSeriesCollection(line);
        lines.addSeries(expected);
        var plot = style.bare(new XYPlot(lines, null, style.axis(scale), lines(style)), true, false);
        var bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        plot.setDataset(1, bands);
        var shade = new DeviationRenderer(true, false);
        shade.setSeriesFillPaint(0, style.muted());
        shade.setSeriesPaint(0, new Color(0, 0, 0, 0));
        shade.setAlpha(0.16f);
        plot.setRenderer(1, shade);
        var last = course.spans().getLast();
        var labels = new ArrayList<EndLabel>();
        labels.add(
                new EndLabel(last.outcome(), words.outcome(), style.smallStrong(), style.text(), OptionalInt.empty()));
        last.expected()
                .ifPresent(it -> labels.add(
                        new EndLabel(it.value(), words.expected(), style.small(), style.muted(), OptionalInt.empty())));
        plot.setRangeAxis(1, EndLabel.axis(style, scale, labels));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        events(style, plot, course, true);
        plot.addAnnotation(Drawn.within((g, area, x, y) -> {
            g.setPaint(style.ink());
            g.fill(Dots.circle(x.applyAsDouble(last.middle()), y.applyAsDouble(last.outcome()), 3.25));
        }));
        return plot;
    }

    private static XYLineAndShapeRenderer lines(Style style) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.ink());
        renderer.setSeriesStroke(0, Style.round(2));
        renderer.setSeriesPaint(1, style.muted());
        renderer.setSeriesStroke(1, Style.dashed(1.25, 4, 3));
        return renderer;
    }

    private static XYPlot spend(Style style, Figures figures, Course course) {
        var scale = spendScale(figures, course);
        var stacked = new DefaultTableXYDataset();
        for (int channel = 0; channel < course.channels().size(); channel++) {
            var series = new XYSeries(channel, true, false);
            for (var span : course.spans()) {
                series.add(span.middle(), span.spend().get(channel));
            }
            stacked.addSeries(series);
        }
        var plot =
                style.bare(new XYPlot(stacked, null, style.axis(scale), new StackRenderer(style, course)), true, false);
        plot.addRangeMarker(new ValueMarker(0, style.axis(), Style.solid(1)), Layer.FOREGROUND);
        var labels = new ArrayList<EndLabel>();
        double below = 0;
        var last = course.spans().getLast();
        for (int channel = 0; channel < course.channels().size(); channel++) {
            double spend = last.spend().get(channel);
            var it = course.channels().get(channel);
            labels.add(new EndLabel(
                    below + spend / 2, it.name(), style.small(), style.muted(), OptionalInt.of(it.colour())));
            below += spend;
        }
        plot.setRangeAxis(1, EndLabel.axis(style, scale, labels));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        events(style, plot, course, false);
        return plot;
    }

    private static void events(Style style, XYPlot plot, Course course, boolean named) {
        for (var event : course.events()) {
            double day = event.day().toEpochDay();
            plot.addDomainMarker(new ValueMarker(day, style.axis(), Style.dashed(1, 2, 3)), Layer.BACKGROUND);
            if (named) {
                plot.addAnnotation(Drawn.within((g, area, x, y) -> {
                    double left = x.applyAsDouble(day) + 6;
                    boolean fits = left + Lettering.width(event.label(), style.small()) <= area.getMaxX();
                    Lettering.writeHaloed(
                            g,
                            style,
                            event.label(),
                            style.small(),
                            style.muted(),
                            fits ? left : left - 12,
                            area.getMinY() + 8,
                            fits ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
                }));
            }
        }
    }
}
