package io.outlay.engine.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Where the searches begin: the same for the same data. At least 20 per family with shape parameters, from quantiles
/// of the spends, plus the corners of the box and the person's own values.
final class FitStarts {
    private static final double[] QUANTILES = {0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.95, 1};
    private static final double[] HILL_QUANTILES = {0.1, 0.3, 0.5, 0.7, 0.95};
    private static final double[] OUTSIDE = {0.01, 0.1, 0.4, 1.5, 2.5, 5, 12, 40, 200};
    private static final double[] HILL_OUTSIDE = {0.1, 2.5, 20};
    private static final double[] SLOPES = {0.35, 0.8, 1.3, 2.2, 4.5};

    private FitStarts() {}

    static List<double[]> of(FamilyForm form, Rows rows, Map<String, Double> own) {
        var spends = Arrays.stream(rows.x).filter(v -> v > 0).sorted().toArray();
        var starts = new ArrayList<double[]>();
        switch (form.family()) {
            case HILL -> {
                for (double k : scales(spends, HILL_QUANTILES, HILL_OUTSIDE)) {
                    for (double s : SLOPES) {
                        starts.add(new double[] {Math.log(k), Math.log(s)});
                    }
                }
            }
            case MICHAELIS_MENTEN, EXPONENTIAL, LOGARITHMIC -> {
                for (double k : scales(spends, QUANTILES, OUTSIDE)) {
                    starts.add(new double[] {Math.log(k)});
                }
            }
            case LOGISTIC -> {
                for (double k : scales(spends, QUANTILES, OUTSIDE)) {
                    starts.add(new double[] {-Math.log(k)});
                }
            }
            case POWER -> {
                for (int i = 1; i <= 20; i++) {
                    starts.add(new double[] {Math.log(0.05 * i)});
                }
            }
            case LINEAR -> starts.add(new double[0]);
        }
        addCorners(form, starts);
        if (!own.isEmpty()) {
            starts.add(ownStart(form, spends, own));
        }
        return form.carryOver()
                .map(it -> spread(starts, CarryOverForm.of(it).starts()))
                .orElse(starts);
    }

    /// Every start of the curve with every one of the carry-over.
    private static List<double[]> spread(List<double[]> curve, List<double[]> carryOver) {
        return curve.stream()
                .flatMap(first -> carryOver.stream().map(second -> FamilyForm.joined(first, second)))
                .toList();
    }

    private static double[] scales(double[] spends, double[] quantiles, double[] outside) {
        var scales = new double[quantiles.length + outside.length];
        for (int i = 0; i < quantiles.length; i++) {
            scales[i] = spends[(int) Math.round(quantiles[i] * (spends.length - 1))];
        }
        for (int i = 0; i < outside.length; i++) {
            double anchor = outside[i] < 1 ? spends[0] : spends[spends.length - 1];
            scales[quantiles.length + i] = anchor * outside[i];
        }
        return scales;
    }

    private static void addCorners(FamilyForm form, List<double[]> starts) {
        if (form.own() == 1) {
            starts.add(new double[] {form.low()[0]});
            starts.add(new double[] {form.high()[0]});
        }
        if (form.own() == 2) {
            for (double slope : new double[] {0, Math.log(20)}) {
                starts.add(new double[] {form.low()[0], slope});
                starts.add(new double[] {form.high()[0], slope});
            }
        }
    }

    private static double[] ownStart(FamilyForm form, double[] spends, Map<String, Double> own) {
        double middle = spends[spends.length / 2];
        var logs = new double[form.own()];
        for (int j = 0; j < logs.length; j++) {
            var name = form.family().parameters().get(j + 1);
            double usual = switch (name) {
                case "lambda" -> 1 / middle;
                case "k" -> middle;
                case "p" -> 0.5;
                default -> 1;
            };
            double value = own.getOrDefault(name, usual);
            Curves.require(Curves.positive(value), "start of " + name + " must be above 0");
            logs[j] = Math.log(value);
        }
        return logs;
    }
}
