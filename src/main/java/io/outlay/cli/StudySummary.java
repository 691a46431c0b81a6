package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveVerdict;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanStudy;
import io.outlay.project.StudyRun;
import io.outlay.report.ReportFiles;
import io.outlay.report.model.Report;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The document that `demo`, `run` and `report` print: what the main job found and where it is written.
record StudySummary(
        String schema,
        String status,
        RunStamp stamp,
        String project,
        String currency,
        String outcome,
        String basis,
        BigDecimal spend,
        BigDecimal reported,
        @Nullable Caused caused,
        List<Channel> channels,
        @Nullable Plan plan,
        @Nullable Dayparts dayparts,
        Files files) {

    /// Outcome that advertising caused in the observed period, by the mix model, with its 90 % range.
    record Caused(double value, double low, double high) {}

    /// @param roas        incremental where the document's basis says so, else reported
    /// @param today       spend per week
    /// @param recommended spend per week; null without a plan
    record Channel(
            String id,
            String role,
            @Nullable String family,
            List<String> verdicts,
            @Nullable Double roas,
            @Nullable Double roasLow,
            @Nullable Double roasHigh,
            @Nullable Double reportedRoas,
            @Nullable Double reportedRoasLow,
            @Nullable Double reportedRoasHigh,
            @Nullable String mixVerdict,
            double today,
            @Nullable Double recommended) {}

    /// @param gain over the planned period
    record Plan(
            String status,
            @Nullable Double value,
            @Nullable Double upperBound,
            @Nullable Double gap,
            @Nullable String stop,
            @Nullable Double gain,
            @Nullable Double gainLow,
            @Nullable Double gainHigh,
            @Nullable Double gainProbability,
            List<String> conflictingConstraints) {}

    record Dayparts(String status, long samples, List<String> peaks, List<String> valleys) {}

    record Files(String workspace, String pdf, String html, String data) {}

    static StudySummary of(Path workspace, StudyRun run, Report report, ReportFiles.Written written) {
        var study = run.result();
        var plan = study.plan();
        return new StudySummary(
                "study-result-1",
                "ok",
                run.stamp(),
                report.cover().project(),
                report.cover().currency(),
                study.settings().outcome().id(),
                study.incremental() ? "incremental, by the mix model" : "as reported by the platforms, not incremental",
                report.totals().spend(),
                report.totals().reported(),
                report.totals()
                        .caused()
                        .map(it -> new Caused(it.value(), it.low(), it.high()))
                        .orElse(null),
                study.channels().stream()
                        .map(channel -> channel(channel, study.settings().weeks(), plan.flatMap(PlanStudy::plan)))
                        .toList(),
                plan.map(made -> plan(made, report)).orElse(null),
                study.dayparts().map(StudySummary::dayparts).orElse(null),
                new Files(
                        workspace.toString(),
                        written.pdf().toString(),
                        written.html().toString(),
                        written.data().toString()));
    }

    private static Channel channel(ChannelStudy channel, double weeks, Optional<BudgetPlan> plan) {
        var verdicts = new ArrayList<CurveVerdict>(channel.fits().verdicts());
        channel.fits()
                .bestFit()
                .ifPresent(best -> best.verdicts().stream()
                        .filter(verdict -> !verdicts.contains(verdict))
                        .forEach(verdicts::add));
        var id = channel.channel().id();
        return new Channel(
                id,
                channel.role().name().toLowerCase(Locale.ROOT),
                channel.fits().best().map(CurveFamily::id).orElse(null),
                verdicts.stream().map(Enum::name).toList(),
                channel.roas().map(r -> r.value()).orElse(null),
                channel.roas().map(r -> r.low90()).orElse(null),
                channel.roas().map(r -> r.high90()).orElse(null),
                channel.returns().map(r -> r.value()).orElse(null),
                channel.returns().map(r -> r.low90()).orElse(null),
                channel.returns().map(r -> r.high90()).orElse(null),
                channel.mix()
                        .map(effect -> effect.verdict().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                channel.today(),
                plan.map(made -> made.spend(id) / weeks).orElse(null));
    }

    private static Plan plan(PlanStudy made, Report report) {
        AllocationOutcome outcome = made.outcome();
        return switch (outcome) {
            case BudgetPlan best ->
                new Plan(
                        "optimal",
                        best.value(),
                        best.upperBound(),
                        best.gap(),
                        best.stop().name(),
                        report.plan().map(p -> p.gain().value()).orElse(null),
                        report.plan().map(p -> p.gain().low()).orElse(null),
                        report.plan().map(p -> p.gain().high()).orElse(null),
                        report.plan().map(p -> p.gainProbability()).orElse(null),
                        List.of());
            case InfeasibleBudget none ->
                new Plan(
                        "infeasible",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        none.conflicting().stream().map(Limit::name).toList());
        };
    }

    private static Dayparts dayparts(DaypartResult result) {
        return switch (result) {
            case DaypartResult.Ok ok -> new Dayparts("ok", ok.evidence().samples(), names(ok, true), names(ok, false));
            case DaypartResult.InsufficientData thin ->
                new Dayparts("insufficient_data", thin.evidence().samples(), List.of(), List.of());
        };
    }

    private static List<String> names(DaypartResult.Ok ok, boolean peaks) {
        return ok.patterns().stream()
                .filter(pattern ->
                        pattern.significant() && (pattern.kind() == io.outlay.domain.daypart.DaypartKind.PEAK) == peaks)
                .map(pattern -> pattern.name())
                .toList();
    }
}
