package io.outlay.feature.mix;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.project.MixRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whether a fit can be trusted: its checks, then the channels whose return the data do not tell.
record Trust(List<Line> lines) {
    Trust {
        lines = List.copyOf(lines);
    }

    /// @param title    what was looked at
    /// @param evidence what was found
    /// @param advice   what to do; empty where there is nothing to do
    record Line(HealthState state, String title, String evidence, String advice) {}

    static Trust of(MixRun run, MixGround ground, MixNames names) {
        var words = names.words(ground);
        var lines = new ArrayList<Line>();
        for (var check : run.fit().health()) {
            lines.add(new Line(check.state(), words.title(check), words.evidence(check), words.advice(check)));
        }
        for (var channel : run.fit().identifiability()) {
            if (channel.verdict() != MixIdentifiability.Verdict.TOLD) {
                lines.add(new Line(
                        HealthState.REVIEW,
                        words.sentence(channel),
                        names.say(
                                "mix.trust.contraction",
                                names.figures().wholePercent(Math.max(0, channel.contraction()))),
                        words.advice(channel)));
            }
        }
        return new Trust(lines);
    }

    HealthState worst() {
        return lines.stream().map(Line::state).max(Comparator.naturalOrder()).orElse(HealthState.PASS);
    }

    long count(HealthState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
