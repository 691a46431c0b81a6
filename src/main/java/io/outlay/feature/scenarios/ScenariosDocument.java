package io.outlay.feature.scenarios;

import io.outlay.workspace.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How a [ScenarioSet] is kept in the project.
final class ScenariosDocument {
    static final String NAME = "scenarios";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Form(
            List<One> scenarios, String base, @Nullable Double target) {}

    private record One(String id, String name, String start, Map<String, Double> factors) {}

    private ScenariosDocument() {}

    static Document of(ScenarioSet set) {
        var scenarios = set.scenarios().stream()
                .map(it -> new One(it.id(), it.name(), it.start().name().toLowerCase(Locale.ROOT), it.factors()))
                .toList();
        var target = set.target();
        var form = new Form(scenarios, set.base(), target.isPresent() ? target.getAsDouble() : null);
        return new Document(NAME, MAPPER.writeValueAsString(form));
    }

    /// Empty when nothing was ever changed.
    static Optional<ScenarioSet> read(Document document) {
        if (document.content().isEmpty()) {
            return Optional.empty();
        }
        var form = MAPPER.readValue(document.content(), Form.class);
        var scenarios = form.scenarios().stream()
                .map(it -> new PlannedScenario(
                        it.id(),
                        it.name(),
                        PlannedScenario.Start.valueOf(it.start().toUpperCase(Locale.ROOT)),
                        it.factors()))
                .toList();
        var target = form.target();
        return Optional.of(new ScenarioSet(
                scenarios, form.base(), target == null ? OptionalDouble.empty() : OptionalDouble.of(target)));
    }
}
