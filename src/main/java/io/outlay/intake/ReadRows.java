package io.outlay.intake;

import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.RowList;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.FactStore;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;

/// The facts of an import as rows, once every one has its time.
final class ReadRows extends RowList {
    private final FactStore facts;

    ReadRows(FactStore facts) {
        this.facts = facts;
    }

    private static PerformanceRow row(FactDraft draft) {
        return draft.row(draft.when().orElseThrow());
    }

    @Override
    public PerformanceRow get(int index) {
        if (index < 0 || index >= facts.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return row(facts.get(index));
    }

    @Override
    public int size() {
        return facts.size();
    }

    @Override
    public Iterator<PerformanceRow> iterator() {
        var drafts = facts.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return drafts.hasNext();
            }

            @Override
            public PerformanceRow next() {
                return row(drafts.next());
            }
        };
    }

    /// Streams read in order; the inherited way would pick single rows.
    @Override
    public Spliterator<PerformanceRow> spliterator() {
        return Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }
}
