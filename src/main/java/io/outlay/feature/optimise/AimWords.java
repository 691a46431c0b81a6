package io.outlay.feature.optimise;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.text.Figures;
import java.util.List;

/// The aims of a plan in the person's words.
final class AimWords {
    private final SplitWords words;

    AimWords(SplitWords words) {
        this.words = words;
    }

    /// The aims that make sense for the outcome at hand; with sales, a cost per outcome is the return turned over.
    List<ObjectiveKind> choices() {
        return List.of(
                ObjectiveKind.RESPONSE,
                ObjectiveKind.PROFIT,
                ObjectiveKind.SPEND,
                words.words().outcome().money() ? ObjectiveKind.ROAS : ObjectiveKind.COST_PER_OUTCOME,
                ObjectiveKind.RISK_SD,
                ObjectiveKind.RISK_CVAR,
                ObjectiveKind.CLOSENESS);
    }

    /// `Reported sales`, `Spend`.
    String name(ObjectiveKind kind) {
        return kind == ObjectiveKind.RESPONSE
                ? words.objective()
                : words.words().say("optimise.aim." + kind.id(), words.words().noun());
    }

    /// A figure with its unit: `5.22 M EUR`.
    String value(ObjectiveKind kind, double value) {
        var figures = words.words().figures();
        var unit = unit(kind);
        var figure = kind == ObjectiveKind.ROAS ? figures.ratio(value) : figures.compact(value);
        return unit.isEmpty() ? figure : figure + Figures.SPACE + unit;
    }

    /// What stands behind the name at an axis: `k EUR`, or nothing.
    String axis(ObjectiveKind kind, Figures.Column size) {
        var unit = size.unit(unit(kind)).strip();
        return unit.isEmpty() ? name(kind) : words.words().say("optimise.gain.in", name(kind), unit);
    }

    private String unit(ObjectiveKind kind) {
        boolean money = words.words().outcome().money();
        return switch (kind) {
            case RESPONSE, RISK_SD, RISK_CVAR -> money ? words.words().currency() : "";
            case PROFIT, SPEND, COST_PER_OUTCOME, CLOSENESS -> words.words().currency();
            case ROAS, REACH, DIVERSIFICATION -> "";
        };
    }
}
