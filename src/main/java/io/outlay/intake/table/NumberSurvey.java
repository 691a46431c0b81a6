package io.outlay.intake.table;

import io.outlay.domain.ProblemCode;
import io.outlay.intake.source.Findings;
import io.outlay.intake.source.Line;
import io.outlay.intake.table.StyleSurvey.Sighting;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the decimal sign of a file. The figures decide; where they leave it open, the rates that stand beside them do;
/// where those do, too, the platform's way in the header's language; else it is asked.
final class NumberSurvey {
    private final Header header;
    private final Mapping mapping;
    private final Header.Column[] figures;
    private final Header.Column[] rates;
    private @Nullable Sighting point;
    private @Nullable Sighting comma;
    private @Nullable Sighting either;
    private boolean ratePoint;
    private boolean rateComma;

    NumberSurvey(Header header, Mapping mapping) {
        this.header = header;
        this.mapping = mapping;
        this.figures = header.columns().stream()
                .filter(column -> column.role().number())
                .toArray(Header.Column[]::new);
        var known = new ArrayList<Header.Column>();
        for (int i = 0; i < header.names().size(); i++) {
            var name = header.names().get(i);
            if (header.layout().known().contains(Names.key(name))
                    || header.layout().known().contains(CurrencySuffix.bare(Names.key(name)))) {
                known.add(new Header.Column(i, name, Layout.Role.mapped(name, "")));
            }
        }
        this.rates = known.toArray(Header.Column[]::new);
    }

    /// Once a figure has decided, the rest is not looked at: what contradicts it is found when it is read.
    void see(Line line) {
        if (point != null || comma != null) {
            return;
        }
        for (var column : figures) {
            if (line.number(column.index())) {
                continue;
            }
            var cell = column.cell(line);
            switch (Numbers.evidence(cell)) {
                case NONE -> {}
                case POINT -> point = point == null ? Sighting.of(line, column, cell) : point;
                case COMMA -> comma = comma == null ? Sighting.of(line, column, cell) : comma;
                case EITHER -> either = either == null ? Sighting.of(line, column, cell) : either;
            }
        }
        if (point == null && comma == null) {
            for (var column : rates) {
                if (!line.number(column.index())) {
                    var evidence = Numbers.evidence(column.cell(line));
                    ratePoint |= evidence == Numbers.Evidence.POINT;
                    rateComma |= evidence == Numbers.Evidence.COMMA;
                }
            }
        }
    }

    /// Whether a figure needed the sign.
    boolean shown() {
        return point != null || comma != null || either != null;
    }

    /// The decimal sign. Of two styles the first counts; each cell of the other is an error when it is read.
    char decimal(String file, Findings findings) {
        if (mapping.decimal().isPresent()) {
            return mapping.decimal().get();
        }
        if (point != null || comma != null) {
            boolean byPoint = comma == null || (point != null && point.row() <= comma.row());
            return byPoint ? '.' : ',';
        }
        if (ratePoint != rateComma) {
            return ratePoint ? '.' : ',';
        }
        var usual = usual();
        if (either != null && usual.isEmpty()) {
            findings.add(either.problem(ProblemCode.AMBIGUOUS_NUMBER, file));
        }
        return usual.orElse('.');
    }

    private Optional<Character> usual() {
        var layout = header.layout();
        if (layout.mapped() || layout.decimal().isEmpty()) {
            return Optional.empty();
        }
        var own = Optional.ofNullable(layout.decimal().get(header.language()));
        return own;
    }
}
