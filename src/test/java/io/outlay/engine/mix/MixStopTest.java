package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixGeo;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixSampling;
import io.outlay.engine.CheckGaps;
import io.outlay.progress.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A stop answers within 100 ms in every phase: no stretch of work between two looks at the monitor is half as long.
class MixStopTest {
    private static final double LONGEST = 50;
    /// Gradients between two looks at most.
    private static final double GRADIENTS = 16;

    private static void fit(String what, MixRequest request) {
        var gaps = new CheckGaps();
        var fitter = new MixFitter(Parallel.serial(), System::nanoTime);
        // The first time much is still interpreted.
        fitter.fit(request, gaps);
        gaps.begin();
        var outcome = fitter.fit(request, gaps);
        gaps.end();
        gaps.print(what);
        var fit = ((MixOutcome.Fitted) outcome).fit();
        System.out.printf(
                "  %.1f gradients a look%n", (double) fit.diagnostics().gradientEvaluations() / gaps.checks());
        assertThat(gaps.checks() * GRADIENTS).isGreaterThan(fit.diagnostics().gradientEvaluations());
        assertThat(gaps.longest().getFirst().millis()).isLessThan(LONGEST);
    }

    @Test
    void aFit() throws IOException {
        fit("weekly fit", MixFitterTest.syntheticNational(CurveFamily.HILL).withSampling(MixSampling.standard(1)));
    }

    /// 3120 rows: twenty regions, 52 parameters and more.
    @Test
    void aFitOfManyRegions() throws IOException {
        var t = Table.read(SharedData.require("mmm/meridian_geo_media.csv"));
        var population = new HashMap<String, Double>();
        var media = new ArrayList<MixMedia>();
        for (int i = 0; i < t.columns().get("geo").size(); i++) {
            population.put(
                    t.columns().get("geo").get(i), t.numbers("population").get(i));
        }
        for (int c = 0; c < 4; c++) {
            media.add(MixMedia.of("channel" + c, t.numbers("Channel" + c + "_spend")));
        }
        fit(
                "regions",
                MixRequest.of(t.dates("time"), t.numbers("conversions"), media)
                        .withControls(
                                List.of(new MixControl("sentiment", t.numbers("sentiment_score_control"))),
                                ControlScaling.STANDARD)
                        .withGeo(new MixGeo(t.columns().get("geo"), population))
                        .withSampling(new MixSampling(2, 20, 100, 0.8, 1)));
    }

    @Test
    void beforeAFit() throws IOException {
        var request = MixFitterTest.syntheticNational(CurveFamily.HILL);
        var gaps = new CheckGaps();
        var fitter = new MixFitter(Parallel.serial(), System::nanoTime);
        fitter.identifiability(request, gaps);
        gaps.begin();
        assertThat(fitter.identifiability(request, gaps)).hasSize(5);
        assertThat(fitter.priorReturns(request, 2000, gaps)).hasSize(5);
        gaps.end();
        gaps.print("before a fit");
        assertThat(gaps.longest().getFirst().millis()).isLessThan(LONGEST);
    }

    @Test
    void averagingFamilies() {
        var request = MixFitterTest.twoChannels(1).request().withSampling(new MixSampling(2, 200, 300, 0.8, 1));
        var families = List.of(CurveFamily.LOGISTIC, CurveFamily.HILL, CurveFamily.EXPONENTIAL);
        var gaps = new CheckGaps();
        var averager = new MixAverager(Parallel.serial(), System::nanoTime);
        averager.average(request, families, gaps);
        gaps.begin();
        averager.average(request, families, gaps);
        gaps.end();
        gaps.print("averaging");
        assertThat(gaps.longest().getFirst().millis()).isLessThan(LONGEST);
    }
}
