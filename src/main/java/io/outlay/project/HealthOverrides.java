package io.outlay.project;

import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthKind;
import io.outlay.domain.data.HealthState;
import io.outlay.workspace.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Failed checks of the data that a person decided to go on with, each with the reason, which is printed in the report.
/// It holds for what was found then: once something else fails the check, it blocks again. Kept in the project as a
/// document.
public record HealthOverrides(Map<HealthKind, Reasoned> byKind) {
    /// Name of the document that keeps them.
    public static final String DOCUMENT = "health-overrides";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// @param reason   as typed
    /// @param subjects what the check named then
    public record Reasoned(String reason, Set<String> subjects) {
        public Reasoned {
            subjects = Set.copyOf(subjects);
        }
    }

    public HealthOverrides {
        var copy = new EnumMap<HealthKind, Reasoned>(HealthKind.class);
        copy.putAll(byKind);
        byKind = Collections.unmodifiableMap(copy);
    }

    /// A document that cannot be read counts as empty: the checks then block again.
    public static HealthOverrides of(Document document) {
        var all = new EnumMap<HealthKind, Reasoned>(HealthKind.class);
        if (!document.content().isEmpty()) {
            try {
                for (var entry : MAPPER.readTree(document.content()).properties()) {
                    var subjects = new LinkedHashSet<String>();
                    entry.getValue().path("subjects").forEach(subject -> subjects.add(subject.asString("")));
                    all.put(
                            HealthKind.valueOf(entry.getKey()),
                            new Reasoned(entry.getValue().path("reason").asString(""), subjects));
                }
            } catch (JacksonException | IllegalArgumentException notReadable) {
                return new HealthOverrides(Map.of());
            }
        }
        return new HealthOverrides(all);
    }

    /// The reason for going on with a failed check; empty where it blocks, or did not fail.
    public Optional<String> reason(HealthCheck check) {
        return Optional.ofNullable(byKind.get(check.kind()))
                .filter(given -> check.state() == HealthState.FAIL)
                .filter(given -> given.subjects().containsAll(check.subjects()))
                .map(Reasoned::reason);
    }

    /// Failed checks that nobody gave a reason for.
    public List<HealthCheck> blocking(List<HealthCheck> checks) {
        return checks.stream()
                .filter(check -> check.state() == HealthState.FAIL)
                .filter(check -> reason(check).isEmpty())
                .toList();
    }

    public HealthOverrides with(HealthCheck check, String reason) {
        var all = new EnumMap<HealthKind, Reasoned>(HealthKind.class);
        all.putAll(byKind);
        all.put(check.kind(), new Reasoned(reason.strip(), Set.copyOf(check.subjects())));
        return new HealthOverrides(all);
    }

    public HealthOverrides without(HealthKind kind) {
        var all = new EnumMap<HealthKind, Reasoned>(HealthKind.class);
        all.putAll(byKind);
        all.remove(kind);
        return new HealthOverrides(all);
    }

    public Document document() {
        if (byKind.isEmpty()) {
            return new Document(DOCUMENT, "");
        }
        var root = MAPPER.createObjectNode();
        byKind.forEach((kind, override) -> {
            var entry = root.putObject(kind.name());
            entry.put("reason", override.reason());
            var subjects = entry.putArray("subjects");
            new ArrayList<>(override.subjects()).stream().sorted().forEach(subjects::add);
        });
        return new Document(DOCUMENT, root.toString());
    }
}
