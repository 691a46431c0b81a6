package io.outlay.workspace;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over rows of fields. Each field is written with its length before it, so no two lists of fields give the
/// same bytes; decimals lose trailing zeros, so 1.50 and 1.5 are one value.
final class RowDigest {
    private final MessageDigest digest = sha256();
    private final StringBuilder row = new StringBuilder(512);
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String... fields) {
        var digest = new RowDigest();
        for (var field : fields) {
            digest.add(field);
        }
        digest.endRow();
        return digest.hex();
    }

    RowDigest add(@Nullable String field) {
        if (field == null) {
            row.append("-,");
        } else {
            row.append(field.length()).append(':').append(field).append(',');
        }
        return this;
    }

    RowDigest add(long field) {
        row.append(field).append(',');
        return this;
    }

    RowDigest add(@Nullable BigDecimal field) {
        if (field == null) {
            row.append("-,");
        } else {
            row.append(Decimals.canonical(field).toString()).append(',');
        }
        return this;
    }

    /// Adds all fields that another has so far in its row.
    void addRowOf(RowDigest other) {
        row.append(other.row);
    }

    void endRow() {
        row.append('\n');
        digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
        row.setLength(0);
        rows++;
    }

    long rows() {
        return rows;
    }

    /// Ends the computation.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
