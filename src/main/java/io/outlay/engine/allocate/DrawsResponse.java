package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.progress.Monitor;
import java.util.List;

/// The mean response over draws: exact where a plan is valued, tabulated where envelopes are built.
final class DrawsResponse implements ChannelResponse {
    private final MeanResponse curve;
    private final double worth;
    private final ResponseTable table;

    private DrawsResponse(MeanResponse curve, double worth, ResponseTable table) {
        this.curve = curve;
        this.worth = worth;
        this.table = table;
    }

    static DrawsResponse tabulate(List<CurveDraws> groups, double worth, double low, double high, Monitor monitor) {
        var curve = new MeanResponse(groups);
        return new DrawsResponse(curve, worth, new TableBuilder(curve, worth, monitor).build(low, high));
    }

    @Override
    public double value(double x) {
        return worth == 0 ? 0 : worth * curve.value(x);
    }

    @Override
    public double slope(double x) {
        if (worth == 0) {
            return 0;
        }
        curve.value(x);
        return worth * curve.slope();
    }

    @Override
    public Envelope envelope(double low, double high) {
        return new HullEnvelope(table, low, high);
    }

    @Override
    public double tableError() {
        return table.error;
    }
}
