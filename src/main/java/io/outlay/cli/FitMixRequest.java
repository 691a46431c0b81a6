package io.outlay.cli;

import io.outlay.domain.mix.Prior;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `outlay fit-mix` is asked.
///
/// @param schema         `mix-fit-1`
/// @param data           CSV with one row per period (and region), in order of time
/// @param date           column with the first day of the period; `date` unless said
/// @param outcome        column
/// @param controls       columns
/// @param dayOfYear      column for the yearly waves; the date's own unless said
/// @param trend          `none`, `linear` or `{"knots":[…]}` with periods from 0
/// @param geo            column of the region, or `{"column":…,"population":…}` with a column of heads
/// @param likelihood     `normal` or `student_t`
/// @param priors         of what is not media
/// @param controlScaling `standard` or `none`
/// @param history        CSV with earlier rows of the media columns, the latest last
/// @param holdoutPeriods last periods that are predicted instead of fitted
/// @param drawsCsv       file to write every draw to
/// @param densityAt      points at which only the density is wanted
/// @param families       fits every channel with each of these curves and mixes them by predictive weight
record FitMixRequest(
        @Nullable String schema,
        String data,
        @Nullable String date,
        String outcome,
        List<Media> media,
        @Nullable List<String> controls,
        @Nullable Integer fourierOrder,
        @Nullable String dayOfYear,
        @Nullable JsonNode trend,
        @Nullable JsonNode geo,
        @Nullable String likelihood,
        @Nullable Map<String, Prior> priors,
        @Nullable List<Experiment> experiments,
        @Nullable String controlScaling,
        @Nullable String history,
        @Nullable Sampler sampler,
        @Nullable Integer holdoutPeriods,
        @Nullable String drawsCsv,
        @Nullable List<List<Double>> densityAt,
        @Nullable List<String> families,
        @Nullable Long seed) {

    /// @param column exposure
    /// @param spend  what it cost; `column` unless said
    record Media(
            String id,
            String column,
            @Nullable String spend,
            @Nullable String family,
            @Nullable Carry adstock,
            @Nullable Map<String, Prior> priors) {}

    /// @param maxLag number of weights L
    record Carry(
            @Nullable String kind,
            @Nullable Integer maxLag,
            @Nullable Boolean normalise) {}

    /// @param from first date of the change
    /// @param to   last date of the change
    record Experiment(String media, String from, String to, double spendChange, double increment, double se) {}

    record Sampler(
            @Nullable Integer chains,
            @Nullable Integer warmup,
            @Nullable Integer draws,
            @Nullable Double targetAccept,
            @Nullable Long seed) {}
}
