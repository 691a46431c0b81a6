package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings as a CSV file, to mend the export by: file, row, column, value, what is wrong, what to do.
final class FindingsFile {
    private FindingsFile() {}

    static byte[] of(List<Problem> problems, Text text) {
        var lines = Stream.concat(
                Stream.of("severity,file,row,column,value,message,remedy"),
                problems.stream().map(problem -> line(problem, text)));
        return lines.collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Problem problem, Text text) {
        var where = problem.where();
        return CsvLine.of(List.of(
                problem.severity().name().toLowerCase(Locale.ROOT),
                where.file().orElse(""),
                where.row().map(String::valueOf).orElse(""),
                where.column().orElse(""),
                where.value().orElse(""),
                text.message(problem),
                text.remedy(problem)));
    }
}
