package io.outlay.intake.table;

import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import java.util.List;
import java.util.TreeMap;

/// Further dimensions of a row as sorted `name=value` pairs joined by `;`.
final class RowSegments {
    private final List<Header.Column> columns;
    private final String[] last;
    private String segment = "";

    RowSegments(List<Header.Column> columns) {
        this.columns = columns;
        this.last = new String[columns.size()];
    }

    String of(Line line) {
        boolean same = true;
        for (int i = 0; i < last.length; i++) {
            var cell = columns.get(i).cell(line);
            same &= cell.equals(last[i]);
            last[i] = cell;
        }
        if (!same) {
            segment = pairs();
        }
        return segment;
    }

    private String pairs() {
        var pairs = new TreeMap<String, String>();
        for (int i = 0; i < last.length; i++) {
            var value = Names.text(last[i]);
            if (!Names.missing(value)) {
                var role = columns.get(i).role();
                pairs.put(role.segment().isEmpty() ? Names.text(columns.get(i).name()) : role.segment(), value);
            }
        }
        var text = new StringBuilder();
        pairs.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value));
        return text.toString();
    }
}
