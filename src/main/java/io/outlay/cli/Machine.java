package io.outlay.cli;

import io.outlay.workspace.LocalMachine;

/// This machine as a workspace sees it.
final class Machine {
    private Machine() {}

    static LocalMachine of(BatchContext context) {
        return LocalMachine.of(context.dataFolder());
    }
}
