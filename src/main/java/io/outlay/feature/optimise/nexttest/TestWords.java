package io.outlay.feature.optimise.nexttest;

import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.TestPlan;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.kit.KeyValueList.Row;
import java.util.List;

/// Sentences about tests.
record TestWords(Text text, Figures figures, String currency) {
    /// Power below which a test more often misses the expected effect than tells it.
    private static final double WEAK = 0.5;

    /// `Test Meta: halve its spend for 8 weeks`.
    String title(TestsShown shown, TestPlan test) {
        return text.say(
                "optimise.test.title", shown.name(test.channel()), change(test.change()), figures.count(test.weeks()));
    }

    /// What is done with the channel's spend.
    String change(double change) {
        if (change <= -1) {
            return text.say("optimise.test.off");
        }
        return text.say(
                change < 0 ? "optimise.test.less" : "optimise.test.more", figures.wholePercent(Math.abs(change)));
    }

    /// Why it is proposed.
    String why(TestsShown shown, TestPlan test) {
        var why = text.say(
                "optimise.test.why",
                outcome(shown, test.value()),
                outcome(shown, test.cost()),
                figures.count(test.weeks()));
        return test.power() < WEAK ? why + " " + text.say("optimise.test.weak") : why;
    }

    /// Why nothing is proposed.
    String whyNot(TestsShown shown, NextTestAnswer answer) {
        var best = answer.tests().getFirst();
        return text.say(
                best.value() < 0.1 * answer.perfect() ? "optimise.test.blunt" : "optimise.test.dear",
                title(shown, best),
                outcome(shown, best.value()),
                outcome(shown, best.cost()),
                outcome(shown, answer.perfect()));
    }

    List<Row> facts(TestsShown shown, TestPlan test) {
        var ends = figures.compactEnds(test.effect().low90(), test.effect().high90());
        return List.of(
                new Row(text.say("optimise.test.spend"), figures.compact(test.spend()) + " " + currency),
                new Row(
                        text.say("optimise.test.effect"),
                        text.say(
                                "optimise.test.effect.range",
                                figures.change(test.effect().value()),
                                ends.low(),
                                ends.high())),
                new Row(text.say("optimise.test.detectable"), outcome(shown, test.detectable())),
                new Row(text.say("optimise.test.power"), figures.wholePercent(test.power())),
                new Row(
                        text.say("optimise.test.required"),
                        test.requiredWeeks().isPresent()
                                ? figures.count(test.requiredWeeks().getAsInt())
                                : text.say("optimise.test.never")),
                new Row(text.say("optimise.test.value"), outcome(shown, test.value())),
                new Row(text.say("optimise.test.cost"), outcome(shown, test.cost())),
                new Row(text.say("optimise.test.net"), figures.change(test.net())));
    }

    String outcome(TestsShown shown, double value) {
        return figures.compact(value) + " " + unit(shown);
    }

    String unit(TestsShown shown) {
        return shown.money() ? currency : text.say("optimise.test.conversions");
    }
}
