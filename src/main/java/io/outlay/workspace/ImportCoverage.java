package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import java.time.Instant;

/// Which dates one import speaks for, in one account at one level and grain.
///
/// @param scheme names of the segment's dimensions joined by `;`, or empty
/// @param active whether the import counts
/// @param at     when it was imported
public record ImportCoverage(
        long importId,
        String platform,
        String accountId,
        Level level,
        String scheme,
        Grain grain,
        Period dates,
        boolean active,
        Instant at) {}
