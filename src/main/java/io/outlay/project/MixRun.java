package io.outlay.project;

import io.outlay.domain.RunStamp;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixSettings;
import java.time.Instant;
import java.util.List;

/// A fitted mix model and what it was made from.
///
/// @param id       number of the stored result; 0 where nothing could be stored
/// @param at       when it was stored
/// @param settings as the person stated the model
/// @param request  the same with the data
/// @param fit      with as many draws as are kept
/// @param findings about the project's data, beside those of the fit
/// @param money    whether the outcome is an amount in the project's currency rather than a count
/// @param fresh    whether it was computed just now, rather than read from the workspace
public record MixRun(
        long id,
        Instant at,
        MixSettings settings,
        MixRequest request,
        MixFit fit,
        List<MixFinding> findings,
        boolean money,
        RunStamp stamp,
        boolean fresh) {
    public MixRun {
        findings = List.copyOf(findings);
    }
}
