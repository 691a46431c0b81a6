package io.outlay.engine.mix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small CSV by columns.
record Table(Map<String, List<String>> columns) {

    static Table read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var names = lines.getFirst().replace("\"", "").split(",", -1);
        var columns = new LinkedHashMap<String, List<String>>();
        for (var name : names) {
            columns.put(name, new ArrayList<>());
        }
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.replace("\"", "").split(",", -1);
            for (int i = 0; i < names.length; i++) {
                columns.get(names[i]).add(cells[i]);
            }
        }
        return new Table(columns);
    }

    List<Double> numbers(String name) {
        return columns.get(name).stream().map(Double::valueOf).toList();
    }

    List<LocalDate> dates(String name) {
        return columns.get(name).stream()
                .map(text -> LocalDate.parse(text.substring(0, 10)))
                .toList();
    }
}
