package io.outlay.report.model;

/// What the channels' return is counted in. Always as the platforms report it, never incremental.
public enum Outcome {
    /// Conversion value in the report's currency. A return is sales per 1 spent.
    SALES(true, 1),
    /// Number of conversions. A return is shown per 1 000 spent.
    CONVERSIONS(false, 1000);

    private final boolean money;
    private final double perSpend;

    Outcome(boolean money, double perSpend) {
        this.money = money;
        this.perSpend = perSpend;
    }

    public boolean money() {
        return money;
    }

    /// A return is shown per this much spend; the model keeps it per 1.
    public double perSpend() {
        return perSpend;
    }
}
