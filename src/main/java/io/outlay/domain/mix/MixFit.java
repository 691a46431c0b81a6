package io.outlay.domain.mix;

import io.outlay.domain.data.HealthState;
import java.util.List;
import java.util.Optional;

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

    /// The same figures with at most so many draws of seven digits: small enough to be kept, enough for any range.
    public MixFit thinned(int most) {
        return new MixFit(
                parameters,
                channels.stream().map(channel -> channel.thinned(most)).toList(),
                periods,
                quality,
                diagnostics,
                loo,
                health,
                identifiability,
                findings,
                draws.thinned(most));
    }

    public Optional<MixChannel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    public Optional<MixIdentifiability> identifiability(String id) {
        return identifiability.stream().filter(i -> i.media().equals(id)).findFirst();
    }

    public Optional<MixHealth> check(MixHealth.Kind kind) {
        return health.stream().filter(check -> check.kind() == kind).findFirst();
    }

    /// Whether no check fails: figures of a fit that fails one must not lead a budget.
    public boolean sound() {
        return health.stream().noneMatch(check -> check.state() == HealthState.FAIL);
    }

    public MixParameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
    }
}
