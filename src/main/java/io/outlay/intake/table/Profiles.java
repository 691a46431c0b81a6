package io.outlay.intake.table;

import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Platform;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables that platforms export, as resources: one file each under `profiles`, listed in `profiles/index.json`.
/// Names of columns stand there per language, so a language or a platform is added without touching code.
final class Profiles {
    private static final String FOLDER = "/io/outlay/intake/profiles/";
    private static final List<LayoutIndex> ALL = read();
    private static final Map<String, Set<String>> OWNERS = owners();

    private Profiles() {}

    static List<LayoutIndex> all() {
        return ALL;
    }

    /// How many platforms write this header.
    static int owners(String key) {
        return OWNERS.getOrDefault(key, Set.of()).size();
    }

    private static List<LayoutIndex> read() {
        var layouts = new ArrayList<LayoutIndex>();
        for (var name : json("index.json").get("tables")) {
            layouts.add(new LayoutIndex(layout(json(name.asString()))));
        }
        return List.copyOf(layouts);
    }

    private static Layout layout(JsonNode profile) {
        var roles = new ArrayList<Layout.Role>();
        profile.get("columns").forEach(column -> roles.add(role(column)));
        var required = new ArrayList<List<String>>();
        profile.get("required")
                .forEach(group -> required.add(Arrays.asList(group.asString().split("\\|"))));
        var decimal = new HashMap<String, Character>();
        profile.path("decimal")
                .properties()
                .forEach(entry ->
                        decimal.put(entry.getKey(), entry.getValue().asString().charAt(0)));
        var order = new HashMap<String, DateOrder>();
        profile.path("date_order")
                .properties()
                .forEach(entry -> order.put(
                        entry.getKey(),
                        DateOrder.of(entry.getValue().asString()).orElseThrow()));
        return new Layout(
                profile.get("id").asString(),
                Optional.of(new Platform(profile.get("platform").asString())),
                roles,
                required,
                keys(profile.path("known")),
                keys(profile.path("refused")),
                Layout.Dates.valueOf(profile.path("dates").asString("required").toUpperCase(Locale.ROOT)),
                decimal,
                order,
                text(profile, "grain").map(name -> Grain.valueOf(name.toUpperCase(Locale.ROOT))),
                text(profile, "zone"),
                profile.path("blank_goals").asBoolean(false),
                false);
    }

    private static Layout.Role role(JsonNode column) {
        var names = new LinkedHashMap<String, List<String>>();
        column.get("names").properties().forEach(entry -> {
            var list = new ArrayList<String>();
            entry.getValue().forEach(name -> list.add(name.asString()));
            names.put(entry.getKey(), List.copyOf(list));
        });
        return new Layout.Role(
                names,
                column.get("fact").asString(),
                column.path("segment").asString(""),
                column.path("otherwise").asBoolean(false),
                column.path("spans").asBoolean(false),
                column.path("attribution").asString(""));
    }

    private static Optional<String> text(JsonNode profile, String name) {
        return profile.has(name) ? Optional.of(profile.get(name).asString()) : Optional.empty();
    }

    private static Set<String> keys(JsonNode byLanguage) {
        var keys = new HashSet<String>();
        byLanguage.forEach(list -> list.forEach(name -> keys.add(Names.key(name.asString()))));
        return keys;
    }

    private static Map<String, Set<String>> owners() {
        var owners = new HashMap<String, Set<String>>();
        for (var index : ALL) {
            var layout = index.layout();
            var platform = layout.platform().orElseThrow().code();
            var keys = new HashSet<>(layout.known());
            keys.addAll(layout.refused());
            layout.roles()
                    .forEach(role ->
                            role.names().values().forEach(names -> names.forEach(name -> keys.add(Names.key(name)))));
            keys.forEach(
                    key -> owners.computeIfAbsent(key, any -> new HashSet<>()).add(platform));
        }
        return owners;
    }

    private static JsonNode json(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
