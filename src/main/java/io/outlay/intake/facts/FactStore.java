package io.outlay.intake.facts;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.packed.Dictionary;
import io.outlay.packed.PackedBytes;
import io.outlay.packed.PackedFigures;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/// The facts of one import, packed: some fifty bytes each, the older ones in a temporary file. They are read in the
/// order in which they came. Not thread-safe.
public final class FactStore implements Iterable<FactDraft> {
    /// Every so many facts one is found without reading those before it.
    private static final int STRIDE = 64;

    private static final int IN_MEMORY = 24 << 20;

    private static final Grain[] GRAINS = Grain.values();

    private final PackedBytes bytes = new PackedBytes(IN_MEMORY);
    private final Dictionary<Entity> entities = new Dictionary<>();
    private final Dictionary<String> texts = new Dictionary<>();
    private final Map<Integer, FactDraft> replaced = new HashMap<>();
    private long[] places = new long[1024];
    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    void add(FactDraft draft) {
        if (size % STRIDE == 0) {
            int at = size / STRIDE;
            if (at == places.length) {
                places = java.util.Arrays.copyOf(places, 2 * at);
            }
            places[at] = bytes.length();
        }
        size++;
        bytes.number(entities.number(draft.entity()));
        bytes.number(texts.number(draft.segment()));
        bytes.number(texts.number(draft.zone()));
        bytes.number(texts.number(draft.currency()));
        bytes.number(texts.number(draft.attribution()));
        bytes.number(texts.number(draft.file()));
        bytes.number(draft.row() << 1 | (draft.provisional() ? 1 : 0));
        when(draft.when());
        PackedFigures.write(bytes, draft.measures());
    }

    private void when(Optional<When> when) {
        if (when.isEmpty()) {
            bytes.number(0);
            return;
        }
        var known = when.get();
        long hour = known.hour().orElse(-1) + 1L;
        bytes.number(1 + (known.grain().ordinal() | (long) known.fold() << 2 | hour << 3));
        bytes.number(known.date().toEpochDay());
        bytes.number(known.dateEnd().toEpochDay() - known.date().toEpochDay());
    }

    /// The fact at a place, which reads some before it, too.
    public FactDraft get(int index) {
        var newer = replaced.get(index);
        if (newer != null) {
            return newer;
        }
        var reader = bytes.reader(places[index / STRIDE]);
        for (int i = index - index % STRIDE; i < index; i++) {
            read(reader);
        }
        return read(reader);
    }

    void replace(int index, FactDraft draft) {
        replaced.put(index, draft);
    }

    private FactDraft read(PackedBytes.Reader in) {
        var entity = entities.value((int) in.number());
        var segment = texts.value((int) in.number());
        var zone = texts.value((int) in.number());
        var currency = texts.value((int) in.number());
        var attribution = texts.value((int) in.number());
        var file = texts.value((int) in.number());
        long row = in.number();
        var when = when(in);
        return new FactDraft(
                entity,
                segment,
                when,
                zone,
                currency,
                attribution,
                PackedFigures.read(in),
                (row & 1) == 1,
                file,
                row >>> 1);
    }

    private static Optional<When> when(PackedBytes.Reader in) {
        long form = in.number() - 1;
        if (form < 0) {
            return Optional.empty();
        }
        var date = LocalDate.ofEpochDay(in.number());
        long days = in.number();
        int hour = (int) (form >> 3) - 1;
        return Optional.of(new When(
                GRAINS[(int) form & 3],
                date,
                days == 0 ? date : date.plusDays(days),
                hour < 0 ? OptionalInt.empty() : OptionalInt.of(hour),
                (int) (form >> 2) & 1));
    }

    @Override
    public Iterator<FactDraft> iterator() {
        var reader = bytes.reader(0);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public FactDraft next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                var read = read(reader);
                var newer = replaced.get(next++);
                return newer == null ? read : newer;
            }
        };
    }
}
