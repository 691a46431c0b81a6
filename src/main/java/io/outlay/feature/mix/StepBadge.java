package io.outlay.feature.mix;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.MixProgress;
import io.outlay.project.MixRun;
import java.util.Optional;

/// How a step stands, beside its name.
///
/// @param state empty while nothing can be said
record StepBadge(Optional<HealthState> state, String words) {

    /// Whose state is told.
    record Standing(
            MixGround ground,
            Optional<Foresight> foresight,
            MixWork work,
            Optional<MixProgress> progress,
            Optional<MixRun> fitted,
            boolean outOfDate) {}

    static StepBadge of(Step step, Standing now, MixNames names) {
        return switch (step) {
            case ROLES -> roles(now, names);
            case BELIEFS -> beliefs(now, names);
            case FIT -> fit(now, names);
            case RESULTS -> results(now, names);
        };
    }

    private static StepBadge roles(Standing now, MixNames names) {
        var findings = now.ground().inputs().findings();
        var state = !now.ground().stopping().isEmpty()
                ? HealthState.FAIL
                : findings.isEmpty() ? HealthState.PASS : HealthState.REVIEW;
        int media = now.ground().inputs().request().media().size();
        int controls = now.ground().inputs().request().controls().size();
        return new StepBadge(
                Optional.of(state),
                names.say(
                        "mix.badge.roles",
                        names.say(media == 1 ? "mix.badge.media.one" : "mix.badge.media", media),
                        names.say(controls == 1 ? "mix.badge.controls.one" : "mix.badge.controls", controls)));
    }

    private static StepBadge beliefs(Standing now, MixNames names) {
        int experiments = now.ground().settings().experiments().size();
        long beliefs = now.ground().inputs().request().media().stream()
                .mapToLong(media -> now.ground()
                        .settings()
                        .roles()
                        .channel(media.id())
                        .beliefs()
                        .size())
                .sum();
        var words = experiments > 0
                ? names.say(experiments == 1 ? "mix.badge.experiments.one" : "mix.badge.experiments", experiments)
                : beliefs > 0
                        ? names.say(beliefs == 1 ? "mix.badge.beliefs.one" : "mix.badge.beliefs", beliefs)
                        : names.say("mix.badge.usual");
        return new StepBadge(Optional.of(HealthState.PASS), words);
    }

    private static StepBadge fit(Standing now, MixNames names) {
        return switch (now.work()) {
            case MixWork.Running(var fraction, var phase, var at) ->
                new StepBadge(
                        Optional.empty(),
                        names.figures()
                                .wholePercent(now.progress()
                                        .map(MixProgress::fraction)
                                        .orElse(fraction)));
            case MixWork.Failed failed -> new StepBadge(Optional.of(HealthState.FAIL), names.say("mix.badge.failed"));
            case MixWork.Refused refused ->
                new StepBadge(Optional.of(HealthState.FAIL), names.say("mix.badge.refused"));
            case MixWork.Stopped stopped -> done(now, names);
            case MixWork.Idle idle -> done(now, names);
        };
    }

    private static StepBadge done(Standing now, MixNames names) {
        if (now.fitted().isEmpty()) {
            return new StepBadge(Optional.empty(), names.say("mix.badge.unfitted"));
        }
        if (now.outOfDate()) {
            return new StepBadge(Optional.of(HealthState.REVIEW), names.say("mix.badge.old"));
        }
        var converged = now.fitted().get().fit().health().stream()
                .filter(check -> check.kind() == io.outlay.domain.mix.MixHealth.Kind.CONVERGENCE)
                .findFirst()
                .map(check -> check.state())
                .orElse(HealthState.REVIEW);
        return new StepBadge(
                Optional.of(converged),
                names.say(converged == HealthState.PASS ? "mix.badge.converged" : "mix.badge.unsettled"));
    }

    private static StepBadge results(Standing now, MixNames names) {
        if (now.fitted().isEmpty()) {
            return new StepBadge(Optional.empty(), "");
        }
        var trust = Trust.of(now.fitted().get(), now.ground(), names);
        long review = trust.lines().stream()
                .filter(line -> line.state() != HealthState.PASS)
                .count();
        return new StepBadge(
                Optional.of(trust.worst()),
                review == 0
                        ? names.say("mix.badge.sound")
                        : names.say(review == 1 ? "mix.badge.review.one" : "mix.badge.review", review));
    }
}
