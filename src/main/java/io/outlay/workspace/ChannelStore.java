package io.outlay.workspace;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Channels, the rules that fill them, and campaign tags.
public final class ChannelStore {
    private final Database database;

    ChannelStore(Database database) {
        this.database = database;
    }

    public ChannelSetup setup() throws WorkspaceException {
        return database.read(ChannelStore::read);
    }

    public List<Channel> channels() throws WorkspaceException {
        return setup().channels();
    }

    public List<ChannelRule> rules() throws WorkspaceException {
        return setup().rules();
    }

    /// Adds the channel, or replaces the one with its id: name, colour, limits, lock, archive.
    public void save(Channel channel) throws WorkspaceException {
        database.unit("channel", channel.id(), handle -> {
            write(handle, read(handle).with(channel));
            return channel;
        });
    }

    /// Replaces all channels and rules.
    public void save(ChannelSetup setup) throws WorkspaceException {
        database.unit(
                "channels",
                setup.channels().size() + " channels, " + setup.rules().size() + " rules",
                handle -> {
                    write(handle, setup);
                    return setup;
                });
    }

    public void saveRules(List<ChannelRule> rules) throws WorkspaceException {
        database.unit("rules", rules.size() + " rules", handle -> {
            write(handle, read(handle).withRules(rules));
            return rules;
        });
    }

    /// What belonged to `from` belongs to `into` from now on; `from` is archived.
    public void merge(String from, String into) throws WorkspaceException {
        database.unit("merge", from + " into " + into, handle -> {
            write(handle, read(handle).merged(from, into));
            return into;
        });
    }

    public List<CampaignTag> tags() throws WorkspaceException {
        return database.read(ChannelStore::tags);
    }

    /// Replaces all campaign tags.
    public void saveTags(List<CampaignTag> tags) throws WorkspaceException {
        database.unit("tags", tags.size() + " tags", handle -> {
            handle.execute("DELETE FROM campaign_tag");
            for (var tag : tags) {
                handle.execute(
                        "INSERT INTO campaign_tag VALUES (?, ?, ?, ?)",
                        tag.platform(),
                        tag.accountId(),
                        tag.campaignId(),
                        tag.tag());
            }
            return tags;
        });
    }

    static List<CampaignTag> tags(Handle handle) {
        return handle.select("SELECT * FROM campaign_tag ORDER BY platform, account_id, campaign_id, tag")
                .map((rs, context) ->
                        new CampaignTag(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    static ChannelSetup read(Handle handle) {
        var channels = handle.select("SELECT * FROM channel ORDER BY place, id")
                .map((rs, context) -> channel(rs))
                .list();
        var rules = handle.select("SELECT * FROM channel_rule ORDER BY place")
                .map((rs, context) -> new ChannelRule(
                        rs.getString("channel_id"),
                        rs.getString("platform"),
                        rs.getString("account"),
                        rs.getString("campaign"),
                        rs.getString("objective"),
                        rs.getString("tag")))
                .list();
        return new ChannelSetup(channels, rules);
    }

    static void write(Handle handle, ChannelSetup setup) {
        handle.execute("DELETE FROM channel");
        handle.execute("DELETE FROM channel_rule");
        int place = 0;
        for (var channel : setup.channels()) {
            handle.execute(
                    "INSERT INTO channel VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    channel.id(),
                    place++,
                    channel.name(),
                    channel.colour(),
                    channel.minimum().orElse(null),
                    channel.maximum().orElse(null),
                    channel.locked(),
                    channel.archived());
        }
        place = 0;
        for (var rule : setup.rules()) {
            handle.execute(
                    "INSERT INTO channel_rule VALUES (?, ?, ?, ?, ?, ?, ?)",
                    place++,
                    rule.channelId(),
                    rule.platform(),
                    rule.account(),
                    rule.campaign(),
                    rule.objective(),
                    rule.tag());
        }
    }

    private static Channel channel(ResultSet rs) throws SQLException {
        return new Channel(
                rs.getString("id"),
                rs.getString("name"),
                rs.getInt("colour"),
                amount(rs, "minimum"),
                amount(rs, "maximum"),
                rs.getBoolean("locked"),
                rs.getBoolean("archived"));
    }

    private static Optional<BigDecimal> amount(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getBigDecimal(column)).map(Decimals::canonical);
    }
}
