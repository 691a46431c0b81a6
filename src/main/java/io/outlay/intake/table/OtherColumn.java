package io.outlay.intake.table;

import io.outlay.intake.source.Line;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.util.Locale;
import java.util.Optional;

/// A column nobody mapped, watched to see whether it is a dimension: it varies, and it is an id or text. Times of day
/// and columns whose name starts with an underscore are a warehouse's bookkeeping.
final class OtherColumn {
    private final int index;
    private final String name;
    private Optional<String> first = Optional.empty();
    private boolean varies;
    private boolean text;
    private boolean times = true;

    OtherColumn(int index, String name) {
        this.index = index;
        this.name = name;
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    void see(Line line) {
        var cell = line.cell(index);
        if (first.isEmpty()) {
            first = Optional.of(cell);
        }
        varies |= !first.get().equals(cell);
        if (!Names.missing(cell)) {
            text |= Numbers.parse(cell, '.').isEmpty()
                    && Numbers.parse(cell, ',').isEmpty();
            times &= DateCell.of(cell).filter(date -> date.time().isPresent()).isPresent();
        }
    }

    boolean tellsApart() {
        var header = name.strip().toLowerCase(Locale.ROOT);
        boolean id = header.equals("id") || header.endsWith("_id") || header.endsWith(" id");
        return varies && !header.startsWith("_") && (id || (text && !times));
    }
}
