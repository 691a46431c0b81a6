package io.outlay.feature.optimise;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.study.PlanDraws;
import io.outlay.engine.study.WhatIf;
import io.outlay.project.StudyRun;
import io.outlay.report.build.PlanPart;
import io.outlay.report.model.Plan;
import java.util.List;
import java.util.Optional;

/// A finished study made ready for the planner. Spends are totals over the planned weeks.
///
/// @param report the recommended plan as the report states it; absent when the limits contradicted each other
record PlanBasis(StudyRun run, PlanStudy made, PlanDraws draws, WhatIf whatIf, Optional<Plan> report) {
    private static final double ROUNDING = 1e-9;

    /// Draws the curves again, so it belongs into a job. Empty when the study could not plan any channel.
    static Optional<PlanBasis> of(StudyRun run) {
        return run.result().plan().map(made -> {
            var draws = PlanDraws.of(run.result());
            return new PlanBasis(run, made, draws, new WhatIf(draws, made), new PlanPart(run.result()).of(made));
        });
    }

    StudyResult study() {
        return run.result();
    }

    List<ChannelStudy> channels() {
        return run.result().channels();
    }

    double weeks() {
        return run.result().settings().weeks();
    }

    /// Today's split, brought to the budget of the study.
    double[] today() {
        return made.today().stream().mapToDouble(ChannelSpend::amount).toArray();
    }

    /// The recommended plan; a spend that differs from today's by rounding alone is today's.
    Optional<double[]> recommended() {
        return made.plan().map(plan -> {
            var spends = today();
            for (int c = 0; c < spends.length; c++) {
                double planned = plan.spend(channels().get(c).channel().id());
                if (Math.abs(planned - spends[c]) > ROUNDING * Math.max(planned, spends[c])) {
                    spends[c] = planned;
                }
            }
            return spends;
        });
    }

    /// Each channel's spend if every week were like its largest so far.
    double[] known() {
        return channels().stream()
                .mapToDouble(channel -> channel.series().largestSpend() * weeks())
                .toArray();
    }

    int index(String channel) {
        for (int c = 0; c < channels().size(); c++) {
            if (channels().get(c).channel().id().equals(channel)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no channel " + channel);
    }
}
