package io.outlay.engine.allocate;

import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.SearchStop;
import io.outlay.domain.plan.TargetOutcome;
import io.outlay.progress.Monitor;
import java.util.OptionalDouble;

/// Finds the plan that reaches a target, and proves it: the largest outcome at a return or a cost per outcome, or the
/// least spend for an outcome.
///
/// Whether a plan reaches the target with a spend on one side of b is itself a budget question, which the branch and
/// bound settles either way; the spend where the answer turns is found by halving. So nothing is assumed about the
/// shape of the best return by spend, which for S-shaped curves may rise and fall several times. The problem's budget
/// caps the spend, or fixes it where it must be spent whole.
public final class TargetSearch {
    /// Spends below this share of the largest do not count: the return of nothing is not a return.
    private static final double SMALLEST = 1e-9;

    private static final double REACHED = 1e-12;
    private static final double LARGEST = 1e300;
    private static final int HALVINGS = 100;
    private static final int IMPROVEMENTS = 60;

    private final AllocatorSettings settings;

    public TargetSearch(AllocatorSettings settings) {
        this.settings = settings;
    }

    /// @param problem its `spendCost` is ignored: a target takes the place of the objective
    /// @throws IllegalArgumentException for a problem that has [Allocator#faults], a target that is no amount, or a
    ///                                  return to be reached of an outcome worth nothing
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public TargetOutcome find(AllocationProblem problem, PlanTarget target, Monitor monitor) {
        boolean worthless = target.kind() == PlanTarget.Kind.ROAS && problem.valuePerUnit() == 0;
        boolean amount = target.amount() > 0 && target.amount() < LARGEST;
        if (!Allocator.faults(problem).isEmpty() || !amount || worthless) {
            throw new IllegalArgumentException(Allocator.faults(problem) + " " + target);
        }
        monitor.check();
        var tree = GroupTree.of(problem);
        var conflicts = new Feasibility(problem, tree).conflicts();
        if (!conflicts.isEmpty()) {
            return new TargetOutcome.Infeasible(new InfeasibleBudget(conflicts));
        }
        monitor.progress(0, "allocate.phase.prepare");
        return new Question(problem, tree, target, monitor).answer();
    }

    private enum Settled {
        YES,
        NO,
        OPEN
    }

    /// One target for one problem. Sides of the turning point are called inner, where plans reach the target, and
    /// outer, where none does.
    private final class Question {
        private final AllocationProblem problem;
        private final GroupTree tree;
        private final PlanTarget target;
        private final Monitor monitor;
        private final Instance instance;
        private final boolean outcome;
        private final double worth;
        private final double least;
        private final double most;
        private double[] known = new double[0];
        private double inner;
        private double outer;
        private SearchStop stop = SearchStop.PROVEN;

        Question(AllocationProblem stated, GroupTree tree, PlanTarget target, Monitor monitor) {
            worth = target.kind() == PlanTarget.Kind.ROAS ? stated.valuePerUnit() : 1;
            problem = new AllocationProblem(
                    stated.channels(), stated.groups(), stated.total(), stated.mode(), worth, stated.spendCost());
            this.tree = tree;
            this.target = target;
            this.monitor = monitor;
            instance = new Instance(problem, tree, settings, monitor.stopsOnly());
            outcome = target.kind() == PlanTarget.Kind.OUTCOME;
            most = instance.most();
            least = outcome ? instance.least() : Math.max(instance.least(), Math.min(most, SMALLEST * most));
        }

        TargetOutcome answer() {
            if (!outcome && most == 0) {
                return outOfReach();
            }
            inner = outcome ? most : least;
            switch (settle(inner)) {
                case NO -> {
                    return outOfReach();
                }
                case OPEN -> {
                    return new TargetOutcome.Unsettled(nearest(), unsettled());
                }
                case YES -> {}
            }
            outer = outcome ? least : most;
            if (outer != inner) {
                var end = settle(outer);
                if (end == Settled.YES) {
                    inner = outer;
                } else {
                    halve(end == Settled.NO);
                }
            }
            return reached();
        }

        /// Halves the range between inner and outer; what cannot be settled stays in between.
        ///
        /// @param closed whether no plan at the outer end reaches the target
        private void halve(boolean closed) {
            double open = outer;
            boolean met = !closed;
            double start = Math.abs(outer - inner);
            for (int i = 0; i < HALVINGS && wide(inner, open); i++) {
                double middle = 0.5 * (inner + open);
                switch (settle(middle)) {
                    case YES -> inner = nearerOuter(inner, nearerOuter(middle, spent()), open);
                    case NO -> {
                        outer = middle;
                        open = middle;
                        met = false;
                    }
                    case OPEN -> {
                        open = middle;
                        met = true;
                    }
                }
                progress(start, Math.abs(open - inner));
            }
            if (met) {
                for (int i = 0; i < HALVINGS && closed && wide(open, outer); i++) {
                    double middle = 0.5 * (open + outer);
                    if (settle(middle) == Settled.NO) {
                        outer = middle;
                    } else {
                        open = middle;
                    }
                }
                stop = unsettled();
            }
        }

        /// Of two spends with plans that reach the target, the one nearer to the outer side.
        private double nearerOuter(double a, double b) {
            return outcome ? Math.min(a, b) : Math.max(a, b);
        }

        private double nearerOuter(double a, double b, double limit) {
            double nearer = nearerOuter(a, b);
            return outcome ? Math.max(nearer, limit) : Math.min(nearer, limit);
        }

        private boolean wide(double a, double b) {
            return Math.abs(a - b) > 0.25 * settings.gap() * Math.max(a, b);
        }

        private void progress(double start, double left) {
            double share = Math.log(Math.max(left, Double.MIN_NORMAL) / start) / Math.log(settings.gap());
            monitor.progress(Math.min(1, Math.max(0, share)), "allocate.phase.target");
        }

        private SearchStop unsettled() {
            return stop == SearchStop.PROVEN ? SearchStop.PRECISION : stop;
        }

        private double spent() {
            double sum = 0;
            for (double x : known) {
                sum += x;
            }
            return sum;
        }

        /// Whether a plan that spends at most b, or at least b where a return is to be kept, reaches the target.
        private Settled settle(double b) {
            monitor.check();
            var within = outcome ? tree.spending(instance.least(), b) : tree.spending(b, most);
            double enough = outcome ? worth * target.amount() * (1 - REACHED) : -REACHED * cost() * b;
            var solution = instance.solve(within, cost(), new double[0], OptionalDouble.of(enough));
            if (solution.found().value() >= enough) {
                known = solution.found().spend();
                return Settled.YES;
            }
            if (solution.search().bound() < enough) {
                return Settled.NO;
            }
            stop = solution.stop() == SearchStop.PROVEN ? stop : solution.stop();
            return Settled.OPEN;
        }

        /// What a unit of spend must bring, in the objective's unit.
        private double cost() {
            return switch (target.kind()) {
                case OUTCOME -> 0;
                case ROAS -> target.amount();
                case COST_PER_OUTCOME -> worth / target.amount();
            };
        }

        private TargetOutcome reached() {
            double spend = Math.min(most, Math.max(instance.least(), spent()));
            var solution = instance.solve(tree.spending(spend, spend), 0, known, OptionalDouble.empty());
            var plan = instance.plan(asked(spend), solution);
            double found = plan.value() / worth;
            double bound = outcome ? Math.min(spend, outer(spend)) : largest(plan);
            double gap = outcome ? (spend - bound) / Math.max(spend, Double.MIN_NORMAL) : (bound - found) / found;
            var ended = gap <= settings.gap() ? SearchStop.PROVEN : unsettled();
            return new TargetOutcome.Reached(plan, spend, found, bound, Math.max(0, gap), ended);
        }

        private double outer(double spend) {
            return inner == outer ? spend : outer;
        }

        /// No plan with a spend up to the outer side has a larger outcome.
        private double largest(BudgetPlan plan) {
            double cap = Math.min(most, Math.max(outer, inner));
            var solution = instance.solve(tree.spending(instance.least(), cap), 0, known, OptionalDouble.empty());
            return Math.max(plan.value(), solution.search().bound()) / worth;
        }

        private TargetOutcome outOfReach() {
            var nearest = nearest();
            double reached = nearest.value() / worth;
            if (outcome) {
                return missed(nearest, reached, nearest.upperBound() / worth);
            }
            double spend = spent(nearest);
            double close = 1 + settings.gap();
            return switch (target.kind()) {
                case ROAS, OUTCOME -> {
                    double roas = spend > 0 ? nearest.value() / spend : 0;
                    yield missed(nearest, roas, roas * close);
                }
                case COST_PER_OUTCOME ->
                    reached > 0
                            ? missed(nearest, spend / reached, spend / reached / close)
                            : new TargetOutcome.OutOfReach(nearest, OptionalDouble.empty(), OptionalDouble.empty());
            };
        }

        private static TargetOutcome missed(BudgetPlan nearest, double best, double bound) {
            return new TargetOutcome.OutOfReach(nearest, OptionalDouble.of(best), OptionalDouble.of(bound));
        }

        /// The largest outcome, or the largest return (Dinkelbach, Management Science 13, 1967): the return of the best
        /// plan for a cost is the next cost, until no plan is worth more than its cost.
        private BudgetPlan nearest() {
            if (outcome || most == 0) {
                return instance.plan(asked(most), instance.solve(tree, 0));
            }
            var within = tree.spending(least, most);
            double[] best =
                    instance.solve(tree.spending(least, least), 0).found().spend();
            double roas = 0;
            for (int i = 0; i < IMPROVEMENTS; i++) {
                var valued = instance.solve(tree.spending(sum(best), sum(best)), 0, best, OptionalDouble.empty());
                best = valued.found().spend();
                roas = valued.found().value() / sum(best);
                double more = roas * (1 + 0.5 * settings.gap());
                var solution = instance.solve(within, more, new double[0], OptionalDouble.of(0));
                if (!(roas > 0 && solution.found().value() >= 0)) {
                    break;
                }
                best = solution.found().spend();
            }
            double spend = sum(best);
            var solution = instance.solve(tree.spending(spend, spend), 0, best, OptionalDouble.empty());
            return instance.plan(asked(spend), solution);
        }

        private AllocationProblem asked(double total) {
            return new AllocationProblem(problem.channels(), problem.groups(), total, BudgetMode.EQUAL, worth, 0);
        }

        private static double spent(BudgetPlan plan) {
            double sum = 0;
            for (var planned : plan.spends()) {
                sum += planned.spend();
            }
            return sum;
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
