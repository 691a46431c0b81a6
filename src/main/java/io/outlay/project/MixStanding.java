package io.outlay.project;

import io.outlay.domain.mix.MixSettings;
import io.outlay.workspace.ResultReference;
import java.util.Optional;

/// Where the project's mix model stands; cheap to know. The fit itself is read by its number.
///
/// @param settings the model as it is stated now
/// @param chosen   whether the person stated it; else it is the usual one for these data
/// @param fit      the stored fit of this model on the present data, else the newest fit
/// @param current  whether `fit` is of this model on the present data
public record MixStanding(MixSettings settings, boolean chosen, Optional<ResultReference> fit, boolean current) {

    /// Whether there is a fit that no longer answers.
    public boolean outOfDate() {
        return fit.isPresent() && !current;
    }

    /// The fit that gives the project its returns and curves, if there is one: current, asked to lead, and failing no
    /// check.
    public Optional<ResultReference> leading() {
        return fit.filter(
                found -> current && settings.leads() && found.stamp().stop().equals(MixModels.SOUND));
    }
}
