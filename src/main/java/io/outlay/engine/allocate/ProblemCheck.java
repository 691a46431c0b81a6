package io.outlay.engine.allocate;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.plan.AllocationProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what makes a problem meaningless, as opposed to infeasible: numbers that are no amounts, names that are not
/// unique or not known, groups that overlap in part. Paths are those of the request.
final class ProblemCheck {
    private final AllocationProblem problem;
    private final List<Problem> faults = new ArrayList<>();

    ProblemCheck(AllocationProblem problem) {
        this.problem = problem;
    }

    List<Problem> faults() {
        amount("budget.total", problem.total());
        amount("objective.value_per_unit", problem.valuePerUnit());
        amount("objective.spend_cost", problem.spendCost());
        if (problem.channels().isEmpty()) {
            add(ProblemCode.MISSING_FIELD, "channels[0]", "channels[0]");
        }
        var ids = new HashSet<String>();
        for (int c = 0; c < problem.channels().size(); c++) {
            var channel = problem.channels().get(c);
            var path = "channels[" + c + "]";
            name(path, channel.id(), ids);
            amount(path + ".min", channel.minimum());
            amount(path + ".max", channel.maximum());
        }
        groups(ids);
        if (faults.isEmpty()) {
            GroupTree.overlap(problem)
                    .ifPresent(overlap -> add(
                            ProblemCode.GROUPS_OVERLAP,
                            "groups[" + overlap.second() + "].channels",
                            id(overlap.first()),
                            id(overlap.second())));
        }
        return faults;
    }

    private void groups(Set<String> channels) {
        var ids = new HashSet<String>();
        for (int g = 0; g < problem.groups().size(); g++) {
            var group = problem.groups().get(g);
            var path = "groups[" + g + "]";
            name(path, group.id(), ids);
            amount(path + ".min", group.minimum());
            amount(path + ".max", group.maximum());
            var members = new HashSet<String>();
            for (int m = 0; m < group.channels().size(); m++) {
                var member = group.channels().get(m);
                if (!channels.contains(member)) {
                    add(ProblemCode.UNKNOWN_CHANNEL, path + ".channels[" + m + "]", group.id(), member);
                } else if (!members.add(member)) {
                    add(ProblemCode.NAME_TWICE, path + ".channels[" + m + "]", member);
                }
            }
        }
    }

    private String id(int group) {
        return problem.groups().get(group).id();
    }

    private void name(String path, String id, Set<String> taken) {
        if (id.isBlank()) {
            add(ProblemCode.BAD_VALUE, path + ".id", path + ".id", id);
        } else if (!taken.add(id)) {
            add(ProblemCode.NAME_TWICE, path + ".id", id);
        }
    }

    private void amount(String path, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            add(ProblemCode.BAD_VALUE, path, path, value + "");
        }
    }

    private void add(ProblemCode code, String path, String... args) {
        faults.add(Problem.error(code, Location.path(path), args));
    }
}
