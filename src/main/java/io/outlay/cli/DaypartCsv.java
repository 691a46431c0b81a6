package io.outlay.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The buckets of a day-part analysis as a table. All cells are numbers or our own names, so nothing needs quoting.
final class DaypartCsv {
    private static final List<String> HEADER = List.of(
            "bucket",
            "grouping",
            "index",
            "samples",
            "n",
            "value",
            "ewma",
            "mean",
            "sd",
            "low",
            "high",
            "lift",
            "p",
            "p_adjusted",
            "strength",
            "kind");

    private DaypartCsv() {}

    static String of(List<DaypartDocument.Bucket> buckets) {
        return Stream.concat(
                        Stream.of(String.join(",", HEADER)), buckets.stream().map(DaypartCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(DaypartDocument.Bucket bucket) {
        return Stream.of(
                        bucket.bucket(),
                        bucket.grouping(),
                        bucket.index(),
                        bucket.samples(),
                        bucket.n(),
                        cell(bucket.value()),
                        cell(bucket.ewma()),
                        cell(bucket.mean()),
                        cell(bucket.sd()),
                        cell(bucket.low()),
                        cell(bucket.high()),
                        cell(bucket.lift()),
                        cell(bucket.p()),
                        cell(bucket.pAdjusted()),
                        cell(bucket.strength()),
                        bucket.kind())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
