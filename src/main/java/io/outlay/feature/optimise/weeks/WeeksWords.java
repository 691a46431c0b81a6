package io.outlay.feature.optimise.weeks;

import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.LocalDate;

/// Sentences about the weeks.
record WeeksWords(Text text, Figures figures) {
    /// Below this share of the outcome, timing brings nothing worth the trouble.
    private static final double NOTHING = 0.0005;

    String title(WeeksPlan plan) {
        var gain = plan.gain();
        if (Math.abs(gain.value()) < NOTHING * Math.abs(plan.even())) {
            return text.say("optimise.weeks.even");
        }
        return gain.low90() > 0
                ? text.say("optimise.weeks.gain", figures.change(gain.value()), share(plan))
                : text.say("optimise.weeks.unsure", figures.change(gain.value()), share(plan));
    }

    private String share(WeeksPlan plan) {
        return figures.percentChange(plan.even() > 0 ? plan.gain().value() / plan.even() : 0);
    }

    String detail(WeeksPlan plan, String currency) {
        var ends = figures.compactEnds(plan.gain().low90(), plan.gain().high90());
        return text.say("optimise.weeks.detail", ends.low(), ends.high(), currency);
    }

    String verdict(WeeksPlan plan) {
        return text.say(plan.proven() ? "optimise.proven" : "optimise.bounded");
    }

    String bound(WeeksPlan plan) {
        return text.say("optimise.weeks.bound", percent(plan.gap()));
    }

    /// Small shares need their digits.
    private String percent(double gap) {
        double least = Math.max(gap, 1e-6);
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(100 * least)), 1, 4);
        double up = Math.ceil(100 * least * Math.pow(10, decimals) - 1e-9) / Math.pow(10, decimals);
        return figures.number(up, decimals) + Figures.SPACE + "%";
    }

    String week(LocalDate week) {
        return text.say("optimise.weeks.week", figures.dayAndMonth(week));
    }

    /// Which limits contradict each other.
    String clash(FlightOutcome.Infeasible clash, StudyResult study) {
        var names = String.join(
                ", ",
                clash.asking().stream()
                        .filter(name -> name.startsWith("channel:"))
                        .map(name -> study.channel(name.substring("channel:".length()))
                                .map(channel -> channel.channel().name())
                                .orElse(name))
                        .toList());
        var against = clash.against().startsWith("channel:")
                ? study.channel(clash.against().substring("channel:".length()))
                        .map(channel -> channel.channel().name())
                        .orElse(clash.against())
                : names;
        return text.say(
                clash.tooMuch() ? "optimise.weeks.clash.much" : "optimise.weeks.clash.little",
                against,
                figures.compact(clash.sum()),
                figures.compact(clash.amount()));
    }
}
