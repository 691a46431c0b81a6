package io.outlay.run;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One job on its way. Its state changes on the window's thread only.
public final class Run<R> {
    private final String label;
    private final boolean shown;
    private final StopSignal signal;
    private final ReadOnlyObjectWrapper<RunState<R>> state = new ReadOnlyObjectWrapper<>(new RunState.Queued<>());

    Run(String label, boolean shown, StopSignal signal) {
        this.label = label;
        this.shown = shown;
        this.signal = signal;
    }

    /// What is being done, in the person's words.
    public String label() {
        return label;
    }

    /// Whether it stands in the run bar.
    public boolean shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<RunState<R>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RunState<R> state() {
        return state.get();
    }

    /// Asks it to stop; it answers within 100 ms and keeps nothing.
    public void stop() {
        signal.stop();
    }

    /// Calls back once, on the window's thread, when the run was completed; at once if it already was.
    public Run<R> onDone(Consumer<R> consumer) {
        return onEnd(end -> {
            if (end instanceof RunState.Done<R> done) {
                consumer.accept(done.result());
            }
        });
    }

    /// Calls back once, on the window's thread, however the run ended; at once if it already has.
    public Run<R> onEnd(Consumer<RunState<R>> consumer) {
        if (state.get().ended()) {
            consumer.accept(state.get());
        } else {
            state.addListener(new javafx.beans.value.ChangeListener<>() {
                @Override
                public void changed(
                        javafx.beans.value.ObservableValue<? extends RunState<R>> observable,
                        RunState<R> before,
                        RunState<R> now) {
                    if (now.ended()) {
                        state.removeListener(this);
                        consumer.accept(now);
                    }
                }
            });
        }
        return this;
    }

    /// The same run with another result. Its states follow this run's.
    public <S> Run<S> map(Function<R, S> function) {
        var mapped = new Run<S>(label, shown, signal);
        mapped.state.set(mapped(state.get(), function));
        state.addListener((observable, before, now) -> mapped.state.set(mapped(now, function)));
        return mapped;
    }

    private static <R, S> RunState<S> mapped(RunState<R> state, Function<R, S> function) {
        return switch (state) {
            case RunState.Queued<R> queued -> new RunState.Queued<>();
            case RunState.Running<R>(var fraction, var phase, var at) -> new RunState.Running<>(fraction, phase, at);
            case RunState.Done<R>(var result, var elapsed) -> new RunState.Done<>(function.apply(result), elapsed);
            case RunState.Failed<R>(var problems) -> new RunState.Failed<>(problems);
            case RunState.Stopped<R> stopped -> new RunState.Stopped<>();
        };
    }

    StopSignal signal() {
        return signal;
    }

    void set(RunState<R> next) {
        if (!state.get().ended()) {
            state.set(next);
        }
    }
}
