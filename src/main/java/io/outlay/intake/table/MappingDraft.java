package io.outlay.intake.table;

import io.outlay.domain.Period;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.value.DateOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Another mapping in the making: what is not said stays as it was.
public final class MappingDraft {
    private final Mapping from;
    private Map<String, String> columns;
    private Map<String, String> outcomes;
    private Map<String, String> units;
    private List<String> segments;
    private Duplicates duplicates;
    private Optional<DateOrder> dateOrder;
    private Optional<Character> decimal;
    private Optional<Charset> encoding;
    private Optional<Period> period;
    private Optional<Character> delimiter;
    private Optional<Long> headerRow;
    private Map<String, String> goals;

    MappingDraft(Mapping from) {
        this.from = from;
        columns = from.columns();
        outcomes = from.outcomes();
        units = from.units();
        segments = from.segments();
        duplicates = from.duplicates();
        dateOrder = from.dateOrder();
        decimal = from.decimal();
        encoding = from.encoding();
        period = from.period();
        delimiter = from.delimiter();
        headerRow = from.headerRow();
        goals = from.goals();
    }

    public MappingDraft columns(Map<String, String> next) {
        columns = next;
        return this;
    }

    public MappingDraft outcomes(Map<String, String> next, Map<String, String> nextUnits) {
        outcomes = next;
        units = nextUnits;
        return this;
    }

    public MappingDraft segments(List<String> next) {
        segments = next;
        return this;
    }

    public MappingDraft duplicates(Duplicates next) {
        duplicates = next;
        return this;
    }

    public MappingDraft dateOrder(DateOrder next) {
        dateOrder = Optional.of(next);
        return this;
    }

    public MappingDraft decimal(char next) {
        decimal = Optional.of(next);
        return this;
    }

    public MappingDraft encoding(Charset next) {
        encoding = Optional.of(next);
        return this;
    }

    public MappingDraft period(Optional<Period> next) {
        period = next;
        return this;
    }

    public MappingDraft delimiter(char next) {
        delimiter = Optional.of(next);
        return this;
    }

    public MappingDraft headerRow(long next) {
        headerRow = Optional.of(next);
        return this;
    }

    public MappingDraft goals(Map<String, String> next) {
        goals = next;
        return this;
    }

    public Mapping mapping() {
        return new Mapping(
                columns,
                outcomes,
                units,
                segments,
                from.spendInMicros(),
                duplicates,
                from.grain(),
                dateOrder,
                decimal,
                encoding,
                period,
                delimiter,
                headerRow,
                goals);
    }
}
