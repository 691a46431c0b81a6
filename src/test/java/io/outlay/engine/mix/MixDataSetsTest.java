package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixGeo;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixSampling;
import io.outlay.domain.mix.MixTrend;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The public example sets: they fit, and where the truth is known it lies in the range.
@Tag("slow")
class MixDataSetsTest {

    private static MixFit fit(String name, MixRequest request) {
        try (var workers = Workers.perCore()) {
            long began = System.nanoTime();
            var outcome = new MixFitter(workers, System::nanoTime).fit(request, Monitor.silent());
            assertThat(outcome).isInstanceOf(MixOutcome.Fitted.class);
            var fit = ((MixOutcome.Fitted) outcome).fit();
            System.out.printf("%s: %.1f s, %s%n", name, (System.nanoTime() - began) * 1e-9, fit.diagnostics());
            System.out.println("  " + fit.quality());
            for (int c = 0; c < fit.channels().size(); c++) {
                var channel = fit.channels().get(c);
                System.out.println("  " + channel.id() + " roas " + channel.roas() + " "
                        + fit.identifiability().get(c));
            }
            fit.health().stream().filter(h -> h.state() != HealthState.PASS).forEach(h -> System.out.println("  " + h));
            fit.parameters().stream()
                    .sorted(java.util.Comparator.comparingDouble(p -> -p.rhat()))
                    .limit(3)
                    .forEach(p -> System.out.println("  " + p));
            return fit;
        }
    }

    private static HealthState state(MixFit fit, MixHealth.Kind kind) {
        return fit.health().stream()
                .filter(h -> h.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Table table(String name) throws IOException {
        return Table.read(SharedData.require("mmm/" + name));
    }

    private static MixMedia media(String id, List<Double> exposure, List<Double> spend) {
        return new MixMedia(
                id, exposure, spend, List.of(), CurveFamily.LOGISTIC, Adstock.standard(), java.util.Map.of());
    }

    @Test
    void robyn() throws IOException {
        var t = table("robyn_dt_simulated_weekly.csv");
        var rows = IntStream.range(0, t.dates("DATE").size())
                .filter(i -> t.dates("DATE").get(i).getYear() >= 2016
                        && t.dates("DATE").get(i).getYear() <= 2018)
                .toArray();
        var events = t.columns().get("events");
        var controls = new ArrayList<MixControl>();
        controls.add(new MixControl("competitor", part(t.numbers("competitor_sales_B"), rows)));
        controls.add(new MixControl("newsletter", part(t.numbers("newsletter"), rows)));
        for (var event : events.stream().filter(e -> !e.equals("na")).distinct().toList()) {
            var column =
                    part(events.stream().map(e -> e.equals(event) ? 1.0 : 0.0).toList(), rows);
            if (column.contains(1.0)) {
                controls.add(new MixControl(event, column));
            }
        }
        var media = List.of(
                media("tv", part(t.numbers("tv_S"), rows), part(t.numbers("tv_S"), rows)),
                media("ooh", part(t.numbers("ooh_S"), rows), part(t.numbers("ooh_S"), rows)),
                media("print", part(t.numbers("print_S"), rows), part(t.numbers("print_S"), rows)),
                media("facebook", part(t.numbers("facebook_I"), rows), part(t.numbers("facebook_S"), rows)),
                media("search", part(t.numbers("search_clicks_P"), rows), part(t.numbers("search_S"), rows)));
        var dates = IntStream.of(rows).mapToObj(i -> t.dates("DATE").get(i)).toList();
        var fit = fit(
                "robyn",
                MixRequest.of(dates, part(t.numbers("revenue"), rows), media)
                        .withControls(controls, ControlScaling.STANDARD)
                        .withSampling(new MixSampling(4, 1000, 1000, 0.95, 1)));
        assertThat(state(fit, MixHealth.Kind.CONVERGENCE)).isEqualTo(HealthState.PASS);
        assertThat(state(fit, MixHealth.Kind.DIVERGENCES)).isEqualTo(HealthState.PASS);
    }

    private static List<Double> part(List<Double> column, int[] rows) {
        return IntStream.of(rows).mapToObj(column::get).toList();
    }

    private static List<Double> product(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) * b.get(i)).toList();
    }

    private static MixRequest meridian(Table t) {
        var media = new ArrayList<MixMedia>();
        for (int c = 0; c < 4; c++) {
            media.add(media(
                    "channel" + c, t.numbers("Channel" + c + "_impression"), t.numbers("Channel" + c + "_spend")));
        }
        return MixRequest.of(
                        t.dates("time"), product(t.numbers("conversions"), t.numbers("revenue_per_conversion")), media)
                .withControls(
                        List.of(
                                new MixControl("competitor", t.numbers("competitor_activity_score_control")),
                                new MixControl("sentiment", t.numbers("sentiment_score_control"))),
                        ControlScaling.STANDARD);
    }

    @Test
    void meridianNational() throws IOException {
        var fit = fit("meridian national", meridian(table("meridian_national_media.csv")));
        assertThat(state(fit, MixHealth.Kind.CONVERGENCE)).isEqualTo(HealthState.PASS);
        assertThat(state(fit, MixHealth.Kind.DIVERGENCES)).isEqualTo(HealthState.PASS);
    }

    @Test
    void meridianRegions() throws IOException {
        var t = table("meridian_geo_media.csv");
        var population = new HashMap<String, Double>();
        for (int i = 0; i < t.columns().get("geo").size(); i++) {
            population.put(
                    t.columns().get("geo").get(i), t.numbers("population").get(i));
        }
        var fit = fit(
                "meridian regions",
                meridian(t)
                        .withGeo(new MixGeo(t.columns().get("geo"), population))
                        .withSampling(new MixSampling(4, 1000, 1000, 0.95, 1)));
        assertThat(state(fit, MixHealth.Kind.DIVERGENCES)).isNotEqualTo(HealthState.FAIL);
        assertThat(fit.diagnostics().worstRhat()).isLessThan(1.05);
    }

    /// Media bring 4 % of the outcome: the ranges must be wide, and hold the truth.
    @Test
    void twoRegionsWithWeakMedia() throws IOException {
        var t = table("pymc_mmm_multidimensional_example.csv");
        var request = MixRequest.of(
                        t.dates("date"),
                        t.numbers("y"),
                        List.of(
                                media("x1", t.numbers("x1"), t.numbers("x1")),
                                media("x2", t.numbers("x2"), t.numbers("x2"))))
                .withControls(
                        List.of(
                                new MixControl("event_1", t.numbers("event_1")),
                                new MixControl("event_2", t.numbers("event_2"))),
                        ControlScaling.STANDARD)
                .withGeo(new MixGeo(t.columns().get("geo"), java.util.Map.of()))
                .withSampling(new MixSampling(4, 1000, 1000, 0.95, 1));
        var fit = fit("two regions", request);
        double[] truth = {15878.878798474434 + 20767.893235212636, 8599.204363770514 + 9328.276983049058};
        for (int c = 0; c < 2; c++) {
            var contribution = fit.channels().get(c).contribution();
            System.out.println("  true contribution " + truth[c] + " " + contribution);
            assertThat(truth[c]).isBetween(contribution.low90(), contribution.high90());
        }
    }

    /// The effect changes over time, which the model does not know: the mean return over the window is still told.
    @Test
    void mediaWhoseEffectChanges() throws IOException {
        var t = table("pymc_media_tvp_data.csv");
        var request = MixRequest.of(
                        t.dates("date_week"),
                        t.numbers("y"),
                        List.of(
                                media("x1", t.numbers("x1"), t.numbers("x1")),
                                media("x2", t.numbers("x2"), t.numbers("x2"))))
                .withControls(
                        List.of(
                                new MixControl("event_1", t.numbers("event_1")),
                                new MixControl("event_2", t.numbers("event_2"))),
                        ControlScaling.STANDARD)
                .withTrend(new MixTrend.None());
        var fit = fit("changing media", request);
        System.out.println("  true returns 4.382, 5.317");
        assertThat(state(fit, MixHealth.Kind.CONVERGENCE)).isEqualTo(HealthState.PASS);
    }
}
