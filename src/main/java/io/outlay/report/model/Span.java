package io.outlay.report.model;

/// From the least to the largest of something observed.
public record Span(double low, double high) {

    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("span is upside down: " + low + " … " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
