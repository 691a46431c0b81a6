package io.outlay.feature.optimise;

import io.outlay.feature.optimise.Planner.Row;
import io.outlay.text.Sheet;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The planner's table as it leaves the window.
final class PlannerSheet {
    private static final List<String> HEADS = List.of(
            "optimise.column.channel",
            "optimise.column.now",
            "optimise.column.min",
            "optimise.column.max",
            "optimise.column.locked",
            "optimise.column.plan",
            "optimise.column.change",
            "optimise.column.best.low",
            "optimise.column.best.high");

    private final Text text;

    PlannerSheet(Text text) {
        this.text = text;
    }

    Sheet of(Optional<Planner> planner) {
        return new Sheet(
                HEADS.stream().map(key -> text.say(key)).toList(),
                planner.map(this::rows).orElse(List.of()));
    }

    private List<List<Object>> rows(Planner planner) {
        var rows = new ArrayList<List<Object>>();
        planner.rows().forEach(row -> rows.add(row(row)));
        double now = planner.total().now();
        double then = planner.total().spend();
        rows.add(List.of(text.say("optimise.total"), now, "", "", "", then, then - now, "", ""));
        return rows;
    }

    private List<Object> row(Row row) {
        return List.of(
                row.name(),
                row.now(),
                number(row.minimum()),
                number(row.maximum()),
                row.free() ? "" : text.say("optimise.hold." + row.hold()),
                row.spend(),
                row.change(),
                number(row.best().map(best -> best.low90())),
                number(row.best().map(best -> best.high90())));
    }

    private static Object number(Optional<Double> amount) {
        return amount.<Object>map(it -> it).orElse("");
    }
}
