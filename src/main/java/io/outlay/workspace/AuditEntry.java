package io.outlay.workspace;

import java.time.Instant;

/// One line of the history.
///
/// @param seq    number of the unit of work, from 1 without gaps
/// @param actor  who acted
/// @param action what was done, such as `import`
/// @param detail with what
/// @param hash   digest of this line and, through the one before, of all earlier ones
public record AuditEntry(long seq, Instant at, String actor, String action, String detail, String hash) {}
