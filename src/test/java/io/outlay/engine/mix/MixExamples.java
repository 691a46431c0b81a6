package io.outlay.engine.mix;

import io.outlay.SharedData;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import java.io.IOException;
import java.util.List;

/// Requests that several tests use.
final class MixExamples {
    private MixExamples() {}

    /// The reference example with the settings its posterior was made with.
    static MixRequest reference(CurveFamily family) throws IOException {
        var table = Table.read(SharedData.require("bayes/mmm_example.csv"));
        return MixRequest.of(
                        table.dates("date_week"),
                        table.numbers("y"),
                        List.of(
                                MixMedia.of("x1", table.numbers("x1")).withFamily(family),
                                MixMedia.of("x2", table.numbers("x2")).withFamily(family)))
                .withControls(
                        List.of(
                                new MixControl("event_1", table.numbers("event_1")),
                                new MixControl("event_2", table.numbers("event_2")),
                                new MixControl("t", table.numbers("t"))),
                        ControlScaling.NONE)
                .withSeason(2, table.numbers("dayofyear"))
                .withTrend(new MixTrend.None());
    }

    static MixTarget target(MixRequest request) {
        var preparation = new Preparation(request);
        return MixTarget.of(
                preparation.data(), new Layout(request, preparation.regions().size()));
    }
}
