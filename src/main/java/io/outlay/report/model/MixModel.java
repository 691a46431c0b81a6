package io.outlay.report.model;

import io.outlay.domain.Period;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sections 2, 3, 4 and 7: what the project's mix model found, where one leads.
///
/// @param modelled        all weeks of the model
/// @param window          those inside the report's period, that contributions and returns are of
/// @param outcome         the business's own outcome in the window
/// @param fitted          the model's mean of it
/// @param contribution    of all channels together in the window
/// @param channels        in the person's order
/// @param weeks           of the whole model, in order of time
/// @param scores          of fitted, held-out and all weeks, as far as there are any
/// @param health          checks
/// @param identifiability per channel
/// @param findings        about data and beliefs
/// @param experiments     that the model was given
/// @param shown           its sections that stand in the report
public record MixModel(
        Period modelled,
        Period window,
        double outcome,
        double fitted,
        Estimate contribution,
        List<Channel> channels,
        List<Week> weeks,
        List<Score> scores,
        List<MixHealth> health,
        List<MixIdentifiability> identifiability,
        List<MixFinding> findings,
        List<MixExperiment> experiments,
        Set<Section> shown) {
    public MixModel {
        channels = List.copyOf(channels);
        weeks = List.copyOf(weeks);
        scores = List.copyOf(scores);
        health = List.copyOf(health);
        identifiability = List.copyOf(identifiability);
        findings = List.copyOf(findings);
        experiments = List.copyOf(experiments);
        shown = Set.copyOf(shown);
    }

    /// What the report says by the model.
    public enum Section {
        /// Section 2: what drove the outcome.
        DRIVERS,
        /// Section 3: returns.
        RETURN,
        /// Section 4: saturation and carry-over.
        SATURATION,
        /// Section 7: can it be trusted?
        TRUST
    }

    public boolean shows(Section section) {
        return shown.contains(section);
    }

    public MixModel showing(Set<Section> sections) {
        return new MixModel(
                modelled,
                window,
                outcome,
                fitted,
                contribution,
                channels,
                weeks,
                scores,
                health,
                identifiability,
                findings,
                experiments,
                sections);
    }

    /// Outcome in the window that no channel brought.
    public double baseline() {
        return fitted - contribution.value();
    }

    /// @param spend        in the window
    /// @param contribution outcome it brought in the window
    /// @param roas         incremental outcome per unit of spend; absent without spend
    /// @param half         its 50 % range
    /// @param next         of one per cent more spend
    /// @param claimed      return that the platform reports for the period
    /// @param halfLife     days
    /// @param immediate    share that comes in the week of the spend
    /// @param curve        weekly response by weekly spend
    /// @param told         whether the data tell its return
    public record Channel(
            ChannelKey channel,
            double spend,
            Estimate contribution,
            Optional<Estimate> roas,
            Optional<Estimate> half,
            Optional<Estimate> next,
            Optional<Estimate> claimed,
            Estimate halfLife,
            Estimate immediate,
            ResponseCurve curve,
            boolean told) {}

    /// @param expected      the model's mean
    /// @param low           5 % point of what was to be expected
    /// @param high          95 % point
    /// @param contributions one per channel, in their order
    public record Week(
            LocalDate from,
            double observed,
            boolean heldOut,
            double expected,
            double low,
            double high,
            double baseline,
            List<Estimate> contributions) {
        public Week {
            contributions = List.copyOf(contributions);
        }
    }

    /// @param mape  mean absolute error relative to each week's outcome
    /// @param wmape absolute errors relative to the sum of the outcome
    public record Score(Part part, int weeks, double r2, double mape, double wmape) {}

    public enum Part {
        FITTED,
        HELD_OUT,
        ALL
    }
}
