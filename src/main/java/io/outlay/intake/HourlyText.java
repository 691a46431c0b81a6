package io.outlay.intake;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The characters of an hourly file, strictly UTF-8, and the digest of its bytes.
record HourlyText(String text, char delimiter, String digest) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    static HourlyText read(Path file, Location where) throws ProblemException {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(ProblemCode.FILE_NOT_FOUND, where, where.file().orElse(""));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(ProblemCode.FILE_UNREADABLE, where, where.file().orElse(""), String.valueOf(e.getMessage()));
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw refused(ProblemCode.BINARY_DATA, where);
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(ProblemCode.ENCODING, where, "UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw refused(ProblemCode.EMPTY_FILE, where);
        }
        return new HourlyText(text, delimiter(text), digest(bytes));
    }

    /// The sign that cuts the first line into most cells.
    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = DELIMITERS[0];
        long most = 0;
        for (char sign : DELIMITERS) {
            long count = header.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException refused(ProblemCode code, Location where, String... args) {
        return new ProblemException(Problem.error(code, where, args));
    }
}
