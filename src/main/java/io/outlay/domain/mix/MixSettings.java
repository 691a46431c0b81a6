package io.outlay.domain.mix;

import java.util.List;

/// A media-mix model as a person states it, without the data.
///
/// @param leads whether a usable fit gives the whole project its returns and curves; it does not change the fit
public record MixSettings(
        MixRoles roles, MixShape shape, List<MixExperiment> experiments, MixSampling sampling, boolean leads) {

    public MixSettings {
        experiments = List.copyOf(experiments);
    }

    public static MixSettings of(MixRoles roles) {
        return new MixSettings(roles, MixShape.STANDARD, List.of(), MixSampling.standard(1), true);
    }

    public MixSettings withRoles(MixRoles other) {
        return new MixSettings(other, shape, experiments, sampling, leads);
    }

    public MixSettings withChannel(String id, MixChannelChoice choice) {
        return withRoles(roles.withChannel(id, choice));
    }

    public MixSettings withShape(MixShape other) {
        return new MixSettings(roles, other, experiments, sampling, leads);
    }

    public MixSettings withExperiments(List<MixExperiment> others) {
        return new MixSettings(roles, shape, others, sampling, leads);
    }

    public MixSettings withSampling(MixSampling other) {
        return new MixSettings(roles, shape, experiments, other, leads);
    }

    public MixSettings leading(boolean now) {
        return new MixSettings(roles, shape, experiments, sampling, now);
    }
}
