package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;

/// Dates of one import that a later one speaks for, so that its facts do not count there. Undoing the later one brings
/// them back.
///
/// @param importId the earlier import
/// @param byImport the later one
/// @param scheme   names of the segment's dimensions joined by `;`, or empty
/// @param dates    the dates both speak for
/// @param facts    facts of the earlier import on those dates
public record Restatement(
        long importId,
        long byImport,
        String platform,
        String accountId,
        Level level,
        String scheme,
        Grain grain,
        Period dates,
        long facts) {}
