package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project in its folder: opened by one process at a time, written by one thread at a time. Everything stored is
/// reached through its stores; what may go wrong comes as a [WorkspaceException] that can be shown.
public final class Workspace implements AutoCloseable {
    private final Database database;
    private final String id;
    private final Backups backups;
    private Recovery recovery = Recovery.NONE;
    private boolean closed;

    Workspace(Database database, String id) {
        this.database = database;
        this.id = id;
        this.backups = new Backups(database, database.machine().backupFolder(id));
    }

    /// Makes the folder and an empty workspace in it. By custom the folder's name ends in `.outlay`.
    public static Workspace create(Path folder, Project project, LocalMachine machine) throws WorkspaceException {
        return new Creation(WorkspaceFolder.at(folder), project, machine).run();
    }

    /// Opens a workspace that was made or restored on this machine. Where the folder or its files cannot be written it
    /// is opened for reading whatever `access` says.
    public static Workspace open(Path folder, Access access, LocalMachine machine) throws WorkspaceException {
        return new Opening(WorkspaceFolder.at(folder), access, machine).run();
    }

    /// Whether there is a workspace in the folder, in whatever state. One whose making was cut short is none.
    public static boolean exists(Path folder) {
        return !Files.exists(folder.resolve(WorkspaceFolder.MAKING))
                && (Files.exists(folder.resolve(WorkspaceFolder.DATABASE))
                        || Files.exists(folder.resolve(WorkspaceFolder.WITNESS)));
    }

    /// Verified backups of the workspace in the folder, the newest first, also when it cannot be opened.
    public static List<Backup> backupsOf(Path folder, LocalMachine machine) throws WorkspaceException {
        var registered = Registry.load(machine).idOf(WorkspaceFolder.at(folder));
        return registered.isEmpty() ? List.of() : Backups.list(machine.backupFolder(registered.get()));
    }

    /// Makes the workspace in the folder anew from a backup. Damaged files there are renamed and kept.
    public static void restore(Backup backup, Path folder, LocalMachine machine) throws WorkspaceException {
        new Restoration(backup, WorkspaceFolder.at(folder), machine).run();
    }

    /// The backup of this machine that the file is; empty for any other file.
    public static Optional<Backup> backupIn(Path file, LocalMachine machine) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null || !folder.startsWith(machine.dataFolder().toAbsolutePath())
                ? Optional.empty()
                : Backups.list(folder).stream()
                        .filter(backup -> backup.file().equals(file.toAbsolutePath()))
                        .findFirst();
    }

    public String id() {
        return id;
    }

    public Path folder() {
        return database.folder().path();
    }

    /// Whether nothing can be changed.
    public boolean readOnly() {
        return database.readOnly();
    }

    /// Number of the last unit of work.
    public long commitSeq() throws WorkspaceException {
        return database.read(handle ->
                handle.select("SELECT commit_seq FROM state").mapTo(Long.class).one());
    }

    public ProjectStore project() {
        return new ProjectStore(database);
    }

    public ChannelStore channels() {
        return new ChannelStore(database);
    }

    public ImportStore imports() {
        return new ImportStore(database, backups);
    }

    public PerformanceStore performance() {
        return new PerformanceStore(database);
    }

    public OutcomeStore outcomes() {
        return new OutcomeStore(database);
    }

    public DocumentStore documents() {
        return new DocumentStore(database);
    }

    public ResultStore results() {
        return new ResultStore(database);
    }

    public EditLog edits() {
        return new EditLog(database);
    }

    public AuditTrail history() {
        return new AuditTrail(database);
    }

    public Backups backups() {
        return backups;
    }

    /// Makes several changes one unit of work: all of them happen, or none.
    public <T> T unit(String action, String detail, Change<T> change) throws WorkspaceException {
        return database.unit(action, detail, handle -> change.make());
    }

    /// Removes what an import left that was killed before it counted.
    void recover(boolean unclean) throws WorkspaceException {
        recovery = new Recovery(unclean, PreparedRows.sweep(database));
    }

    /// What the opening found of a process that did not end in good order.
    public Recovery recovery() {
        return recovery;
    }

    <T> T read(Work<T> work) throws WorkspaceException {
        return database.read(work);
    }

    <T> T unitOfTables(String action, String detail, Work<T> work) throws WorkspaceException {
        return database.unit(action, detail, work);
    }

    LocalMachine machine() {
        return database.machine();
    }

    /// Compares every stored digest with what is there.
    public Verification verify() throws WorkspaceException {
        return database.read(Verifier::check);
    }

    /// As [#verify], but a fault is an exception: for those about to use the figures.
    public Verification requireSound() throws WorkspaceException {
        var verification = verify();
        if (!verification.sound()) {
            throw WorkspaceException.of(
                    ProblemCode.WORKSPACE_DAMAGED,
                    database.folder().name(),
                    verification.faults().getFirst(),
                    Opening.newest(backups.list()));
        }
        return verification;
    }

    /// Ends all work and notes that the workspace was closed in good order.
    @Override
    public void close() throws WorkspaceException {
        if (closed) {
            return;
        }
        closed = true;
        Closing.run(database, id);
    }
}
