package io.outlay.domain.mix;

import java.util.List;

/// Whether the data can tell a channel's return.
///
/// @param media       id of the channel
/// @param variation   coefficient of variation of its exposure
/// @param vif         variance inflation of its adstocked exposure among the other channels and the baseline's terms
/// @param contraction 1 − sd²/sd² of the return after and before the data; 0 when the data added nothing
/// @param verdict     in one word
/// @param from        channels it cannot be told from, the worst first
public record MixIdentifiability(
        String media, double variation, double vif, double contraction, Verdict verdict, List<String> from) {
    public MixIdentifiability {
        from = List.copyOf(from);
    }

    public enum Verdict {
        TOLD("told"),
        NOT_TOLD_APART("not_told_apart"),
        LEANS_ON_PRIOR("leans_on_prior"),
        NO_VARIATION("no_variation");

        private final String id;

        Verdict(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
