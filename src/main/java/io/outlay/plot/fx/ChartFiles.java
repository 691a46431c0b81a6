package io.outlay.plot.fx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a chart needs from its surroundings to leave the window: somebody who asks for a file and somebody who works
/// beside the JavaFX thread.
public interface ChartFiles {

    enum Format {
        PNG,
        SVG
    }

    /// Drawn when called; takes some tens of milliseconds, so never on the JavaFX thread.
    @FunctionalInterface
    interface Picture {
        void writeTo(OutputStream to) throws IOException;
    }

    /// Asks where to, then lets the picture be written beside the JavaFX thread; says if that fails.
    ///
    /// @param name suggested file name without ending
    void save(String name, Format format, Picture picture);

    /// Does the work beside the JavaFX thread and hands its result to `then` on the JavaFX thread.
    <T> void aside(Supplier<T> work, Consumer<T> then);
}
