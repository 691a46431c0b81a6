package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.intake.table.Mapping;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.project.SavedMappings;
import io.outlay.run.Run;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.text.Text;
import io.outlay.workspace.ImportReceipt;
import io.outlay.workspace.ImportSwitch;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores reports, each as an import of its own with its own period and its own step to undo, and takes them back.
final class ImportStoring {
    private final Session session;
    private final Text text;

    ImportStoring(Session session, Text text) {
        this.session = session;
        this.text = text;
    }

    /// One import that was stored, or found to be nothing new.
    record Stored(String label, ImportReceipt receipt) {
        long rows() {
            return receipt.factRows() + receipt.outcomeRows();
        }
    }

    /// What became of several: those before one that failed stay.
    record Result(List<Stored> stored, List<Problem> problems) {
        Result {
            stored = List.copyOf(stored);
            problems = List.copyOf(problems);
        }
    }

    Run<Result> store(List<ReadReport> reports) {
        var title = reports.size() == 1
                ? reports.getFirst().content().title()
                : text.say("data.import.files", reports.size());
        return session.change(label(title), (workspace, monitor) -> {
            var stored = new ArrayList<Stored>();
            for (int i = 0; i < reports.size(); i++) {
                try {
                    stored.add(one(reports.get(i), workspace, part(monitor, i, reports.size())));
                } catch (WorkspaceException e) {
                    if (stored.isEmpty()) {
                        throw e;
                    }
                    return new Result(stored, e.problems());
                } catch (Cancelled stop) {
                    if (stored.isEmpty()) {
                        throw stop;
                    }
                    return new Result(stored, List.of());
                }
            }
            return new Result(stored, List.of());
        });
    }

    private Stored one(ReadReport report, Workspace workspace, Monitor monitor) throws WorkspaceException {
        var label = label(report.content().title());
        var batch = report.reading().ready().orElseThrow().batch();
        var receipt = workspace.imports().commit(batch, label, monitor);
        remember(report.reading(), workspace);
        return new Stored(label, receipt);
    }

    private String label(String title) {
        return text.say("data.import.label", title);
    }

    private static Monitor part(Monitor whole, int part, int parts) {
        return new Monitor() {
            @Override
            public void progress(double fraction, String phase) {
                whole.progress((part + fraction) / parts, phase);
            }

            @Override
            public void check() {
                whole.check();
            }
        };
    }

    /// What was said about a table is kept, but not the range of this one report.
    private static void remember(ImportReading reading, Workspace workspace) throws WorkspaceException {
        var mapping =
                reading.answers().mapping().draft().period(Optional.empty()).mapping();
        if (reading.table().isEmpty() || mapping.equals(Mapping.NONE)) {
            return;
        }
        var saved = new SavedMappings.Saved(
                mapping, reading.answers().platform(), reading.answers().currency());
        workspace
                .documents()
                .save(SavedMappings.of(workspace.documents().get(SavedMappings.DOCUMENT))
                        .with(reading.table().get().fingerprint(), saved)
                        .document());
    }

    /// Takes imports back, the newest first: undone where nothing was done since, else no longer counted.
    void takeBack(List<Stored> imports) {
        if (imports.isEmpty()) {
            return;
        }
        var last = imports.getLast();
        var others = imports.subList(0, imports.size() - 1);
        var id = last.receipt().importId();
        if (id.isEmpty()) {
            takeBack(others);
        } else if (session.state().undo().filter(last.label()::equals).isPresent()) {
            session.undo().onEnd(end -> takeBack(others));
        } else {
            session.edit(Edit.of(
                            EditKind.IMPORT,
                            text.say("data.imports.off", last.label()),
                            new ImportSwitch(id.getAsLong(), true),
                            new ImportSwitch(id.getAsLong(), false)))
                    .onEnd(end -> takeBack(others));
        }
    }
}
