package io.outlay.workspace;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Channel;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.EditStack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/// What the fault tests run in another JVM: `edit`, `import`, `steps`, `hold` or `open` on one workspace.
final class WorkspaceChild {
    private WorkspaceChild() {}

    public static void main(String[] args) {
        var machine = LocalMachine.of(Path.of(args[1]));
        var folder = Path.of(args[2]);
        try {
            switch (args[0]) {
                case "edit" -> edit(folder, machine);
                case "import" -> importing(folder, machine, Integer.parseInt(args[3]));
                case "steps" -> steps(folder, machine);
                case "hold" -> hold(folder, machine);
                case "open" -> open(folder, machine);
                default -> throw new IllegalArgumentException(args[0]);
            }
        } catch (ProblemException e) {
            System.out.println("PROBLEM " + e.problems().getFirst().code() + " "
                    + e.problems().getFirst().args());
            System.exit(3);
        } catch (InterruptedException e) {
            System.exit(4);
        }
    }

    /// Each edit is two changes in one unit; `ACK n` is printed after it was stored.
    private static void edit(Path folder, LocalMachine machine) throws ProblemException {
        var workspace = Workspace.open(folder, Access.WRITE, machine);
        System.out.println("OPEN " + workspace.commitSeq());
        var last =
                workspace.channels().setup().channel("a").map(c -> c.maximum().orElse(BigDecimal.ZERO));
        for (long n = last.orElse(BigDecimal.ZERO).longValueExact() + 1; ; n++) {
            long value = n;
            workspace.unit("edit", "n " + n, () -> {
                workspace.channels().save(channel("a", value));
                workspace.channels().save(channel("b", value));
                return value;
            });
            System.out.println("ACK " + workspace.commitSeq() + " " + n);
        }
    }

    static Channel channel(String id, long maximum) {
        return new Channel(id, id, 0, Optional.empty(), Optional.of(BigDecimal.valueOf(maximum)), false, false);
    }

    private static void importing(Path folder, LocalMachine machine, int rows) throws ProblemException {
        var batch = Facts.many(rows / 100, 100, 7);
        var workspace = Workspace.open(folder, Access.WRITE, machine);
        System.out.println("IMPORTING " + workspace.commitSeq());
        var receipt = workspace.imports().commit(batch, "big");
        System.out.println("ACK " + workspace.commitSeq() + " " + receipt.importId());
        workspace.close();
        System.out.println("CLOSED");
    }

    /// A limit, a merge and an import, then waits to be killed.
    private static void steps(Path folder, LocalMachine machine) throws ProblemException, InterruptedException {
        var workspace = Workspace.open(folder, Access.WRITE, machine);
        var stack = new EditStack(workspace);
        stack.commit(Edit.of(EditKind.CHANNEL, "limit", channel("a", 1), channel("a", 2)));
        var setup = workspace.channels().setup();
        stack.commit(Edit.of(EditKind.CHANNELS, "merge", setup, setup.merged("b", "a")));
        workspace.imports().commit(Facts.many(5, 20, 9), "import");
        System.out.println("ACK " + workspace.commitSeq());
        Thread.sleep(60_000);
    }

    private static void hold(Path folder, LocalMachine machine) throws ProblemException, InterruptedException {
        var workspace = Workspace.open(folder, Access.WRITE, machine);
        System.out.println("OPEN " + workspace.commitSeq());
        Thread.sleep(60_000);
    }

    /// Opens for writing if that is possible, says what it found and tries one edit.
    private static void open(Path folder, LocalMachine machine) throws ProblemException {
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            var verification = workspace.verify();
            System.out.println("OPEN " + workspace.commitSeq() + " readOnly=" + workspace.readOnly() + " facts="
                    + verification.facts() + " faults=" + verification.faults());
            workspace.channels().save(channel("a", 1));
            System.out.println("SAVED");
        }
    }
}
