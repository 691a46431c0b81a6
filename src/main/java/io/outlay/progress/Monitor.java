package io.outlay.progress;

/// What an engine tells while it works, and how it hears that it should stop. Engines call [#check()] once per
/// iteration, draw block or generation, so that a cancel answers within 100 ms.
public interface Monitor {

    /// @param fraction done, in [0, 1]
    /// @param phase    a key of the text bundle naming what is being done
    void progress(double fraction, String phase);

    /// Throws [Cancelled] when the run was asked to stop.
    void check();

    /// This monitor for a part of a larger job: it hears the stop, and leaves saying how far things are to the whole.
    default Monitor stopsOnly() {
        var whole = this;
        return new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                whole.check();
            }
        };
    }

    /// A monitor nobody listens to and that never stops.
    static Monitor silent() {
        return new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {}
        };
    }
}
