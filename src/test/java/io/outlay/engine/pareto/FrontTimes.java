package io.outlay.engine.pareto;

import io.outlay.domain.front.FrontMethod;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.progress.Monitor;

final class FrontTimes {
    public static void main(String[] args) {
        for (int r = 0; r < 6; r++) {
            for (int n : new int[] {10, 20}) {
                var request = Fronts.risky(1, n, 1, BudgetMode.AT_MOST);
                var measures = new PlanMeasures(request, 256);
                long a = System.nanoTime();
                var space = PlanSpace.of(request.problem()).orElseThrow();
                var points = new RiskTrade(request, space, measures).points(33, Monitor.silent());
                long b = System.nanoTime();
                new ScalarSeeds(space, measures, Monitor.silent()).plans(Monitor.silent());
                long c = System.nanoTime();
                var f = Fronts.search(request);
                long d = System.nanoTime();
                Fronts.search(request.withSettings(request.settings().withMethod(FrontMethod.NSGA2).withEvaluations(10000).withTolerance(0)));
                long e = System.nanoTime();
                System.out.printf("%d: risk %.1f ms (%d), scalar %.1f, seeded %.1f (%d evals), unseeded %.1f%n", n, (b-a)/1e6, points.size(), (c-b)/1e6, (d-c)/1e6, f.evaluations(), (e-d)/1e6);
            }
        }
    }
}
