package io.outlay.feature.mix;

import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.engine.mix.MixFitter;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known before anything is fitted.
///
/// @param told    what the data can tell of each channel
/// @param returns what is believed of each channel's return, as sorted draws, by channel id; none without spend
record Foresight(List<MixIdentifiability> told, Map<String, List<Double>> returns) {
    private static final int DRAWS = 2000;

    Foresight {
        told = List.copyOf(told);
        returns = Map.copyOf(returns);
    }

    /// Takes seconds; empty where the model cannot be fitted.
    static Foresight of(MixGround ground, Parallel parallel, Monitor monitor) {
        if (!ground.stopping().isEmpty()) {
            return new Foresight(List.of(), Map.of());
        }
        var fitter = new MixFitter(parallel, System::nanoTime);
        var request = ground.inputs().request();
        var believed = fitter.priorReturns(request, DRAWS, monitor);
        var returns = new HashMap<String, List<Double>>();
        for (int c = 0; c < believed.size(); c++) {
            returns.put(
                    request.media().get(c).id(),
                    java.util.Arrays.stream(believed.get(c)).boxed().toList());
        }
        return new Foresight(fitter.identifiability(request, monitor), returns);
    }

    Optional<MixIdentifiability> of(String channel) {
        return told.stream().filter(it -> it.media().equals(channel)).findFirst();
    }

    /// The return below which a share of the belief lies; empty where nothing is believed.
    Optional<Double> believed(String channel, double share) {
        var draws = returns.getOrDefault(channel, List.of());
        return draws.isEmpty()
                ? Optional.empty()
                : Optional.of(draws.get((int) Math.round(share * (draws.size() - 1))));
    }
}
