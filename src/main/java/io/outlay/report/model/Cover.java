package io.outlay.report.model;

import io.outlay.domain.Period;
import java.time.LocalDate;

/// What stands in the head and foot of every page.
///
/// @param question the question that the report answers, a whole sentence
/// @param market   countries or shop, such as `Germany and Austria`; may be empty
/// @param currency ISO 4217 code of every amount
/// @param outcome  what the platforms counted
/// @param dataDate last change of the data, not the time of writing (the same data give the same bytes)
/// @param seed     seed of every random stream
/// @param version  version of the product
public record Cover(
        String project,
        String question,
        Period period,
        String market,
        String currency,
        Outcome outcome,
        LocalDate dataDate,
        long seed,
        String version) {}
