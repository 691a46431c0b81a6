package io.outlay.domain.data;

import io.outlay.domain.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What the checks of the data look at.
///
/// @param sources    daily and hourly sources and series
/// @param channels   that are not archived
/// @param days       sums by channel and date in the workspace currency
/// @param currencies that facts have, in order
/// @param missing    currencies for which a rate is missing; empty text: the file did not say
/// @param spend      of all facts as reported, whatever their currency; 0 when nothing was spent
/// @param unmatched  of facts in no channel
/// @param unmatchedFacts number of those facts
/// @param unmatchedFrom  names of the platforms they come from
/// @param campaigns  what every campaign did, by day
/// @param outcomes   by name what is to be explained, such as shop revenue or what platforms report, by date
public record HealthInput(
        List<Dated> sources,
        List<Channel> channels,
        List<ChannelDay> days,
        List<String> currencies,
        List<String> missing,
        double spend,
        double unmatched,
        long unmatchedFacts,
        List<String> unmatchedFrom,
        List<Campaign> campaigns,
        Map<String, SortedMap<LocalDate, Double>> outcomes) {

    /// One source's first to last date and the dates between them that have no fact.
    public record Dated(String name, Period dates, List<Period> gaps) {
        public Dated {
            gaps = List.copyOf(gaps);
        }

        /// Days without facts.
        public long missing() {
            return gaps.stream().mapToLong(Period::days).sum();
        }
    }

    public HealthInput {
        sources = List.copyOf(sources);
        channels = List.copyOf(channels);
        days = List.copyOf(days);
        currencies = List.copyOf(currencies);
        missing = List.copyOf(missing);
        unmatchedFrom = List.copyOf(unmatchedFrom);
        campaigns = List.copyOf(campaigns);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }
}
