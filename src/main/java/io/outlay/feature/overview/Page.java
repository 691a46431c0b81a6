package io.outlay.feature.overview;

import io.outlay.domain.data.Channel;
import java.util.List;

/// What the page shows.
sealed interface Page {
    /// The project is being read for the first time.
    record Loading() implements Page {}

    /// Nothing was imported yet.
    record NoData() implements Page {}

    /// @param perSpend  a return is shown per this much spend
    /// @param incremental whether returns are what the mix model says was caused, rather than reported
    /// @param breakEven whether a return of 1 is where the cost comes back
    /// @param freshness one line per platform, or one for several that are alike
    /// @param newest    newest day of any data, in words
    /// @param attention how many platforms need a look, in words; empty for none
    record Shown(
            List<Tile> tiles,
            Chart chart,
            String tableTitle,
            List<ChannelRow> channels,
            String currency,
            String outcome,
            double perSpend,
            boolean breakEven,
            boolean incremental,
            List<FreshLine> freshness,
            String newest,
            String attention)
            implements Page {
        public Shown {
            tiles = List.copyOf(tiles);
            channels = List.copyOf(channels);
            freshness = List.copyOf(freshness);
        }
    }

    /// Spend and outcome over time.
    ///
    /// @param channels those that report spend, the largest first
    /// @param outcome  such as `Reported sales`
    /// @param money    whether the outcome is an amount of money
    record Chart(
            String title,
            String period,
            Spans.Length length,
            List<Channel> channels,
            List<Spans.Span> spans,
            String outcome,
            boolean money,
            String currency) {
        public Chart {
            channels = List.copyOf(channels);
            spans = List.copyOf(spans);
        }
    }

    /// A line of the table, with what is said in it.
    ///
    /// @param range    90 % range of the return; empty without one
    /// @param next     what the next unit of money brings, with its range; empty when unknown
    /// @param nextHelp how sure that is
    /// @param doubt    whether the evidence should be looked at
    record ChannelRow(
            ChannelFigures figures, String range, String next, String nextHelp, String evidence, boolean doubt) {}

    /// @param attention whether somebody should look at it
    record FreshLine(String platform, String words, boolean attention) {}
}
