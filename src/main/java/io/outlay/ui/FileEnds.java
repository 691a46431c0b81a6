package io.outlay.ui;

import io.outlay.run.RunState;
import io.outlay.text.Text;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Says how writing a file ended: what was saved, with a button that shows it; or why it was not.
public record FileEnds(Text text, Dialogs dialogs, Notices notices) {

    public FileEnds(Services services) {
        this(services.text(), services.dialogs(), services.notices());
    }

    /// For [io.outlay.run.Run#onEnd].
    ///
    /// @param cause what was saved, a few words
    public <R> Consumer<RunState<R>> of(String cause, Path file) {
        return end -> {
            switch (end) {
                case RunState.Done<R> done ->
                    notices.show(
                            Notices.Kind.SUCCESS,
                            cause,
                            text.say("app.saved.where", file.getFileName()),
                            new Notices.Action(text.say("app.reveal"), () -> dialogs.reveal(file)));
                case RunState.Failed<R> failed -> notices.problem(failed.problem());
                case RunState.Stopped<R> stopped -> {}
                case RunState.Queued<R> queued -> {}
                case RunState.Running<R> running -> {}
            }
        };
    }
}
