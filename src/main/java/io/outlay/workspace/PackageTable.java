package io.outlay.workspace;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A table that travels as CSV: its columns as the database declares them, and how a cell is checked and bound.
///
/// @param order columns of the key
record PackageTable(String name, String order, List<PackageTable.Column> columns) {
    /// The tables in the order they are read.
    private static final List<String[]> TABLES = List.of(
            new String[] {"import_batch", "id"},
            new String[] {"import_file", "import_id, place"},
            new String[] {"entity", "id"},
            new String[] {"fact_scope", "id"},
            new String[] {"fact", "id"},
            new String[] {"outcome_scope", "import_id, series, market"},
            new String[] {"outcome", "import_id, ordinal"},
            new String[] {"run_result", "id"},
            new String[] {"document", "name"});
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?(E[+-]?[0-9]{1,4})?");

    /// @param type   such as `DECFLOAT`, as the database names it
    /// @param length most characters of a text
    record Column(String name, String type, long length, boolean nullable) {}

    PackageTable {
        columns = List.copyOf(columns);
    }

    static List<PackageTable> all(Handle handle) {
        return TABLES.stream()
                .map(table -> new PackageTable(table[0], table[1], columns(handle, table[0])))
                .toList();
    }

    static List<String> names() {
        return TABLES.stream().map(table -> table[0] + ".csv").toList();
    }

    private static List<Column> columns(Handle handle, String table) {
        return handle.select(
                        "SELECT COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, IS_NULLABLE"
                                + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?"
                                + " ORDER BY ORDINAL_POSITION",
                        table.toUpperCase(java.util.Locale.ROOT))
                .map((rs, context) -> new Column(
                        rs.getString(1).toLowerCase(java.util.Locale.ROOT),
                        rs.getString(2),
                        rs.getLong(3),
                        rs.getString(4).equals("YES")))
                .list();
    }

    String file() {
        return name + ".csv";
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    String select() {
        return "SELECT " + String.join(", ", header()) + " FROM " + name + stored() + " ORDER BY " + order;
    }

    /// Leaves out [PreparedRows].
    private String stored() {
        return switch (name) {
            case "fact" -> " WHERE id < ((SELECT MAX(id) FROM import_batch) + 1) * " + FactColumns.firstId(1);
            case "outcome" -> " WHERE import_id <= (SELECT MAX(id) FROM import_batch)";
            default -> "";
        };
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", header()) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /// The cell as a value of the column; null for an absent one.
    ///
    /// @throws IllegalArgumentException when it is not one
    @Nullable
    Object value(int column, @Nullable String cell) {
        var declared = columns.get(column);
        if (cell == null) {
            if (!declared.nullable()) {
                throw new IllegalArgumentException(declared.name() + " is missing");
            }
            return null;
        }
        try {
            return switch (declared.type()) {
                case "INTEGER" -> Integer.valueOf(cell);
                case "TINYINT" -> (int) Byte.parseByte(cell);
                case "BIGINT" -> Long.valueOf(cell);
                case "BOOLEAN" -> bool(cell);
                case "DATE" -> LocalDate.parse(cell);
                case "DECFLOAT" -> number(cell);
                case "CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT" -> text(cell, declared);
                default -> throw new IllegalStateException("column type " + declared.type());
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(declared.name() + " cannot be read", e);
        }
    }

    private static Boolean bool(String cell) {
        return switch (cell) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new NumberFormatException(cell);
        };
    }

    private static BigDecimal number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw new NumberFormatException(cell);
        }
        return new BigDecimal(cell);
    }

    private static String text(String cell, Column column) {
        if (cell.length() > column.length()) {
            throw new IllegalArgumentException(column.name() + " is too long");
        }
        return cell;
    }

    void bind(PreparedStatement insert, List<@Nullable String> cells) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var value = value(i, cells.get(i));
            if (value == null) {
                insert.setNull(i + 1, Types.NULL);
            } else {
                insert.setObject(i + 1, value);
            }
        }
    }
}
