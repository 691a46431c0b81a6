package io.outlay.workspace;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;

/// Which objects a workspace's catalogue may hold: those our own scripts make, and nothing that could run.
final class CatalogueRules {
    private static final Set<String> SETTINGS = Set.of("CREATE_BUILD", "WRITE_DELAY");

    /// Words that may stand before an opening bracket in the statement of a plain table, index or key. Any other word
    /// there would be the call of a function.
    private static final Set<String> BEFORE_BRACKET = Set.of(
            "VARYING", "CHARACTER", "DECFLOAT", "NUMERIC", "TIMESTAMP", "TIME", "OBJECT", "KEY", "UNIQUE", "CHECK");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");
    private static final Pattern BRACKET = Pattern.compile("([A-Za-z_][A-Za-z0-9_$.]*)\\s*\\(");

    private CatalogueRules() {}

    /// Why the object is refused; empty when it is harmless.
    static Optional<String> objection(int type, String sql) {
        return switch (type) {
            case DbObject.TABLE_OR_VIEW -> starts(sql, "CREATE CACHED TABLE ").or(() -> calls(sql));
            case DbObject.INDEX -> starts(sql, "CREATE ").or(() -> calls(sql));
            case DbObject.CONSTRAINT -> starts(sql, "ALTER TABLE ").or(() -> calls(sql));
            case DbObject.USER -> starts(sql, "CREATE USER IF NOT EXISTS \"" + Database.USER + "\" SALT ");
            case DbObject.SETTING -> setting(sql);
            case DbObject.TRIGGER -> Optional.of("it holds a trigger");
            case DbObject.FUNCTION_ALIAS -> Optional.of("it holds an alias");
            case DbObject.AGGREGATE -> Optional.of("it holds an aggregate");
            case DbObject.CONSTANT -> Optional.of("it holds a constant");
            default -> Optional.of("it holds an object of kind " + type);
        };
    }

    private static Optional<String> starts(String sql, String with) {
        return sql.startsWith(with) ? Optional.empty() : Optional.of("it holds \"" + firstWords(sql) + "\"");
    }

    private static Optional<String> setting(String sql) {
        for (var name : SETTINGS) {
            if (sql.matches("SET " + name + " [0-9]+")) {
                return Optional.empty();
            }
        }
        return Optional.of("it holds the setting \"" + firstWords(sql) + "\"");
    }

    private static Optional<String> calls(String sql) {
        var bare = QUOTED.matcher(sql).replaceAll(" ").toUpperCase(Locale.ROOT);
        if (bare.contains(" ENGINE ") || bare.contains(" AS ") || bare.contains("$$")) {
            return Optional.of("it holds a table that is made by code");
        }
        var matcher = BRACKET.matcher(bare);
        while (matcher.find()) {
            if (!BEFORE_BRACKET.contains(matcher.group(1))) {
                return Optional.of("it holds a table that calls " + matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static String firstWords(String sql) {
        var line = sql.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) : line;
    }
}
