package io.outlay.feature.data;

import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.feature.data.DataContent.Check;
import io.outlay.feature.data.DataContent.Way;
import io.outlay.project.DataHealth;
import io.outlay.project.HealthOverrides;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.Comparator;
import java.util.List;

/// Says what the checks of the data found, why it matters and what to do.
final class HealthCards {
    private static final int NAMED = 3;

    private final Text text;
    private final Figures figures;

    HealthCards(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
    }

    /// The worst first.
    List<Check> of(List<HealthCheck> checks, HealthOverrides overrides) {
        return checks.stream()
                .map(check -> check(check, overrides))
                .sorted(Comparator.comparing(Check::state).reversed())
                .toList();
    }

    private Check check(HealthCheck check, HealthOverrides overrides) {
        boolean passed = check.state() == HealthState.PASS;
        return new Check(
                check,
                DataHealth.name(check, text),
                passed ? text.say("data.health.pass." + check.kind()) : found(check),
                subjects(check, passed),
                text.say("data.health.why." + check.kind()),
                passed ? "" : text.say("data.health.fix." + check.kind()),
                passed ? Way.NOWHERE : way(check.kind()),
                overrides.reason(check));
    }

    private String found(HealthCheck check) {
        boolean one = check.count() == 1;
        boolean unspent = check.kind() == HealthKind.UNMATCHED && check.share() == 0;
        return text.say(
                "data.health.found." + check.kind() + (one ? ".one" : unspent ? ".unspent" : ""),
                figures.count(check.count()),
                figures.percent(check.share()));
    }

    private String subjects(HealthCheck check, boolean passed) {
        if (passed && check.kind() != HealthKind.CURRENCY) {
            return "";
        }
        var series = new SeriesWords(text);
        var names = check.subjects().stream()
                .distinct()
                .map(name -> SeriesWords.known(name) ? series.name(name) : name)
                .toList();
        var shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? text.say("data.health.more", shown, names.size() - NAMED) : shown;
    }

    private static Way way(HealthKind kind) {
        return switch (kind) {
            case GAPS, FRESHNESS, WEEKS -> Way.IMPORT;
            case DUPLICATES -> Way.IMPORTS;
            case UNMATCHED -> Way.CHANNELS;
            case COLLINEAR -> Way.CHANNELS;
            case CURRENCY, VARIATION, EXPOSURE, OUTLIERS, NEGATIVE, BREAKS -> Way.NOWHERE;
        };
    }
}
