package io.outlay.session;

import io.outlay.workspace.StoredEdit;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.Optional;

/// Stores edits and takes them back. The stack lives in the workspace: each step is one unit of work together with
/// its history row, so it is whole after a kill and still there after a restart. Runs are not on it.
public final class EditStack {
    private final Workspace workspace;

    public EditStack(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Writes the value after the edit. Edits taken back before are forgotten.
    public <T> void commit(Edit<T> edit) throws WorkspaceException {
        workspace.unit(edit.kind().name(), edit.label(), () -> {
            edit.kind().store(workspace, edit.after());
            workspace.edits().append(edit.kind().name(), edit.label(), edit.mergeKey(), edit.before(), edit.after());
            return edit;
        });
    }

    /// What [#undo] would take back.
    public Optional<String> undoLabel() throws WorkspaceException {
        return workspace.edits().lastDone().map(StoredEdit::label);
    }

    /// What [#redo] would do again.
    public Optional<String> redoLabel() throws WorkspaceException {
        return workspace.edits().nextUndone().map(StoredEdit::label);
    }

    /// Writes the value before the newest edit; its label, or empty when there is nothing to take back.
    public Optional<String> undo() throws WorkspaceException {
        var edit = workspace.edits().lastDone();
        if (edit.isPresent()) {
            step(edit.get(), edit.get().before(), true);
        }
        return edit.map(StoredEdit::label);
    }

    /// Writes the value after the edit taken back last; its label, or empty.
    public Optional<String> redo() throws WorkspaceException {
        var edit = workspace.edits().nextUndone();
        if (edit.isPresent()) {
            step(edit.get(), edit.get().after(), false);
        }
        return edit.map(StoredEdit::label);
    }

    private void step(StoredEdit edit, String json, boolean undone) throws WorkspaceException {
        var kind = EditKind.named(edit.kind())
                .orElseThrow(() -> new IllegalStateException("an edit of unknown kind " + edit.kind()));
        workspace.unit(undone ? "undo" : "redo", edit.label(), () -> {
            kind.storeJson(workspace, json);
            workspace.edits().mark(edit, undone);
            return edit;
        });
    }
}
