package io.outlay.intake.table;

import io.outlay.intake.value.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What a saved mapping is found again by: the SHA-256 of a table's headers as they are compared, in order.
public final class HeaderFingerprint {
    private HeaderFingerprint() {}

    public static String of(List<String> headers) {
        var joined = headers.stream().map(Names::header).collect(Collectors.joining("\u001F"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
