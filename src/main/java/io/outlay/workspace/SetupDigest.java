package io.outlay.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Digest of the small tables that may change: project, channels, rules, tags, rates, and which imports and results
/// there are. Each history row stores it, so settings that changed on the disk by themselves are noticed.
final class SetupDigest {
    private static final List<String> TABLES = List.of(
            "SELECT workspace_id, created_at FROM state",
            "SELECT * FROM project ORDER BY one",
            "SELECT * FROM channel ORDER BY id",
            "SELECT * FROM channel_rule ORDER BY place",
            "SELECT * FROM campaign_tag ORDER BY platform, account_id, campaign_id, tag",
            "SELECT * FROM exchange_rate ORDER BY currency, rate_day",
            "SELECT * FROM document ORDER BY name",
            "SELECT * FROM import_batch ORDER BY id",
            "SELECT * FROM import_file ORDER BY import_id, place",
            "SELECT id, digest FROM run_result ORDER BY id",
            "SELECT id, digest FROM edit_log ORDER BY id");

    private SetupDigest() {}

    static String of(Handle handle) {
        var digest = new RowDigest();
        for (var table : TABLES) {
            digest.add(table).endRow();
            handle.select(table).map((rs, context) -> add(digest, rs)).forEach(row -> digest.endRow());
        }
        return digest.hex();
    }

    private static Boolean add(RowDigest digest, ResultSet rs) throws SQLException {
        int columns = rs.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            digest.add(rs.getString(i));
        }
        return true;
    }
}
