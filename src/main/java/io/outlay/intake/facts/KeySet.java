package io.outlay.intake.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Whether a key was there before. Days and hours of one thing are bits in a row, so that a file of many days takes a
/// few bytes a thing; other times are listed.
final class KeySet {
    private static final int SLOTS_OF_A_DAY = 50;

    private final Map<Long, Bits> days = new HashMap<>();
    private final Map<Long, Bits> hours = new HashMap<>();
    private final KeyIndex others = new KeyIndex();
    private long last = -1;
    private Bits lastDays = new Bits();

    private static final class Bits {
        private long[] words = new long[0];
        private int first;

        boolean add(long slot) {
            int word = (int) (slot >> 6);
            if (words.length == 0) {
                first = word;
                words = new long[1];
            } else if (word < first) {
                int more = Math.max(first - word, Math.min(words.length, first));
                var wider = new long[words.length + more];
                System.arraycopy(words, 0, wider, more, words.length);
                words = wider;
                first -= more;
            } else if (word >= first + words.length) {
                words = Arrays.copyOf(words, Math.max(word - first + 1, words.length * 3 / 2));
            }
            long bit = 1L << slot;
            int at = word - first;
            boolean added = (words[at] & bit) == 0;
            words[at] |= bit;
            return added;
        }
    }

    /// @param what number of the thing and its segment
    /// @return whether it was not there
    boolean add(long what, When when) {
        return switch (when.grain()) {
            case DAY -> daysOf(what).add(when.date().toEpochDay());
            case HOUR ->
                hours.computeIfAbsent(what, key -> new Bits())
                        .add(when.date().toEpochDay() * SLOTS_OF_A_DAY
                                + 2L * when.hour().orElse(24)
                                + when.fold());
            case PERIOD, SEND -> addOther(what, when.key());
        };
    }

    /// A fact whose time is not known yet.
    boolean addUndated(long what) {
        return addOther(what, -1);
    }

    private boolean addOther(long what, long when) {
        return others.putIfAbsent(what, when, 0) < 0;
    }

    private Bits daysOf(long what) {
        if (what != last) {
            last = what;
            lastDays = days.computeIfAbsent(what, key -> new Bits());
        }
        return lastDays;
    }
}
