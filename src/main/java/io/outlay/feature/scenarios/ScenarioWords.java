package io.outlay.feature.scenarios;

import io.outlay.domain.data.Measure;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sentences of the room. A difference whose range includes zero is no difference.
///
/// @param currency ISO 4217
public record ScenarioWords(Text text, Figures figures, String currency) {
    private static final double SAME = 0.001;
    private static final String CURVE = ".curve";

    /// `sales` or `conversions`.
    String noun(ScenarioGround ground) {
        return text.say(
                ground.study().settings().outcome() == Measure.REVENUE
                        ? "scenarios.outcome.sales"
                        : "scenarios.outcome.conversions");
    }

    public boolean money(ScenarioGround ground) {
        return ground.study().settings().outcome().money();
    }

    /// `k EUR`, or `k` for counts.
    String unit(ScenarioGround ground, Figures.Column column) {
        return column.unit(money(ground) ? currency : noun(ground));
    }

    public Figures.Column column(SimulatedSet simulated) {
        return figures.column(simulated.all().stream()
                .mapToDouble(it -> it.outcome().percentile(95))
                .max()
                .orElse(0));
    }

    String title(ScenarioGround ground, SimulatedSet simulated) {
        var base = simulated.base();
        var told = simulated.all().stream()
                .filter(it -> !simulated.isBase(it))
                .filter(it -> it.outcome().difference().low() > 0
                        || it.outcome().difference().high() < 0)
                .sorted(Comparator.comparing((SimulatedSet.One it) ->
                                Math.abs(it.outcome().spend() - base.outcome().spend())
                                        > SAME * base.outcome().spend())
                        .thenComparing(it -> -Math.abs(it.outcome().difference().mean())))
                .findFirst();
        if (simulated.all().size() == 1) {
            return text.say(
                    "scenarios.title.one",
                    base.scenario().name(),
                    figures.compact(base.outcome().mean()),
                    noun(ground));
        }
        return told.map(it -> text.say(
                        it.outcome().difference().mean() < 0 ? "scenarios.title.less" : "scenarios.title.more",
                        it.scenario().name(),
                        figures.compact(Math.abs(it.outcome().difference().mean())),
                        noun(ground),
                        base.scenario().name()))
                .orElseGet(
                        () -> text.say("scenarios.title.none", base.scenario().name()));
    }

    /// Whether outcomes are what advertising caused, by the mix model.
    boolean incremental(ScenarioGround ground) {
        return ground.study().incremental();
    }

    String subtitle(ScenarioGround ground, SimulatedSet simulated) {
        var settings = ground.study().settings();
        return text.about(ground.study().incremental())
                .say(
                        "scenarios.subtitle",
                        capital(noun(ground)),
                        figures.shortPeriod(settings.plan()),
                        money(ground) ? currency : noun(ground),
                        figures.count(simulated.draws()));
    }

    /// What the run bar's note says in the mockup: how exact the figures are.
    public String note(ScenarioGround ground, SimulatedSet simulated) {
        return text.say(
                "scenarios.note",
                figures.count(simulated.draws()),
                ground.study().settings().seed(),
                figures.compact(simulated.meanError()));
    }

    /// The inputs of a scenario: `1.47 M EUR as planned; Google −15 %`.
    public String inputs(ScenarioGround ground, PlannedScenario scenario) {
        var start = text.say(
                "scenarios.inputs." + scenario.start().name().toLowerCase(Locale.ROOT),
                figures.compact(ground.total(scenario)),
                currency);
        if (scenario.factors().isEmpty()) {
            return start;
        }
        return start + "; "
                + scenario.factors().entrySet().stream()
                        .map(entry -> channel(ground, entry.getKey()) + Figures.SPACE + percent(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /// `−15 %`, against 1.
    public String percent(double factor) {
        var share = figures.wholePercent(factor - 1);
        return factor > 1 ? "+" + share : share;
    }

    String range(ScenarioOutcome outcome) {
        var ends = figures.compactEnds(outcome.percentile(5), outcome.percentile(95));
        return text.say("scenarios.range", figures.compact(outcome.mean()), ends.low(), ends.high());
    }

    /// `+721 k (663 … 788 k)`.
    public String difference(SimulatedSet simulated, SimulatedSet.One one) {
        var change = change(simulated, one);
        return simulated.isBase(one) ? change : change + " (" + differenceRange(one) + ")";
    }

    /// `+721 k`.
    String change(SimulatedSet simulated, SimulatedSet.One one) {
        if (simulated.isBase(one)) {
            return text.say("scenarios.base");
        }
        return figures.change(one.outcome().difference().mean());
    }

    /// `663 … 788 k`, 90 % of the draws.
    String differenceRange(SimulatedSet.One one) {
        var difference = one.outcome().difference();
        var ends = figures.compactEnds(difference.low(), difference.high());
        return ends.low() + " … " + ends.high();
    }

    String tornadoTitle(ScenarioGround ground, SimulatedSet.One one) {
        return one.outcome().tornado().stream()
                .findFirst()
                .map(bar -> text.say("scenarios.tornado.title", input(ground, bar.input())))
                .orElseGet(() -> text.say("scenarios.tornado.none"));
    }

    /// `Google’s response`.
    String input(ScenarioGround ground, String name) {
        return name.endsWith(CURVE)
                ? text.say(
                        "scenarios.tornado.input", channel(ground, name.substring(0, name.length() - CURVE.length())))
                : name;
    }

    private static String channel(ScenarioGround ground, String id) {
        return ground.study().channel(id).map(it -> it.channel().name()).orElse(id);
    }

    /// Why a channel's slider moves a straight line.
    public Optional<String> caution(ChannelStudy channel) {
        return switch (channel.role()) {
            case PLANNED -> Optional.empty();
            case LOCKED -> Optional.of(text.say("scenarios.caution.locked"));
            case HELD -> Optional.of(text.say("scenarios.caution.held"));
        };
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
