package io.outlay.engine.pareto;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.Seeds;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Judges plans by a request's objectives. Scores are minimised: an objective that is maximised counts with its sign
/// turned.
final class PlanMeasures {
    /// Density of the standard normal at its 5 % point, over 5 %: the expected shortfall of a normal outcome in
    /// standard deviations (Rockafellar and Uryasev 2000).
    private static final double NORMAL_SHORTFALL = 2.0627128075074257;

    private static final double TAIL = 0.05;

    private final ObjectiveKind[] kinds;
    private final double[] atLeast;
    private final double[] atMost;
    private final double worth;
    private final double cost;
    private final Curve[][] curves;
    private final double[] spread;
    private final double[] today;
    private final double[] reach;
    private final int draws;
    private final boolean risk;
    private final boolean tail;
    private final double[][] errors;

    /// @param most draws to use at most; fewer are taken evenly over all there are
    PlanMeasures(FrontRequest request, int most) {
        var problem = request.problem();
        int n = problem.channels().size();
        kinds = request.kinds().toArray(ObjectiveKind[]::new);
        atLeast = request.objectives().stream()
                .mapToDouble(o -> o.atLeast().orElse(Double.NEGATIVE_INFINITY))
                .toArray();
        atMost = request.objectives().stream()
                .mapToDouble(o -> o.atMost().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        worth = problem.valuePerUnit();
        cost = problem.spendCost() > 0 ? problem.spendCost() : 1;
        spread = new double[n];
        today = new double[n];
        reach = new double[n];
        curves = new Curve[n][];
        int longest = 1;
        for (int c = 0; c < n; c++) {
            var channel = problem.channels().get(c);
            spread[c] = request.spread().getOrDefault(channel.id(), 0.0);
            today[c] = request.today().getOrDefault(channel.id(), 0.0);
            for (var objective : request.objectives()) {
                if (objective.kind() == ObjectiveKind.REACH) {
                    reach[c] = objective.weights().getOrDefault(channel.id(), 0.0);
                }
            }
            curves[c] = curves(channel.response());
            longest = Math.max(longest, curves[c].length);
        }
        risk = Arrays.stream(kinds).anyMatch(ObjectiveKind::risk);
        tail = longest > 1 && Arrays.asList(kinds).contains(ObjectiveKind.RISK_CVAR);
        draws = Math.min(most, longest);
        for (int c = 0; c < n; c++) {
            curves[c] = chosen(curves[c], longest);
        }
        errors = tail ? errors(n, request.settings().seed()) : new double[0][];
    }

    private static Curve[] curves(SpendResponse response) {
        return switch (response) {
            case SpendResponse.OneCurve(var shape) -> new Curve[] {Curves.of(shape)};
            case SpendResponse.MeanOfDraws(var groups) -> {
                var all = new ArrayList<Curve>();
                for (CurveDraws group : groups) {
                    for (int d = 0; d < group.size(); d++) {
                        all.add(Curves.of(group.draw(d)));
                    }
                }
                yield all.toArray(Curve[]::new);
            }
        };
    }

    private Curve[] chosen(Curve[] all, int longest) {
        if (all.length == 1) {
            return all;
        }
        var few = new Curve[draws];
        for (int d = 0; d < draws; d++) {
            few[d] = all[(int) ((long) d * longest / draws) % all.length];
        }
        return few;
    }

    /// Normal errors for channels with a stated spread, drawn once, so that they stand beside draws.
    private double[][] errors(int channels, long seed) {
        var drawn = new double[channels][];
        var streams = Seeds.streams(seed, channels);
        for (int c = 0; c < channels; c++) {
            drawn[c] = new double[spread[c] > 0 ? draws : 0];
            for (int d = 0; d < drawn[c].length; d++) {
                drawn[c][d] = streams.get(c).nextGaussian();
            }
        }
        return drawn;
    }

    int objectives() {
        return kinds.length;
    }

    int draws() {
        return draws;
    }

    ObjectiveKind kind(int objective) {
        return kinds[objective];
    }

    double sign(int objective) {
        return kinds[objective].maximised() ? -1 : 1;
    }

    /// Room for the figures of one plan; one per thread.
    Desk desk() {
        return new Desk(draws);
    }

    static final class Desk {
        final double[] totals;

        Desk(int draws) {
            totals = new double[draws];
        }
    }

    /// Writes the scores of a plan.
    ///
    /// @return by how much it misses what the objectives ask for, as a share of that; 0 when it keeps it all
    double score(double[] spends, double[] scores, Desk desk) {
        double spend = 0;
        double response = 0;
        double variance = 0;
        if (risk && draws > 1) {
            Arrays.fill(desk.totals, 0);
        }
        for (int c = 0; c < spends.length; c++) {
            double x = spends[c];
            spend += x;
            double mean = respond(c, x, desk);
            response += mean;
            double error = spread[c] * worth * mean;
            variance += error * error;
            if (tail && spread[c] > 0) {
                for (int d = 0; d < draws; d++) {
                    desk.totals[d] += error * errors[c][d];
                }
            }
        }
        double missed = 0;
        for (int i = 0; i < kinds.length; i++) {
            double value = value(kinds[i], spends, spend, response, variance, desk);
            if (Double.isNaN(value)) {
                missed += 1;
                value = 0;
            } else {
                missed += missed(value, atLeast[i], atMost[i]);
            }
            scores[i] = kinds[i].maximised() ? -value : value;
        }
        return missed;
    }

    private static double missed(double value, double least, double most) {
        double below = value < least ? (least - value) / Math.max(Math.abs(least), 1e-300) : 0;
        double above = value > most ? (value - most) / Math.max(Math.abs(most), 1e-300) : 0;
        return below + above;
    }

    /// The mean response of a channel; adds the draws' to the totals where a risk is asked for.
    private double respond(int c, double x, Desk desk) {
        var own = curves[c];
        if (own.length == 1) {
            double response = own[0].value(x);
            if (risk && draws > 1) {
                for (int d = 0; d < draws; d++) {
                    desk.totals[d] += worth * response;
                }
            }
            return response;
        }
        double sum = 0;
        for (int d = 0; d < own.length; d++) {
            double response = own[d].value(x);
            sum += response;
            if (risk) {
                desk.totals[d] += worth * response;
            }
        }
        return sum / own.length;
    }

    /// NaN where it has no meaning: a return of no spend, a cost of no outcome.
    private double value(
            ObjectiveKind kind, double[] spends, double spend, double response, double variance, Desk desk) {
        return switch (kind) {
            case RESPONSE -> worth * response;
            case PROFIT -> worth * response - cost * spend;
            case SPEND -> spend;
            case ROAS -> spend > 0 ? worth * response / spend : Double.NaN;
            case COST_PER_OUTCOME -> response > 0 ? spend / response : Double.NaN;
            case RISK_SD -> Math.sqrt(drawnVariance(desk) + variance * (tail ? 0 : 1));
            case RISK_CVAR -> tail ? shortfall(desk) : NORMAL_SHORTFALL * Math.sqrt(drawnVariance(desk) + variance);
            case CLOSENESS -> moved(spends);
            case REACH -> {
                double sum = 0;
                for (int c = 0; c < spends.length; c++) {
                    sum += reach[c] * spends[c];
                }
                yield sum;
            }
            case DIVERSIFICATION -> {
                double squares = 0;
                for (double x : spends) {
                    squares += x * x;
                }
                yield spend > 0 ? -squares / (spend * spend) : Double.NaN;
            }
        };
    }

    private double moved(double[] spends) {
        double sum = 0;
        for (int c = 0; c < spends.length; c++) {
            sum += Math.abs(spends[c] - today[c]);
        }
        return sum / 2;
    }

    private double drawnVariance(Desk desk) {
        if (draws < 2) {
            return 0;
        }
        double mean = mean(desk.totals);
        double squares = 0;
        for (double total : desk.totals) {
            squares += (total - mean) * (total - mean);
        }
        return squares / (draws - 1);
    }

    private static double shortfall(Desk desk) {
        double mean = mean(desk.totals);
        Arrays.sort(desk.totals);
        int worst = Math.max(1, (int) Math.ceil(TAIL * desk.totals.length));
        double sum = 0;
        for (int d = 0; d < worst; d++) {
            sum += desk.totals[d];
        }
        return mean - sum / worst;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The outcome of a plan, one per draw.
    double[] outcomes(double[] spends) {
        var totals = new double[draws];
        for (int c = 0; c < spends.length; c++) {
            for (int d = 0; d < draws; d++) {
                totals[d] += worth * curves[c][curves[c].length == 1 ? 0 : d].value(spends[c]);
            }
        }
        return totals;
    }

    /// An objective from one draw of the outcome; NaN where it does not rest on the outcome or has no meaning.
    double ofOutcome(int objective, double outcome, double spend) {
        return switch (kinds[objective]) {
            case RESPONSE -> outcome;
            case PROFIT -> outcome - cost * spend;
            case ROAS -> spend > 0 ? outcome / spend : Double.NaN;
            case COST_PER_OUTCOME -> outcome > 0 && worth > 0 ? spend / (outcome / worth) : Double.NaN;
            case SPEND, RISK_SD, RISK_CVAR, CLOSENESS, REACH, DIVERSIFICATION -> Double.NaN;
        };
    }

    /// Mean and variance of a channel's outcome at a spend, alone.
    void alone(int channel, double x, double[] meanAndVariance) {
        var own = curves[channel];
        double sum = 0;
        double squares = 0;
        double first = worth * own[0].value(x);
        for (Curve curve : own) {
            double off = worth * curve.value(x) - first;
            sum += off;
            squares += off * off;
        }
        double mean = sum / own.length;
        double error = spread[channel] * (first + mean);
        meanAndVariance[0] = first + mean;
        meanAndVariance[1] = Math.max(0, squares / own.length - mean * mean) + error * error;
    }

    double today(int channel) {
        return today[channel];
    }

    double reach(int channel) {
        return reach[channel];
    }

    double cost() {
        return cost;
    }

    List<ObjectiveKind> kinds() {
        return List.of(kinds);
    }
}
