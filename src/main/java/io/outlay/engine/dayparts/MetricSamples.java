package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// The hours in which a ratio is known, as numbers in order of time. Each campaign is divided by its own ratio, so that
/// a bucket is not good because a good campaign runs in it, and multiplied by the ratio of all, so that levels keep the
/// metric's unit; with one campaign nothing changes.
final class MetricSamples {
    /// Ratio of sums over the campaigns kept: the level at which nothing stands out. Above 0 unless empty.
    final double level;
    /// The ratio of each hour.
    final double[] x;
    /// Its denominator, the weight.
    final double[] weight;
    /// What was counted or earned.
    final double[] outcome;
    /// What the campaign's own ratio made one expect.
    final double[] expected;
    /// Number of the date in order; hours of one date share their luck.
    final int[] day;

    final List<String> leftOut;
    final List<HourlySample> spikes;
    private final int[] hourOfWeek;
    private final double dispersion;

    private MetricSamples(
            List<HourlySample> kept,
            TreeMap<String, Double> ratios,
            double level,
            Measure numerator,
            Measure denominator,
            List<String> leftOut,
            List<HourlySample> spikes) {
        int n = kept.size();
        this.level = level;
        this.leftOut = leftOut;
        this.spikes = spikes;
        x = new double[n];
        weight = new double[n];
        outcome = new double[n];
        expected = new double[n];
        day = new int[n];
        hourOfWeek = new int[n];
        int days = -1;
        var date = LocalDate.MIN;
        for (int i = 0; i < n; i++) {
            var row = kept.get(i);
            double ratio = Objects.requireNonNull(ratios.get(row.campaign()));
            weight[i] = amount(row, denominator);
            outcome[i] = amount(row, numerator);
            expected[i] = weight[i] * ratio;
            x[i] = outcome[i] / weight[i] * (level / ratio);
            hourOfWeek[i] = DaypartGrouping.HOUR_OF_WEEK.indexOf(row.date(), row.hour());
            if (!row.date().equals(date)) {
                date = row.date();
                days++;
            }
            day[i] = days;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += weight[i] * (x[i] - level) * (x[i] - level);
        }
        dispersion = n < 2 ? 0 : squares / (n - 1);
    }

    static MetricSamples of(Scope scope, Measure numerator, Measure denominator, Monitor monitor) {
        var known = new TreeMap<String, List<HourlySample>>();
        scope.campaigns().forEach(campaign -> known.put(campaign, new ArrayList<>()));
        for (var row : scope.rows()) {
            if (known(row, numerator, denominator)) {
                Objects.requireNonNull(known.get(row.campaign())).add(row);
            }
        }
        var ratios = new TreeMap<String, Double>();
        var spikes = new ArrayList<HourlySample>();
        var leftOut = new ArrayList<String>();
        var spiked = new IdentityHashMap<HourlySample, Boolean>();
        double above = 0;
        double below = 0;
        for (var campaign : known.entrySet()) {
            monitor.check();
            double mine = 0;
            double base = 0;
            var odd = Spikes.of(campaign.getValue(), numerator, denominator);
            for (var row : campaign.getValue()) {
                if (odd.contains(row)) {
                    spikes.add(row);
                    spiked.put(row, true);
                } else {
                    mine += amount(row, numerator);
                    base += amount(row, denominator);
                }
            }
            if (mine > 0) {
                ratios.put(campaign.getKey(), mine / base);
                above += mine;
                below += base;
            } else {
                leftOut.add(campaign.getKey());
            }
        }
        var kept = scope.rows().stream()
                .filter(row -> ratios.containsKey(row.campaign())
                        && !spiked.containsKey(row)
                        && known(row, numerator, denominator))
                .toList();
        return new MetricSamples(kept, ratios, below > 0 ? above / below : 0, numerator, denominator, leftOut, spikes);
    }

    /// Whether the campaign was shown in the hour and its ratio is known.
    private static boolean known(HourlySample row, Measure numerator, Measure denominator) {
        var below = row.measures().get(denominator);
        boolean usable = below != null && below.signum() > 0;
        return usable && Scope.shown(row) && row.measures().containsKey(numerator);
    }

    int size() {
        return x.length;
    }

    /// Hour of the day of a sample.
    int hour(int sample) {
        return hourOfWeek[sample] % 24;
    }

    Members members(DaypartGrouping grouping) {
        return new Members(slots(grouping), grouping.size());
    }

    /// The bucket of each sample.
    private int[] slots(DaypartGrouping grouping) {
        var slots = new int[size()];
        for (int i = 0; i < slots.length; i++) {
            int weekday = hourOfWeek[i] / 24;
            slots[i] = switch (grouping) {
                case HOUR -> hourOfWeek[i] % 24;
                case WEEKDAY -> weekday;
                case DAYPART -> hourOfWeek[i] % 24 / 6;
                case WEEK_PART -> weekday >= 5 ? 1 : 0;
                case HOUR_OF_WEEK -> hourOfWeek[i];
            };
        }
        return slots;
    }

    /// Variance of the mean of samples with this total weight, if they scattered like all samples together. Less than
    /// that is the luck of a small bucket: four hours without a conversion do not prove that there are none.
    double leastVariance(double totalWeight) {
        return dispersion / totalWeight;
    }

    private static double amount(HourlySample row, Measure measure) {
        return row.measure(measure).orElseThrow().doubleValue();
    }
}
