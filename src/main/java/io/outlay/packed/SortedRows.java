package io.outlay.packed;

import io.outlay.domain.data.PerformanceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/// Facts in order, however many: sorted in runs that fit into memory, which are packed and merged anew whenever the
/// rows are read.
public final class SortedRows implements Iterable<PerformanceRow> {
    private static final int RUN = 40_000;
    private static final int IN_MEMORY = 16 << 20;

    private record Run(long place, int size) {}

    private final Comparator<PerformanceRow> order;
    private final PackedRows packed = new PackedRows(IN_MEMORY);
    private final List<Run> runs = new ArrayList<>();
    private List<PerformanceRow> only = List.of();
    private int size;

    /// Reads all rows once.
    public SortedRows(Iterable<PerformanceRow> rows, Comparator<PerformanceRow> order) {
        this.order = order;
        var run = new ArrayList<PerformanceRow>();
        for (var row : rows) {
            if (run.size() == RUN) {
                pack(run);
                run.clear();
            }
            run.add(row);
            size++;
        }
        if (runs.isEmpty()) {
            run.sort(order);
            only = run;
        } else {
            pack(run);
        }
    }

    private void pack(List<PerformanceRow> run) {
        run.sort(order);
        runs.add(new Run(packed.place(), run.size()));
        run.forEach(packed::add);
    }

    public int size() {
        return size;
    }

    @Override
    public Iterator<PerformanceRow> iterator() {
        return runs.isEmpty() ? only.iterator() : new Merge();
    }

    private final class Head {
        private final PackedBytes.Reader reader;
        private final int number;
        private int left;
        private PerformanceRow row;

        Head(int number, Run run) {
            this.number = number;
            this.reader = packed.reader(run.place());
            this.left = run.size() - 1;
            this.row = packed.read(reader);
        }

        boolean advance() {
            if (left == 0) {
                return false;
            }
            left--;
            row = packed.read(reader);
            return true;
        }
    }

    private final class Merge implements Iterator<PerformanceRow> {
        private final PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.row, order).thenComparingInt(head -> head.number));

        Merge() {
            for (int i = 0; i < runs.size(); i++) {
                heads.add(new Head(i, runs.get(i)));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public PerformanceRow next() {
            var head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            var row = head.row;
            if (head.advance()) {
                heads.add(head);
            }
            return row;
        }
    }
}
