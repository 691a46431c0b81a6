package io.outlay.workspace;

import io.outlay.domain.data.ImportChanges;
import java.util.Optional;
import java.util.OptionalLong;

/// What an import did.
///
/// @param importId        number of the import; empty when the same data were there already and nothing was stored
/// @param changes         what it did to the facts and outcome points that count
/// @param digest          SHA-256 over the canonical rows, hexadecimal
/// @param backup          the verified copy made afterwards, if one could be made
public record ImportReceipt(
        OptionalLong importId,
        ImportChanges changes,
        long factRows,
        long outcomeRows,
        String digest,
        Optional<Backup> backup) {

    public boolean alreadyImported() {
        return importId.isEmpty();
    }
}
