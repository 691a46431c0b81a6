package io.outlay.engine.mix;

import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.LiftTest;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A checked request as scaled arrays, region after region.
final class Preparation {
    private static final double YEAR = 365.25;

    private final MixRequest request;
    /// request row of every row here
    private final int[] rows;
    private final List<String> regions;
    private final int periods;
    /// heads per region, 1 where nothing is modelled per head
    private final double[] heads;
    private final boolean perHead;
    private final double[] centre;
    private final double[] spread;

    Preparation(MixRequest request) {
        this.request = request;
        var labels = request.geo().map(geo -> geo.labels()).orElse(List.of());
        regions = labels.isEmpty() ? List.of("") : labels.stream().distinct().toList();
        periods = request.outcome().size() / regions.size();
        rows = new int[request.outcome().size()];
        int next = 0;
        for (var region : regions) {
            for (int t = 0; t < rows.length; t++) {
                if (labels.isEmpty() || labels.get(t).equals(region)) {
                    rows[next++] = t;
                }
            }
        }
        heads = new double[regions.size()];
        Arrays.fill(heads, 1);
        perHead = request.geo().map(geo -> !geo.population().isEmpty()).orElse(false);
        if (perHead) {
            Arrays.setAll(heads, g -> request.geo().orElseThrow().population().getOrDefault(regions.get(g), 1.0));
        }
        int controls = request.controls().size();
        centre = new double[controls];
        spread = new double[controls];
        Arrays.fill(spread, 1);
        if (request.controlScaling() == ControlScaling.STANDARD) {
            for (int k = 0; k < controls; k++) {
                standardise(k);
            }
        }
    }

    private void standardise(int k) {
        var values = request.controls().get(k).values();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(squares / Math.max(1, values.size() - 1));
        centre[k] = mean;
        spread[k] = sd > 0 ? sd : 1;
    }

    List<String> regions() {
        return regions;
    }

    /// What is subtracted from a control before it enters.
    double centre(int control) {
        return centre[control];
    }

    /// What a control is then divided by.
    double spread(int control) {
        return spread[control];
    }

    /// Row of the request that is row `row` here.
    int requestRow(int row) {
        return rows[row];
    }

    int periods() {
        return periods;
    }

    MixData data() {
        var outcome = new double[rows.length];
        double largest = 0;
        for (int r = 0; r < rows.length; r++) {
            outcome[r] = request.outcome().get(rows[r]) / heads[r / periods];
            largest = Math.max(largest, Math.abs(outcome[r]));
        }
        var fitted = new boolean[rows.length];
        for (int r = 0; r < rows.length; r++) {
            outcome[r] /= largest;
            fitted[r] = r % periods < periods - request.holdout();
        }
        var units = new double[heads.length];
        for (int g = 0; g < units.length; g++) {
            units[g] = largest * heads[g];
        }
        var media = request.media().stream().map(this::media).toArray(MediaData[]::new);
        var lifts = new ArrayList<LiftTerm>();
        for (var lift : request.liftTests()) {
            lifts.add(lift(lift, media));
        }
        return new MixData(
                outcome, fitted, columns(), media, lifts, heads.length, periods, units, request.likelihood());
    }

    private MediaData media(MixMedia media) {
        int lags = media.adstock().lags();
        var scale = new double[heads.length];
        var raw = new double[heads.length][];
        double largest = 0;
        for (int g = 0; g < heads.length; g++) {
            raw[g] = new double[lags - 1 + periods];
            var history = media.history();
            // One history is for one region; with several, each begins with nothing.
            for (int l = 0; regions.size() == 1 && l < lags - 1 && l < history.size(); l++) {
                raw[g][lags - 2 - l] = history.get(history.size() - 1 - l);
            }
            for (int t = 0; t < periods; t++) {
                raw[g][lags - 1 + t] = media.exposure().get(rows[g * periods + t]) / heads[g];
                scale[g] = Math.max(scale[g], raw[g][lags - 1 + t]);
            }
            largest = Math.max(largest, scale[g]);
        }
        for (int g = 0; g < heads.length; g++) {
            if (perHead || scale[g] == 0) {
                scale[g] = largest > 0 ? largest : 1;
            }
            for (int i = 0; i < raw[g].length; i++) {
                raw[g][i] /= scale[g];
            }
            scale[g] *= heads[g];
        }
        double spend = media.spend().stream().mapToDouble(Double::doubleValue).sum();
        return new MediaData(
                media.id(), media.family(), media.adstock(), Series.of(raw, lags), scale, spend, largest > 0);
    }

    /// Spend over the window is changed in proportion to what was there; what is carried out of the window meets the
    /// spend that followed, and nothing after the last row.
    private LiftTerm lift(LiftTest lift, MediaData[] media) {
        int index = 0;
        while (!media[index].id().equals(lift.media())) {
            index++;
        }
        var channel = media[index];
        int lags = channel.adstock().lags();
        int length = lift.to() - lift.from() + lags;
        int window = lift.to() - lift.from() + 1;
        double total = 0;
        for (int g = 0; g < heads.length; g++) {
            for (int t = lift.from(); t <= lift.to(); t++) {
                total += channel.series().lagged()[0][g * periods + t] * channel.scale()[g];
            }
        }
        var changed = new double[heads.length][];
        var actual = new double[heads.length][];
        for (int g = 0; g < heads.length; g++) {
            actual[g] = new double[lags - 1 + length];
            for (int i = 0; i < actual[g].length; i++) {
                actual[g][i] = at(channel.series(), g, lift.from() + i - (lags - 1));
            }
            changed[g] = actual[g].clone();
            for (int t = 0; t < window; t++) {
                double before = actual[g][lags - 1 + t];
                double share = total > 0 ? before / total : 1 / (channel.scale()[g] * window * heads.length);
                changed[g][lags - 1 + t] = Math.max(0, before + lift.spendChange() * share);
            }
        }
        return new LiftTerm(index, Series.of(changed, lags), Series.of(actual, lags), lift.increment(), lift.se());
    }

    /// Exposure in a period, which may lie before the first; 0 after the last.
    private double at(Series series, int region, int period) {
        if (period >= periods) {
            return 0;
        }
        return period >= 0 ? series.lagged()[0][region * periods + period] : series.lagged()[-period][region * periods];
    }

    private double[][] columns() {
        var columns = new ArrayList<double[]>();
        var ones = new double[rows.length];
        Arrays.fill(ones, 1);
        columns.add(ones);
        for (int k = 0; k < request.controls().size(); k++) {
            var column = new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                column[r] = (request.controls().get(k).values().get(rows[r]) - centre[k]) / spread[k];
            }
            columns.add(column);
        }
        for (int wave = 0; wave < 2; wave++) {
            for (int j = 1; j <= request.fourierOrder(); j++) {
                var column = new double[rows.length];
                for (int r = 0; r < rows.length; r++) {
                    double angle = 2 * Math.PI * j * day(rows[r]) / YEAR;
                    column[r] = wave == 0 ? Math.sin(angle) : Math.cos(angle);
                }
                columns.add(column);
            }
        }
        switch (request.trend()) {
            case MixTrend.None() -> {}
            case MixTrend.Linear() -> columns.add(ramp(0));
            case MixTrend.Piecewise(var knots) -> {
                columns.add(ramp(0));
                for (int knot : knots) {
                    columns.add(ramp(knot));
                }
            }
        }
        return columns.toArray(double[][]::new);
    }

    private double day(int row) {
        return request.dayOfYear().isEmpty()
                ? request.dates().get(row).getDayOfYear()
                : request.dayOfYear().get(row);
    }

    /// Rises from 0 at the knot with slope 1 over the whole range.
    private double[] ramp(int knot) {
        var column = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            column[r] = Math.max(0, r % periods - knot) / (double) (periods - 1);
        }
        return column;
    }
}
