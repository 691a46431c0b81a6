package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import java.util.List;

/// What data a workspace holds.
///
/// @param digest SHA-256 over the digests of all imports that count, in order, hexadecimal: the same for the same data
public record DataSummary(List<Source> sources, List<Series> series, String digest) {

    /// Days after which a platform is taken to have stopped revising a day.
    public static final int RESTATED_DAYS = 28;

    public DataSummary {
        sources = List.copyOf(sources);
        series = List.copyOf(series);
    }

    /// Facts of one account at one grain and level.
    ///
    /// @param currencies ISO 4217 codes in them
    /// @param scheme     names of the segment's dimensions joined by `;`, or empty
    /// @param rows       facts that count
    /// @param dates      first to last date
    /// @param gaps       dates between those without any fact; none for ranges and dispatches
    public record Source(
            String platform,
            String accountId,
            String accountName,
            Grain grain,
            Level level,
            String scheme,
            List<String> currencies,
            long rows,
            Period dates,
            List<Period> gaps) {

        public Source {
            currencies = List.copyOf(currencies);
            gaps = List.copyOf(gaps);
        }
    }

    /// One outcome series in one market.
    public record Series(String name, String market, String unit, long points, Period dates, List<Period> gaps) {

        public Series {
            gaps = List.copyOf(gaps);
        }
    }
}
