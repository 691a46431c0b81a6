package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Which workspaces were made or restored on this machine. A database from elsewhere may hold code that runs when it
/// is opened, so only these are.
final class Registry {
    record Entry(String path, String workspaceId) {}

    record Document(List<Entry> workspaces) {
        Document {
            workspaces = List.copyOf(workspaces);
        }
    }

    private final LocalMachine machine;
    private final List<Entry> entries;

    private Registry(LocalMachine machine, List<Entry> entries) {
        this.machine = machine;
        this.entries = entries;
    }

    static Registry load(LocalMachine machine) throws WorkspaceException {
        var file = machine.registryFile();
        if (!Files.exists(file)) {
            return new Registry(machine, List.of());
        }
        try {
            var document =
                    WorkspaceJson.mapper().readValue(Files.readString(file, StandardCharsets.UTF_8), Document.class);
            return new Registry(machine, document.workspaces());
        } catch (IOException | JacksonException e) {
            throw WorkspaceException.of(e, ProblemCode.FILE_UNREADABLE, file.toString(), "" + e.getMessage());
        }
    }

    Optional<String> idOf(WorkspaceFolder folder) {
        return entries.stream()
                .filter(entry -> entry.path().equals(folder.name()))
                .map(Entry::workspaceId)
                .findFirst();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Adds the folder, in place of what was registered at its path before.
    void add(WorkspaceFolder folder, String workspaceId) throws WorkspaceException {
        var list = new ArrayList<>(entries.stream()
                .filter(entry -> !entry.path().equals(folder.name()))
                .toList());
        list.add(new Entry(folder.name(), workspaceId));
        try {
            WholeFile.write(
                    machine.registryFile(),
                    WorkspaceJson.mapper()
                            .writeValueAsString(new Document(list))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw WorkspaceException.of(
                    e, ProblemCode.CANNOT_WRITE, machine.registryFile().toString(), WriteFailure.reason(e));
        }
    }
}
