package io.outlay.domain.mix;

import java.util.List;

/// A fitted media-mix model.
///
/// @param parameters      in the model's order
/// @param channels        in the request's order
/// @param periods         in order of time
/// @param quality         how well it describes the outcome
/// @param diagnostics     how the sampling went
/// @param loo             leave-one-out prediction
/// @param health          checks, each with its state
/// @param identifiability per channel, in the request's order
/// @param findings        what is odd about the data without stopping the fit
/// @param draws           of contributions and returns
public record MixFit(
        List<MixParameter> parameters,
        List<MixChannel> channels,
        List<MixPeriod> periods,
        MixQuality quality,
        MixDiagnostics diagnostics,
        MixLoo loo,
        List<MixHealth> health,
        List<MixIdentifiability> identifiability,
        List<MixFinding> findings,
        MixDraws draws) {
    public MixFit {
        parameters = List.copyOf(parameters);
        channels = List.copyOf(channels);
        periods = List.copyOf(periods);
        health = List.copyOf(health);
        identifiability = List.copyOf(identifiability);
        findings = List.copyOf(findings);
    }

    public MixParameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
    }
}
