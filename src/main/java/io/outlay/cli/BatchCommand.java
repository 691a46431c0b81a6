package io.outlay.cli;

import io.outlay.domain.ProblemException;

/// A command that answers with one JSON document. [BatchRunner] prints the document, turns problems into the error
/// form and picks the exit code, so a command holds only its own work.
interface BatchCommand {

    /// The command's mixed-in common options.
    CommonOptions common();

    Answer answer(BatchContext context) throws ProblemException;
}
