package io.outlay.report.model;

/// The period that planned spend is stated per.
public enum Pace {
    DAY(1),
    WEEK(7),
    MONTH(30.4375);

    private final double days;

    Pace(double days) {
        this.days = days;
    }

    public double days() {
        return days;
    }
}
