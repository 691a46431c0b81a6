package io.outlay.engine.flight;

import io.outlay.domain.flight.FlightChannel;
import java.util.List;
import java.util.Optional;

/// How long a channel has been on or off, as far as that matters: the on phases first, each one period longer than the
/// one before, then the off phases; the last of either kind stands for as long or longer. A channel without runs has a
/// single phase in which any spend is allowed.
final class RunPhases {
    private final Optional<FlightChannel.Runs> runs;
    private final int ons;
    private final int offs;
    private final boolean startsOn;

    private RunPhases(Optional<FlightChannel.Runs> runs, boolean startsOn) {
        this.runs = runs;
        this.startsOn = startsOn;
        ons = runs.map(FlightChannel.Runs::on).orElse(1);
        offs = runs.map(FlightChannel.Runs::off).orElse(0);
    }

    static RunPhases of(Optional<FlightChannel.Runs> runs, List<Double> carryIn) {
        return new RunPhases(runs, !carryIn.isEmpty() && carryIn.getLast() > 0);
    }

    int count() {
        return ons + offs;
    }

    boolean on(int phase) {
        return phase < ons;
    }

    double least(int phase, double low) {
        return runs.isEmpty() ? low : on(phase) ? Math.max(low, runs.get().spend()) : 0;
    }

    double most(int phase, double high) {
        return on(phase) ? high : 0;
    }

    boolean possible(int phase, double low, double high) {
        return runs.isEmpty() || (on(phase) ? high >= runs.get().spend() : low == 0);
    }

    /// Whether the first period may be in this phase.
    boolean follows(int phase) {
        if (runs.isEmpty()) {
            return true;
        }
        int lastOn = ons - 1;
        int lastOff = ons + offs - 1;
        return startsOn ? phase == lastOn || phase == ons : phase == lastOff || phase == 0;
    }

    /// What the phases before a phase are worth at best, and which they are.
    void join(int phase, double[][] now, double[] out, int[] from) {
        if (runs.isEmpty()) {
            copy(now, 0, out, from);
            return;
        }
        int first = on(phase) ? 0 : ons;
        int last = on(phase) ? ons - 1 : ons + offs - 1;
        int other = on(phase) ? ons + offs - 1 : ons - 1;
        copy(now, phase == first ? other : phase - 1, out, from);
        if (phase == last) {
            double[] stay = now[last];
            for (int j = 0; j < out.length; j++) {
                if (stay[j] > out[j]) {
                    out[j] = stay[j];
                    from[j] = last;
                }
            }
        }
    }

    private static void copy(double[][] now, int phase, double[] out, int[] from) {
        System.arraycopy(now[phase], 0, out, 0, out.length);
        java.util.Arrays.fill(from, phase);
    }
}
