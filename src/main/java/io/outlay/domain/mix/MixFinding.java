package io.outlay.domain.mix;

import java.util.List;

/// A verdict with what it is about.
///
/// @param subject  a column, channel, parameter or date
/// @param evidence figures for the sentence, in the verdict's order; the first is a date or row where there is one
public record MixFinding(MixVerdict verdict, String subject, List<String> evidence) {
    public MixFinding {
        evidence = List.copyOf(evidence);
    }

    public static MixFinding of(MixVerdict verdict, String subject, Object... evidence) {
        return new MixFinding(
                verdict,
                subject,
                java.util.Arrays.stream(evidence).map(String::valueOf).toList());
    }
}
