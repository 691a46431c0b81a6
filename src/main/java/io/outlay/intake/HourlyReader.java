package io.outlay.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.progress.Monitor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads an hourly CSV or TSV file into samples of one zone. An hour without a row stays without one: it is unknown,
/// not 0. Nothing is returned unless every row is sound.
public final class HourlyReader {
    private static final int ROWS_BETWEEN_CHECKS = 5_000;
    private static final String ONE_CAMPAIGN = "all";
    private static final Set<String> UNKNOWN = Set.of("", "-", "--", "n/a", "null");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private final Clock clock;

    /// @param clock says which dates are in the future
    public HourlyReader(Clock clock) {
        this.clock = clock;
    }

    /// @param name of the file as the person gave it
    public HourlyData read(Path file, String name, HourlyLayout layout, Monitor monitor) throws ProblemException {
        var where = Location.file(name);
        var text = HourlyText.read(file, where);
        var latest = LocalDate.now(clock.withZone(layout.zone())).plusDays(1);
        long line = 1;
        try (var records = CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.text())) {
            var rows = records.iterator();
            if (!rows.hasNext()) {
                throw new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, where));
            }
            var first = rows.next();
            var header = HourlyHeader.of(first.getFields(), layout, where.atRow(first.getStartingLineNumber()));
            var table = new Table(header, layout, where, new HourlyClock(layout.zone(), layout.dataZone(), latest));
            line = first.getStartingLineNumber() + 1;
            while (rows.hasNext()) {
                if (table.rows % ROWS_BETWEEN_CHECKS == 0) {
                    monitor.check();
                }
                var row = rows.next();
                line = row.getStartingLineNumber() + 1;
                table.add(row);
            }
            return table.data(text.digest());
        } catch (CsvParseException e) {
            throw new ProblemException(Problem.error(ProblemCode.UNTERMINATED_QUOTE, where.atRow(line)), e);
        } catch (java.io.IOException e) {
            throw new ProblemException(
                    Problem.error(ProblemCode.FILE_UNREADABLE, where, name, String.valueOf(e.getMessage())), e);
        }
    }

    /// The rows read so far.
    private static final class Table {
        private final HourlyHeader header;
        private final HourlyLayout layout;
        private final Location file;
        private final HourlyClock clock;
        private final List<HourlySample> samples = new ArrayList<>();
        private final Map<Key, Seen> seen = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int rows;
        private int dropped;

        Table(HourlyHeader header, HourlyLayout layout, Location file, HourlyClock clock) {
            this.header = header;
            this.layout = layout;
            this.file = file;
            this.clock = clock;
        }

        void add(CsvRecord row) {
            rows++;
            var where = file.atRow(row.getStartingLineNumber());
            if (row.getFieldCount() != header.names().size()) {
                problems.add(Problem.error(
                        ProblemCode.RAGGED_ROW,
                        where,
                        Integer.toString(row.getFieldCount()),
                        Integer.toString(header.names().size())));
                return;
            }
            var campaign = header.campaign().isPresent()
                    ? row.getField(header.campaign().getAsInt()).strip()
                    : ONE_CAMPAIGN;
            var hour = hour(row, campaign, where);
            var measures = measures(row, where);
            if (hour != null) {
                add(
                        new HourlySample(campaign, hour.date(), hour.hour(), hour.fold(), measures),
                        others(row),
                        row.getStartingLineNumber());
            }
        }

        private HourlyClock.@org.jspecify.annotations.Nullable Hour hour(
                CsvRecord row, String campaign, Location where) {
            int column = header.timestamp().orElseGet(() -> header.date().orElseThrow());
            var text = row.getField(column).strip();
            try {
                if (header.timestamp().isPresent()) {
                    return clock.stamp(campaign, text);
                }
                var hourText = row.getField(header.hour().orElseThrow()).strip();
                return clock.dateAndHour(campaign, text, hourText);
            } catch (HourlyClock.Refused e) {
                int at = e.code() == ProblemCode.BAD_HOUR ? header.hour().orElse(column) : column;
                problems.add(Problem.error(
                        e.code(), where.atColumn(header.names().get(at)).found(row.getField(at)), e.args()));
                return null;
            }
        }

        private Map<Measure, BigDecimal> measures(CsvRecord row, Location where) {
            var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
            header.measures().forEach((measure, column) -> {
                var text = row.getField(column).strip();
                if (UNKNOWN.contains(text.toLowerCase(java.util.Locale.ROOT))) {
                    return;
                }
                var cell = where.atColumn(header.names().get(column)).found(text);
                if (!NUMBER.matcher(text).matches()) {
                    problems.add(Problem.error(ProblemCode.BAD_NUMBER, cell, text));
                    return;
                }
                var value = new BigDecimal(text);
                if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
                    problems.add(Problem.error(ProblemCode.OUT_OF_RANGE, cell, text));
                    return;
                }
                measures.put(measure, value);
            });
            return measures;
        }

        private List<String> others(CsvRecord row) {
            return header.others().isEmpty()
                    ? List.of()
                    : header.others().stream().map(row::getField).toList();
        }

        private void add(HourlySample sample, List<String> others, long row) {
            var key = new Key(sample.campaign(), sample.date(), sample.hour(), sample.fold());
            var before = seen.putIfAbsent(key, new Seen(samples.size(), others, row));
            if (before == null || layout.duplicates() == HourlyDuplicates.KEEP) {
                samples.add(sample);
                return;
            }
            var earlier = samples.get(before.index);
            switch (layout.duplicates()) {
                case ADD -> samples.set(before.index, sum(earlier, sample));
                case DROP_IDENTICAL -> {
                    if (earlier.equals(sample) && before.others.equals(others)) {
                        dropped++;
                    } else {
                        duplicate(before.row, row);
                    }
                }
                case ERROR, KEEP -> duplicate(before.row, row);
            }
        }

        private void duplicate(long first, long row) {
            problems.add(Problem.error(ProblemCode.DUPLICATE_KEY, file.atRow(row), Long.toString(first)));
        }

        private static HourlySample sum(HourlySample one, HourlySample other) {
            var sum = new EnumMap<Measure, BigDecimal>(Measure.class);
            sum.putAll(one.measures());
            other.measures().forEach((measure, value) -> sum.merge(measure, value, BigDecimal::add));
            return new HourlySample(one.campaign(), one.date(), one.hour(), one.fold(), sum);
        }

        HourlyData data(String digest) throws ProblemException {
            if (rows == 0) {
                throw new ProblemException(Problem.error(ProblemCode.NO_DATA_ROWS, file));
            }
            if (!problems.isEmpty()) {
                throw new ProblemException(problems, null);
            }
            return new HourlyData(samples, rows, dropped, digest);
        }
    }

    private record Key(String campaign, LocalDate date, int hour, int fold) {}

    private record Seen(int index, List<String> others, long row) {}
}
