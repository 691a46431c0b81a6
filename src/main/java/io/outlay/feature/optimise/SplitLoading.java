package io.outlay.feature.optimise;

import io.outlay.feature.optimise.SplitChoice.Chosen;
import io.outlay.project.SavedPlan;
import io.outlay.session.Session;
import io.outlay.text.Text;
import java.util.List;

/// Takes splits from elsewhere: a point of the front, a plan that was kept.
final class SplitLoading {
    private final Session session;
    private final Text text;
    private final PlanSource source;
    private final TradeOffs trades;
    private final SplitChoice choice;

    SplitLoading(Session session, Text text, PlanSource source, TradeOffs trades, SplitChoice choice) {
        this.session = session;
        this.text = text;
        this.source = source;
        this.trades = trades;
        this.choice = choice;
    }

    /// A point of the front; where its budget is another one, that becomes the budget.
    void point(int point) {
        var label = text.say("optimise.edit.point");
        switch (trades.shownProperty().get()) {
            case FrontShown.Moved moved ->
                source.foundProperty()
                        .get()
                        .ifPresent(it -> choice.take(own(it.front().get(point).spends()), label, ""));
            case FrontShown.Searching searching -> {}
            case FrontShown.Found(var axes, var found) -> {
                var own = own(found.front().points().get(point).spends());
                var question = session.state().question();
                if (found.freed() && question.isPresent() && source.basis().isPresent()) {
                    double weekly =
                            GiveWay.sum(own.spends()) / source.basis().get().weeks();
                    choice.take(own, question.get().withWeeklyTotal(PlanEdits.cents(weekly)), label);
                } else {
                    choice.take(own, label, "");
                }
            }
        }
    }

    /// A saved plan; one of another budget is brought to the present one.
    void plan(SavedPlan plan) {
        source.basis().ifPresent(it -> {
            var next = it.today();
            for (int c = 0; c < next.length; c++) {
                var id = it.channels().get(c).channel().id();
                double now = next[c];
                next[c] = plan.spends().stream()
                        .filter(spend -> spend.channel().equals(id))
                        .findFirst()
                        .map(spend -> spend.amount() * it.weeks())
                        .orElse(now);
            }
            choice.take(new Chosen.Own(next), text.say("optimise.edit.load", plan.name()), "");
        });
    }

    private static Chosen.Own own(List<Double> spends) {
        return new Chosen.Own(spends.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
