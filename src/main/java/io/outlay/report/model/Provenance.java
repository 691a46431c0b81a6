package io.outlay.report.model;

import java.time.LocalDate;
import java.util.List;

/// Section 10: what it takes to make this report again.
///
/// @param machine class of machine, such as `Linux x86-64, plain kernel`; no host name
/// @param date    day the report stands for; the data date keeps bytes the same
/// @param author  may be empty
/// @param command command line that recreates the report
public record Provenance(
        String project,
        List<Digest> digests,
        List<Setting> settings,
        long seed,
        String version,
        String machine,
        LocalDate date,
        String author,
        String command) {

    public Provenance {
        digests = List.copyOf(digests);
        settings = List.copyOf(settings);
    }

    /// @param sha256 64 hexadecimal digits
    public record Digest(String name, String sha256) {}

    /// @param name  in words, such as `Curve family`
    /// @param value as text
    public record Setting(String name, String value) {}
}
