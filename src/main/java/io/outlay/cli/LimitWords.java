package io.outlay.cli;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetClash;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.text.Text;
import java.util.List;

/// The limits of a budget question as sentences.
final class LimitWords {
    private static final int MOST_DECIMALS = 6;

    private final AllocationProblem problem;
    private final Text text;

    LimitWords(AllocationProblem problem, Text text) {
        this.problem = problem;
        this.text = text;
    }

    /// A limit that a plan rests on. A channel at a minimum of nothing is not held by a limit a person has set: it just
    /// gets nothing.
    String binding(Limit limit) {
        return limit.kind() == Limit.Kind.CHANNEL_MINIMUM && problem.amount(limit) == 0
                ? text.say("allocate.limit.channelUnused", limit.id())
                : say("allocate.limit.", limit);
    }

    /// A limit that contradicts others.
    String conflict(Limit limit) {
        return say("allocate.conflict.", limit);
    }

    /// The limits that a plan rests on.
    List<String> bindings(BudgetPlan plan) {
        return plan.binding().stream().map(held -> binding(held.limit())).toList();
    }

    /// The limits that contradict each other.
    List<String> conflicts(InfeasibleBudget none) {
        return none.conflicting().stream().map(this::conflict).toList();
    }

    private String say(String as, Limit limit) {
        double amount = problem.amount(limit);
        return switch (limit.kind()) {
            case BUDGET -> text.say(as + "budget", amount);
            case CHANNEL_MINIMUM -> text.say(as + "channelMinimum", limit.id(), amount);
            case CHANNEL_MAXIMUM -> text.say(as + "channelMaximum", limit.id(), amount);
            case GROUP_MINIMUM -> text.say(as + "groupMinimum", limit.id(), amount);
            case GROUP_MAXIMUM -> text.say(as + "groupMaximum", limit.id(), amount);
        };
    }

    /// `tv and radio together need 60 000, the budget is 50 000.`
    String clash(InfeasibleBudget none) {
        var clash = BudgetClash.of(problem, none);
        var first = clash.asking().getFirst();
        int decimals = decimals(clash);
        if (clash.asking().size() == 1 && first.name().equals(clash.against().name())) {
            return text.say(
                    "allocate.clash.range",
                    name(first),
                    figure(clash.sum(), decimals),
                    figure(clash.amount(), decimals));
        }
        var side = clash.tooMuch() ? "need" : "take";
        var number = clash.asking().size() == 1 ? ".one" : ".many";
        var asking = text.say("allocate.clash." + side + number, names(clash.asking()), figure(clash.sum(), decimals));
        var against = clash.against();
        var other = against.kind() == Limit.Kind.BUDGET
                ? text.say("allocate.clash.budget", figure(clash.amount(), decimals))
                : text.say("allocate.clash.group." + side, against.id(), figure(clash.amount(), decimals));
        return text.say("allocate.clash", asking, other);
    }

    private String names(List<Limit> limits) {
        var named = limits.stream().map(this::name).distinct().toList();
        return named.size() == 1
                ? named.getFirst()
                : text.say(
                        "allocate.clash.and", String.join(", ", named.subList(0, named.size() - 1)), named.getLast());
    }

    private String name(Limit limit) {
        return switch (limit.kind()) {
            case BUDGET, CHANNEL_MINIMUM, CHANNEL_MAXIMUM -> limit.id();
            case GROUP_MINIMUM, GROUP_MAXIMUM -> text.say("allocate.clash.group", limit.id());
        };
    }

    /// As few as tell the two amounts apart.
    private int decimals(BudgetClash clash) {
        int decimals = 0;
        while (decimals < MOST_DECIMALS
                && (figure(clash.sum(), decimals).equals(figure(clash.amount(), decimals))
                        || coarse(clash.sum(), decimals)
                        || coarse(clash.amount(), decimals))) {
            decimals++;
        }
        return decimals;
    }

    /// Whether an amount loses more than a thousandth of itself by being written so.
    private static boolean coarse(double amount, int decimals) {
        double unit = Math.pow(10, -decimals);
        return Math.abs(Math.rint(amount / unit) * unit - amount) > 1e-3 * amount;
    }

    private String figure(double amount, int decimals) {
        return text.figures().number(amount, decimals);
    }
}
