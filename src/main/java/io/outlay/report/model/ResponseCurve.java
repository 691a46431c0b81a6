package io.outlay.report.model;

import java.util.List;

/// One channel's response curve on a grid, with what was observed.
///
/// @param family       name of the curve family, such as `hill`
/// @param points       by rising spend, from 0 to somewhat beyond the largest of observed, current and planned spend
/// @param observed     least and largest spend per pace in the data
/// @param observations the fitted points, oldest first; may be empty
public record ResponseCurve(
        ChannelKey channel,
        String family,
        List<Point> points,
        Span observed,
        double current,
        double planned,
        List<Observation> observations) {

    public ResponseCurve {
        points = List.copyOf(points);
        observations = List.copyOf(observations);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has at least two points");
        }
    }

    /// @param spend    per pace
    /// @param response outcome per pace, 90 % range
    public record Point(double spend, Estimate response) {}

    public record Observation(double spend, double response) {}
}
