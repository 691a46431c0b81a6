package io.outlay.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Named columns, most of them numeric, of a small CSV file, as analysts prepare them for a computation: UTF-8, one
/// header row, a comma, semicolon or tab between cells, numbers such as 1234.56 or 1.2e3. Platform exports are read by
/// the importer instead.
///
/// @param columns one list per numeric column asked for, in that order
/// @param words   one list per column of text asked for, in that order
/// @param lines   physical line of each row, 1-based
/// @param digest  SHA-256 of the file, hexadecimal
public record NumericTable(List<List<Double>> columns, List<List<String>> words, List<Long> lines, String digest) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public NumericTable {
        columns = columns.stream().map(List::copyOf).toList();
        words = words.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    /// @param file  to read
    /// @param shown its name in problems
    /// @param names of the columns wanted
    public static NumericTable read(Path file, String shown, List<String> names) throws ProblemException {
        return read(file, shown, names, List.of());
    }

    /// @param file    to read
    /// @param shown   its name in problems
    /// @param numbers names of the numeric columns wanted
    /// @param words   names of the columns wanted as text
    public static NumericTable read(Path file, String shown, List<String> numbers, List<String> words)
            throws ProblemException {
        var bytes = bytes(file, shown);
        var text = decoded(bytes, shown);
        var records = records(text, shown);
        if (records.isEmpty()) {
            throw problem(ProblemCode.EMPTY_FILE, Location.file(shown));
        }
        var header = records.getFirst();
        var names = new ArrayList<>(numbers);
        names.addAll(words);
        var indices = indices(header, shown, names);
        var rows = records.subList(1, records.size());
        if (rows.isEmpty()) {
            throw problem(ProblemCode.NO_DATA_ROWS, Location.file(shown));
        }
        var whole = whole(rows, header.getFieldCount(), shown);
        var columns = parsed(whole, shown, numbers, indices);
        var texts = new ArrayList<List<String>>();
        for (int j = numbers.size(); j < names.size(); j++) {
            int index = indices[j];
            texts.add(whole.stream().map(row -> row.getField(index).strip()).toList());
        }
        var lines = whole.stream().map(CsvRecord::getStartingLineNumber).toList();
        return new NumericTable(columns, texts, lines, digest(bytes));
    }

    /// Where the cell of a column and row of this table stands in its file.
    public Location cell(String shown, String column, int row) {
        return Location.file(shown).atRow(lines.get(row)).atColumn(column);
    }

    /// The rows, if each has as many cells as the header.
    private static List<CsvRecord> whole(List<CsvRecord> rows, int width, String shown) throws ProblemException {
        var ragged = rows.stream()
                .filter(row -> row.getFieldCount() != width)
                .map(row -> Problem.error(
                        ProblemCode.RAGGED_ROW,
                        Location.file(shown).atRow(row.getStartingLineNumber()),
                        "" + row.getFieldCount(),
                        "" + width))
                .toList();
        if (!ragged.isEmpty()) {
            throw new ProblemException(ragged, null);
        }
        return rows;
    }

    private static List<List<Double>> parsed(List<CsvRecord> rows, String shown, List<String> names, int[] indices)
            throws ProblemException {
        var columns = new ArrayList<List<Double>>();
        names.forEach(name -> columns.add(new ArrayList<>()));
        var problems = new ArrayList<Problem>();
        for (var row : rows) {
            for (int j = 0; j < names.size(); j++) {
                var cell = row.getField(indices[j]).strip();
                double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
                if (!Double.isFinite(value)) {
                    problems.add(Problem.error(
                            ProblemCode.BAD_NUMBER,
                            Location.file(shown)
                                    .atRow(row.getStartingLineNumber())
                                    .atColumn(names.get(j))
                                    .found(cell),
                            "\"" + cell + "\""));
                }
                columns.get(j).add(value);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        return columns;
    }

    private static int[] indices(CsvRecord header, String shown, List<String> names) throws ProblemException {
        var found = header.getFields().stream().map(String::strip).toList();
        var indices = new int[names.size()];
        var problems = new ArrayList<Problem>();
        for (int j = 0; j < indices.length; j++) {
            var name = names.get(j);
            indices[j] = found.indexOf(name);
            var where =
                    Location.file(shown).atRow(header.getStartingLineNumber()).atColumn(name);
            if (indices[j] < 0) {
                problems.add(Problem.error(ProblemCode.MISSING_COLUMN, where, name));
            } else if (found.lastIndexOf(name) != indices[j]) {
                problems.add(Problem.error(ProblemCode.DUPLICATE_COLUMN, where, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        return indices;
    }

    private static List<CsvRecord> records(String text, String shown) throws ProblemException {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                records.add(record);
            }
            return records;
        } catch (CsvParseException | IOException e) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.UNTERMINATED_QUOTE, Location.file(shown).atRow(line)),
                    e);
        }
    }

    private static char delimiter(String text) {
        var header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    private static byte[] bytes(Path file, String shown) throws ProblemException {
        if (!Files.isRegularFile(file)) {
            throw problem(ProblemCode.FILE_NOT_FOUND, Location.file(shown), shown);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.FILE_UNREADABLE, Location.file(shown), shown, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static String decoded(byte[] bytes, String shown) throws ProblemException {
        for (byte b : bytes) {
            if (b == 0) {
                throw problem(ProblemCode.BINARY_DATA, Location.file(shown));
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.error(ProblemCode.ENCODING, Location.file(shown), "UTF-8"), e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException problem(ProblemCode code, Location where, String... args) {
        return new ProblemException(Problem.error(code, where, args));
    }
}
