package io.outlay.cli;

import io.outlay.domain.plan.SpendResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/// A budget question over time: `alloc-1` with periods. Amounts are of the whole plan where `alloc-1` has them, and per
/// period where their names say so: one number for every period, or a list of one per period.
///
/// @param carryIn   spends of the periods before the plan by channel, the latest last
/// @param season    factor of the response per period; 1 where absent
/// @param periodMin least spend of all channels together, per period
/// @param periodMax largest spend of all channels together, per period
/// @param gap       relative gap at which the answer counts as proven; 1e-6 when absent
record FlightRequest(
        @Nullable String schema,
        AllocateRequest.@Nullable Objective objective,
        AllocateRequest.@Nullable Budget budget,
        @Nullable List<Channel> channels,
        @Nullable List<AllocateRequest.Group> groups,
        @Nullable Integer periods,
        @Nullable Map<String, List<Double>> carryIn,
        @Nullable List<Double> season,
        @Nullable JsonNode periodMin,
        @Nullable JsonNode periodMax,
        @Nullable Double gap) {

    /// @param min         of the total over all periods
    /// @param max         of the total over all periods
    /// @param off         periods without spend, counted from 0
    /// @param commitments spend that is fixed, by period counted from 0
    record Channel(
            @Nullable String id,

            @JsonDeserialize(using = SpendResponseReader.class) @Nullable
            SpendResponse curve,

            @Nullable Double min,
            @Nullable Double max,
            @Nullable Carry adstock,
            @Nullable JsonNode periodMin,
            @Nullable JsonNode periodMax,
            @Nullable List<Integer> off,
            @Nullable Map<String, Double> commitments,
            @Nullable Runs runs) {}

    /// @param kind   of the adstock; geometric when absent
    /// @param maxLag number of weights
    record Carry(
            @Nullable String kind,
            @Nullable Integer maxLag,
            @Nullable Boolean normalise,
            @Nullable Double alpha,
            @Nullable Double theta,
            @Nullable Double shape,
            @Nullable Double scale) {}

    /// @param spend in a period that is on, at least
    /// @param on    periods that a run lasts at least; 1 when absent
    /// @param off   periods that a pause lasts at least; 1 when absent
    record Runs(
            @Nullable Double spend,
            @Nullable Integer on,
            @Nullable Integer off) {}
}
