package io.outlay.packed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers for values that come again and again.
public final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private @Nullable T last;
    private int lastNumber;

    public int number(T value) {
        if (value == last) {
            return lastNumber;
        }
        var number = numbers.get(value);
        if (number == null) {
            number = values.size();
            numbers.put(value, number);
            values.add(value);
        }
        last = value;
        lastNumber = number;
        return number;
    }

    public int size() {
        return values.size();
    }

    public T value(int number) {
        return values.get(number);
    }
}
