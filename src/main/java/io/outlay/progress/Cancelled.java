package io.outlay.progress;

/// Thrown by [Monitor#check()] when the person asked to stop. Whoever catches it stores nothing.
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
