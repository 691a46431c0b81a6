package io.outlay.engine.scenarios;

/// Where the spend of every channel comes from, in one plan.
final class Plan {
    private final String name;
    private final Spend[] spends;

    Plan(String name, Spend[] spends) {
        this.name = name;
        this.spends = spends.clone();
    }

    String name() {
        return name;
    }

    Spend spend(int channel) {
        return spends[channel];
    }
}
