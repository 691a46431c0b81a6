package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/// The axis of a horizontal chart with one row per channel: marker and name on the left side, figures in columns on
/// the right side. Row 0 is the topmost.
final class RowAxis extends NumberAxis {
    private static final double MARKER = 5.5;
    private static final double MARKER_SPACE = 26;
    private static final double GAP = 14;

    private final transient Style style;
    private final transient List<Row> rows;
    private final transient List<String> heads;
    private final double nameWidth;

    private RowAxis(Style style, List<Row> rows, List<String> heads, double nameWidth) {
        this.style = style;
        this.rows = List.copyOf(rows);
        this.heads = List.copyOf(heads);
        this.nameWidth = nameWidth;
        setRange(-0.5, Math.max(rows.size(), 1) - 0.5);
        setInverted(true);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
        setAxisLineVisible(false);
    }

    /// @param widest names wider than this are cut
    static RowAxis names(Style style, List<Row> rows, double widest) {
        double width = 0;
        for (var row : rows) {
            width = Math.max(width, markerSpace(row) + Lettering.width(row.name(), style.smallMedium()));
        }
        return new RowAxis(style, rows, List.of(), Math.min(width, widest) + GAP);
    }

    static RowAxis figures(Style style, List<Row> rows, List<String> heads) {
        return new RowAxis(style, rows, heads, 0);
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        var reserved = space == null ? new AxisSpace() : space;
        reserved.add(edge == RectangleEdge.LEFT ? nameWidth : figuresWidth(), edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        if (edge == RectangleEdge.LEFT) {
            drawNames(g, plotArea.getX(), dataArea);
        } else {
            drawFigures(g, dataArea);
        }
        return new AxisState(cursor);
    }

    private void drawNames(Graphics2D g, double left, Rectangle2D dataArea) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = valueToJava2D(i, dataArea, RectangleEdge.LEFT);
            row.colour().ifPresent(colour -> Markers.draw(g, style, colour, left + 8, y, MARKER));
            double space = markerSpace(row);
            var name = Lettering.fitted(row.name(), style.smallMedium(), nameWidth - GAP - space + 1);
            Lettering.write(g, name, style.smallMedium(), style.text(), left + space, y, TextAnchor.CENTER_LEFT);
        }
    }

    private void drawFigures(Graphics2D g, Rectangle2D dataArea) {
        double right = dataArea.getMaxX() + GAP;
        for (int column = 0; column < heads.size(); column++) {
            right += columnWidth(column);
            if (!heads.get(column).isEmpty()) {
                Lettering.write(
                        g,
                        heads.get(column),
                        style.small(),
                        style.muted(),
                        right,
                        dataArea.getY() - 10,
                        TextAnchor.CENTER_RIGHT);
            }
            for (int i = 0; i < rows.size(); i++) {
                boolean strong = column == 0 && rows.get(i).strong();
                double y = valueToJava2D(i, dataArea, RectangleEdge.RIGHT);
                Lettering.write(
                        g,
                        rows.get(i).columns().get(column),
                        strong ? style.smallStrong() : style.small(),
                        strong ? style.text() : style.muted(),
                        right,
                        y,
                        TextAnchor.CENTER_RIGHT);
            }
            right += GAP;
        }
    }

    private double figuresWidth() {
        double width = heads.isEmpty() ? 0 : GAP;
        for (int column = 0; column < heads.size(); column++) {
            width += columnWidth(column) + (column > 0 ? GAP : 0);
        }
        return width;
    }

    private double columnWidth(int column) {
        double width = Lettering.width(heads.get(column), style.small());
        for (var row : rows) {
            width = Math.max(width, Lettering.width(row.columns().get(column), style.smallStrong()));
        }
        return width;
    }

    private static double markerSpace(Row row) {
        return row.colour().isPresent() ? MARKER_SPACE : 0;
    }

    /// The plot finds an axis by equality; two axes of the same range must not be taken for each other.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
