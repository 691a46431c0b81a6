package io.outlay.domain.flight;

import java.util.List;

/// The answer to a [FlightProblem].
public sealed interface FlightOutcome {

    /// A plan with the proof of how good it is.
    ///
    /// @param value      the exact objective of the plan
    /// @param upperBound no plan within the limits is worth more
    /// @param gap        (upperBound − value) / |value|
    /// @param proven     whether the gap is at most the one asked for
    /// @param concave    whether every response is concave, so that a proof to any gap exists; else the bound is
    ///                   what relaxation and price decomposition give
    /// @param spends     by channel and period
    /// @param responses  by channel and period, with the periods after the plan that it carries over into
    /// @param fromPast   objective of spending nothing at all: what the past carries in
    /// @param iterations steps of the ascents
    record Plan(
            double value,
            double upperBound,
            double gap,
            boolean proven,
            boolean concave,
            List<List<Double>> spends,
            List<List<Double>> responses,
            double fromPast,
            long iterations)
            implements FlightOutcome {
        public Plan {
            spends = spends.stream().map(List::copyOf).toList();
            responses = responses.stream().map(List::copyOf).toList();
        }
    }

    /// No plan keeps all limits: those named first together need, or may get, an amount that another forbids.
    ///
    /// @param asking  names such as `channel:tv`, `period:3` (counted from 0), `group:g`, `budget`
    /// @param sum     what they need at least, or may get at most
    /// @param against the limit they contradict
    /// @param tooMuch whether `sum` is above `amount`, instead of below
    record Infeasible(List<String> asking, double sum, String against, double amount, boolean tooMuch)
            implements FlightOutcome {
        public Infeasible {
            asking = List.copyOf(asking);
        }
    }

    /// The search found no plan that keeps the limits together with the shortest runs; there may be one.
    record NotFound() implements FlightOutcome {}
}
