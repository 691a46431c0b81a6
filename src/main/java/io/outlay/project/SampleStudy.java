package io.outlay.project;

import io.outlay.domain.ProblemException;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Workspace;

/// What a sample's analyst did after importing: stated and fitted a mix model where they did, and studied.
public final class SampleStudy {
    private final SampleProject sample;
    private final long seed;

    /// @param seed of every random stream
    public SampleStudy(SampleProject sample, long seed) {
        this.sample = sample;
        this.seed = seed;
    }

    public StudyRun in(Workspace workspace, Parallel parallel, Monitor monitor) throws ProblemException {
        var stated = sample.mix(seed);
        if (stated.isPresent()) {
            workspace.documents().save(MixModels.document(stated.get()));
            new MixModels(workspace, parallel).current(stated.get(), new MixLive(), monitor);
        }
        return new Studies(workspace, parallel).current(sample.settings(seed), monitor);
    }
}
