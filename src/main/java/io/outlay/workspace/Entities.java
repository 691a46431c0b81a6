package io.outlay.workspace;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The accounts, campaigns, ad groups and ads that facts are about, each spelling once. Rows are never changed: a
/// renamed campaign is one more row with the same ids.
final class Entities {
    private final Map<Integer, Entity> byId;
    private final Map<Entity, Integer> ids;
    private final List<Integer> added = new ArrayList<>();
    private int last;

    private Entities(Map<Integer, Entity> byId) {
        this.byId = byId;
        this.ids = new HashMap<>();
        byId.forEach((id, entity) -> {
            ids.put(entity, id);
            last = Math.max(last, id);
        });
    }

    static Entities none() {
        return new Entities(new HashMap<>());
    }

    static Entities load(Handle handle) {
        var byId = new HashMap<Integer, Entity>();
        handle.select("SELECT * FROM entity")
                .map((rs, context) -> Map.entry(
                        rs.getInt("id"),
                        new Entity(
                                new Platform(rs.getString("platform")),
                                rs.getString("account_id"),
                                rs.getString("account_name"),
                                Level.valueOf(rs.getString("entity_level")),
                                rs.getString("campaign_id"),
                                rs.getString("campaign_name"),
                                rs.getString("ad_group_id"),
                                rs.getString("ad_group_name"),
                                rs.getString("ad_id"),
                                rs.getString("ad_name"),
                                rs.getBoolean("by_name"),
                                rs.getString("objective"))))
                .forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        return new Entities(byId);
    }

    Entity get(int id) {
        var entity = byId.get(id);
        if (entity == null) {
            throw new IllegalStateException("a fact is about entity " + id + ", which is missing");
        }
        return entity;
    }

    /// All, the oldest spelling first.
    List<Entity> inOrder() {
        return byId.keySet().stream().sorted().map(this::get).toList();
    }

    int idOf(Entity entity) {
        var known = ids.get(entity);
        if (known != null) {
            return known;
        }
        int id = ++last;
        ids.put(entity, id);
        byId.put(id, entity);
        added.add(id);
        return id;
    }

    /// Those that [#idOf] met first, in the order of their ids.
    List<Integer> added() {
        return List.copyOf(added);
    }

    static void insert(Handle handle, int id, Entity entity) {
        handle.execute(
                "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                entity.platform().code(),
                entity.accountId(),
                entity.accountName(),
                entity.level().name(),
                entity.campaignId(),
                entity.campaignName(),
                entity.adGroupId(),
                entity.adGroupName(),
                entity.adId(),
                entity.adName(),
                entity.byName(),
                entity.objective());
    }
}
