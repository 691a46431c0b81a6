package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.insight.Metric;
import io.outlay.project.DataQuestions;
import io.outlay.project.ProjectCalendar;
import io.outlay.workspace.Access;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What requests to a workspace's data have in common: which workspace, which dates, which figures, whose calendar.
final class DataRequest {

    /// Dates, both ends included.
    record Range(String from, String to) {
        Period period(String path) throws ProblemException {
            var first = date(from, path + ".from");
            var last = date(to, path + ".to");
            if (last.isBefore(first)) {
                throw bad(path + ".to", to);
            }
            return new Period(first, last);
        }

        static Range of(Period period) {
            return new Range(period.from().toString(), period.to().toString());
        }
    }

    private DataRequest() {}

    /// @param option    the workspace on the command line, which wins
    /// @param ofRequest the one the request names, relative to it
    static Workspace open(BatchContext context, @Nullable Path option, Request<?> request, @Nullable String ofRequest)
            throws ProblemException {
        if (option == null && ofRequest == null) {
            throw new ProblemException(
                    Problem.error(ProblemCode.MISSING_FIELD, Location.path("workspace"), "workspace"));
        }
        var folder = option != null ? context.resolve(option) : request.resolve(String.valueOf(ofRequest));
        return open(context, folder);
    }

    static Workspace open(BatchContext context, Path folder) throws ProblemException {
        return Workspace.open(folder, Access.READ, Machine.of(context));
    }

    static void requireSchema(String found, String schema) throws ProblemException {
        if (!found.equals(schema)) {
            throw bad("schema", found + " (" + schema + ")");
        }
    }

    /// The period asked for, else all dates with data.
    static Period period(@Nullable Range asked, DataQuestions questions) throws ProblemException {
        return asked != null
                ? asked.period("period")
                : questions
                        .dates()
                        .orElseThrow(() -> new ProblemException(
                                Problem.error(ProblemCode.NO_DATA_ROWS, Location.path("workspace"))));
    }

    static List<Metric> metrics(List<String> names) throws ProblemException {
        var metrics = new ArrayList<Metric>();
        for (int i = 0; i < names.size(); i++) {
            var path = "metrics[" + i + "]";
            var name = names.get(i);
            var metric = Metric.of(name).orElseThrow(() -> bad(path, name));
            if (!metrics.contains(metric)) {
                metrics.add(metric);
            }
        }
        if (metrics.isEmpty()) {
            throw bad("metrics", "[]");
        }
        return metrics;
    }

    /// The project's calendar with what the request says otherwise.
    static CalendarSettings calendar(@Nullable JsonNode asked, DataQuestions questions) throws ProblemException {
        var own = questions.calendar();
        return asked == null || asked.isNull() ? own : ProjectCalendar.settings(asked, own);
    }

    private static LocalDate date(String text, String path) throws ProblemException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(path, text);
        }
    }

    static ProblemException bad(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
