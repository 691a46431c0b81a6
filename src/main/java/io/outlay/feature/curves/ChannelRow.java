package io.outlay.feature.curves;

import java.util.List;

/// A channel in the list at the left.
///
/// @param state  in a word
/// @param share  how near the maximum it is; empty where none is known
/// @param spend  of the small curve; empty without a curve
/// @param values as many
/// @param now    recent spend
record ChannelRow(
        String id,
        String name,
        int colour,
        CurveState kind,
        String state,
        String share,
        List<Double> spend,
        List<Double> values,
        double now) {
    ChannelRow {
        spend = List.copyOf(spend);
        values = List.copyOf(values);
    }

    static ChannelRow of(Unit unit, CurveFigures figures) {
        var words = new CurveWords(unit, figures);
        var band = figures.curve().map(FittedCurve::band);
        return new ChannelRow(
                figures.id(),
                figures.name(),
                figures.study().channel().colour(),
                figures.state(),
                words.state(),
                words.share(),
                band.map(it -> it.x()).orElse(List.of()),
                band.map(it -> it.mean()).orElse(List.of()),
                figures.study().today());
    }
}
