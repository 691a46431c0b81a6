package io.outlay.domain.mix;

/// What a person believes about a channel before the data are seen, in their own words.
public sealed interface MixBelief {
    /// The model's parameter that it is about.
    String parameter();

    /// The same as a distribution.
    Prior prior();

    /// "One unit of spend probably brings between low and high."
    ///
    /// @param low  outcome per unit of spend, > 0
    /// @param high > low
    record ReturnBetween(double low, double high) implements MixBelief {
        @Override
        public String parameter() {
            return "roas";
        }

        @Override
        public Prior prior() {
            return Prior.probablyBetween(low, high);
        }
    }

    /// "Carry-over lasts about so many weeks." For carry-over with a parameter α.
    ///
    /// @param weeks in which nine tenths of the effect have come, > 0
    record CarryOver(double weeks) implements MixBelief {
        @Override
        public String parameter() {
            return "alpha";
        }

        @Override
        public Prior prior() {
            return Prior.carryOverAbout(weeks);
        }
    }

    /// A distribution for one of the channel's parameters.
    ///
    /// @param parameter as in [MixMedia#priors]
    record Stated(String parameter, Prior prior) implements MixBelief {}
}
