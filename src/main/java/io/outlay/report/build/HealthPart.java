package io.outlay.report.build;

import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.DataFacts;
import io.outlay.report.model.Health;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The badge of page 1: six checks per channel, and one of the data; a check passes when no channel fails it.
final class HealthPart {
    private static final double WIDE = 4;
    private static final double POOR_FIT = 0.3;
    private static final List<Health.Kind> CHECKS = List.of(
            Health.Kind.THIN_DATA,
            Health.Kind.NO_VARIATION,
            Health.Kind.NOT_IDENTIFIED,
            Health.Kind.POOR_FIT,
            Health.Kind.NOT_CONVERGED,
            Health.Kind.WIDE_RANGE,
            Health.Kind.GAPS);

    private final StudyResult study;

    HealthPart(StudyResult study) {
        this.study = study;
    }

    Health health(DataFacts data) {
        Map<Health.Kind, TreeSet<String>> found = new EnumMap<>(Health.Kind.class);
        for (var channel : study.channels()) {
            for (var kind : CHECKS) {
                if (fails(channel, kind)) {
                    found.computeIfAbsent(kind, k -> new TreeSet<>())
                            .add(channel.channel().name());
                }
            }
        }
        for (var gap : data.gaps()) {
            found.computeIfAbsent(Health.Kind.GAPS, k -> new TreeSet<>()).add(gap.channel());
        }
        var findings = new ArrayList<Health.Finding>();
        found.forEach((kind, names) -> findings.add(new Health.Finding(kind, List.copyOf(names))));
        boolean nothing = study.channels().stream().allMatch(c -> c.role() == PlanRole.HELD);
        var state = nothing ? Health.State.FAIL : findings.isEmpty() ? Health.State.PASS : Health.State.REVIEW;
        return new Health(state, CHECKS.size() - findings.size(), findings);
    }

    /// A channel that a mix model knows is judged by it, not by the curve of what its platform claims.
    private static boolean fails(ChannelStudy channel, Health.Kind kind) {
        if (channel.mix().isPresent()) {
            var verdict = channel.mix().get().verdict();
            return switch (kind) {
                case NO_VARIATION -> verdict == MixIdentifiability.Verdict.NO_VARIATION;
                case NOT_IDENTIFIED ->
                    verdict == MixIdentifiability.Verdict.NOT_TOLD_APART
                            || verdict == MixIdentifiability.Verdict.LEANS_ON_PRIOR;
                case WIDE_RANGE -> wide(channel);
                case THIN_DATA, POOR_FIT, NOT_CONVERGED, BEYOND_DATA, GAPS, OVERRIDDEN -> false;
            };
        }
        return switch (kind) {
            case THIN_DATA -> has(channel, CurveVerdict.TOO_FEW_POINTS);
            case NO_VARIATION -> has(channel, CurveVerdict.NO_VARIATION);
            case NOT_IDENTIFIED ->
                has(channel, CurveVerdict.SLOPE_NOT_IDENTIFIED)
                        || has(channel, CurveVerdict.NO_SATURATION_SEEN)
                        || has(channel, CurveVerdict.NO_EFFECT)
                        || has(channel, CurveVerdict.NEGATIVE_RESPONSE);
            case NOT_CONVERGED -> has(channel, CurveVerdict.NOT_CONVERGED);
            case POOR_FIT ->
                channel.fits()
                        .bestFit()
                        .flatMap(fit -> fit.quality())
                        .map(quality -> quality.r2().orElse(1) < POOR_FIT)
                        .orElse(false);
            case WIDE_RANGE -> wide(channel);
            case BEYOND_DATA, GAPS, OVERRIDDEN -> false;
        };
    }

    private static boolean wide(ChannelStudy channel) {
        return channel.roas()
                .filter(r -> r.value() > 0)
                .map(r -> !(r.low90() > 0) || r.high90() / r.low90() > WIDE)
                .orElse(false);
    }

    private static boolean has(ChannelStudy channel, CurveVerdict verdict) {
        return channel.fits().verdicts().contains(verdict)
                || Optional.of(channel.fits())
                        .flatMap(fits -> fits.bestFit())
                        .map(fit -> fit.verdicts().contains(verdict))
                        .orElse(false);
    }
}
