package io.outlay.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Colours, fonts and strokes of every chart, light and dark, from the product's look. JFreeChart's defaults (grey
/// background, outlines, shadows, bold titles) never appear because a chart is only made through here.
public record Style(
        Color surface,
        Color text,
        Color muted,
        Color subtle,
        Color grid,
        Color axis,
        Color beyond,
        Color ink,
        Color accent,
        Color accentPale,
        Color danger,
        Color neutralBar,
        List<Color> channels,
        List<Color> lift) {
    private static final double SMALL = 12;

    public Style {
        channels = List.copyOf(channels);
        lift = List.copyOf(lift);
    }

    public static Style light() {
        return new Style(
                Color.WHITE,
                rgb("#1B212B"),
                rgb("#525C6B"),
                rgb("#5F6978"),
                rgb("#E9EBEF"),
                rgb("#AEB6C2"),
                rgb("#F4F5F7"),
                rgb("#2B3340"),
                rgb("#4B43C4"),
                rgb("#EDECFB"),
                rgb("#B3261E"),
                rgb("#C6CCD5"),
                colours("#1D65B4 #BA5305 #7B0F78 #3C9ACF #BB8800 #008F6E #5C5E69"),
                colours("#245F99 #5E93C2 #A6C6E0 #F2F2EF #F3C39A #DE8A45 #B4540A"));
    }

    public static Style dark() {
        return new Style(
                rgb("#171B21"),
                rgb("#E7EAEE"),
                rgb("#A6AFBB"),
                rgb("#8792A0"),
                rgb("#242A33"),
                rgb("#566170"),
                rgb("#1C2128"),
                rgb("#D5DAE1"),
                rgb("#A9A4FF"),
                rgb("#26244A"),
                rgb("#FF8A80"),
                rgb("#414B58"),
                colours("#4EA4E8 #ED8146 #BF72A4 #72D4FE #EEB420 #A0DAAA #AAACB3"),
                colours("#7DB8F0 #4F86BA #35587A #2A3038 #7A4E2A #BF742F #F5A253"));
    }

    /// The colour of a channel by its position in the palette; hues repeat after the last.
    public Color channel(int position) {
        return channels.get(position % channels.size());
    }

    /// Continuous diverging colour of a lift: log₂ scale, centre 1, ends ½ and 2.
    public Color lift(double lift) {
        double position = Math.clamp((Math.log(lift) / Math.log(2) + 1) / 2, 0, 1) * (lift().size() - 1);
        int left = Math.min((int) position, lift().size() - 2);
        return mix(lift().get(left), lift().get(left + 1), position - left);
    }

    public Font small() {
        return Fonts.regular(SMALL);
    }

    public Font smallMedium() {
        return Fonts.medium(SMALL);
    }

    public Font smallStrong() {
        return Fonts.semiBold(SMALL);
    }

    /// A colour laid over the surface with the given strength, as an opaque colour (prints alike everywhere).
    public Color pale(Color colour, double strength) {
        return mix(surface, colour, strength);
    }

    public static Stroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static Stroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// A colour with the given opacity, where what lies behind must shine through.
    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(Math.clamp(opacity, 0, 1) * 255));
    }

    public static Stroke dashed(double width, double on, double off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) on, (float) off},
                0);
    }

    /// A plot without background, outline or frame; grid lines as asked for.
    XYPlot bare(XYPlot plot, boolean horizontal, boolean vertical) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(horizontal);
        plot.setDomainGridlinesVisible(vertical);
        plot.setRangeGridlinePaint(grid);
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlineStroke(solid(1));
        plot.setDomainGridlineStroke(solid(1));
        plot.setRangeZeroBaselineVisible(false);
        plot.setDomainZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /// A number axis without line and tick marks whose labels are written by `scale`.
    NumberAxis axis(Scale scale) {
        var axis = new NumberAxis();
        axis.setRange(scale.low(), scale.high());
        axis.setTickUnit(scale.unit());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(small());
        axis.setTickLabelPaint(muted);
        axis.setTickLabelInsets(new RectangleInsets(3, 4, 3, 6));
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    JFreeChart chart(org.jfree.chart.plot.Plot plot) {
        var chart = new SurfaceChart(small(), plot);
        chart.setBackgroundPaint(surface);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        chart.setElementHinting(false);
        return chart;
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                (float) ((from.getRed() + (to.getRed() - from.getRed()) * share) / 255),
                (float) ((from.getGreen() + (to.getGreen() - from.getGreen()) * share) / 255),
                (float) ((from.getBlue() + (to.getBlue() - from.getBlue()) * share) / 255));
    }

    private static Color rgb(String hex) {
        return Color.decode(hex);
    }

    private static List<Color> colours(String hexes) {
        return List.of(hexes.split(" ")).stream().map(Style::rgb).toList();
    }
}
