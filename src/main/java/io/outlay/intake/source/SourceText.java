package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// A file decoded without a single replacement character.
///
/// @param charset name of the character set that decoded it
/// @param text    the content without its byte order mark
public record SourceText(String name, String sha256, String charset, String text) {
    private static final int PREVIEW = 120;

    /// Byte order mark first, then the encoding the person stated, then strict UTF-8. Bytes that are none of these are
    /// refused with the first such line shown as the most likely character set would read it.
    ///
    /// @throws ProblemException EMPTY_FILE, BINARY_DATA or ENCODING
    public static SourceText decode(SourceBytes source, Optional<Charset> stated) throws ProblemException {
        var bytes = source.bytes();
        var mark = Mark.of(bytes);
        var charset = mark.map(Mark::charset).or(() -> stated).orElse(StandardCharsets.UTF_8);
        int skip = mark.map(Mark::length).orElse(0);
        if (mark.isEmpty() && stated.isEmpty()) {
            int zero = indexOfZero(bytes);
            if (zero >= 0) {
                throw new ProblemException(Problem.error(
                        ProblemCode.BINARY_DATA, Location.file(source.name()).atRow(line(bytes, zero))));
            }
        }
        var text = strict(bytes, skip, charset);
        if (text.isEmpty()) {
            throw undecodable(source, charset);
        }
        var content = text.get();
        if (content.isBlank()) {
            throw new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, Location.file(source.name())));
        }
        int zero = content.indexOf('\0');
        if (zero >= 0) {
            long row = 1
                    + content.substring(0, zero).chars().filter(c -> c == '\n').count();
            throw new ProblemException(Problem.error(
                    ProblemCode.BINARY_DATA, Location.file(source.name()).atRow(row)));
        }
        return new SourceText(source.name(), source.sha256(), charset.name(), content);
    }

    private static Optional<String> strict(byte[] bytes, int skip, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer decoded = decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ProblemException undecodable(SourceBytes source, Charset charset) {
        var bytes = source.bytes();
        var guess = detect(bytes);
        var where = Location.file(source.name());
        int start = 0;
        long row = 1;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            var line = Arrays.copyOfRange(bytes, start, end);
            if (strict(line, 0, charset).isEmpty()) {
                var shown = strict(line, 0, guess).orElse("").strip();
                where = where.atRow(row).found(shown.substring(0, Math.min(PREVIEW, shown.length())));
                break;
            }
            start = end + 1;
            row++;
        }
        return new ProblemException(Problem.error(ProblemCode.ENCODING, where, charset.name(), guess.name()));
    }

    /// The multi-byte character set a detector proposes, else windows-1252, which old spreadsheet exports use; among
    /// single-byte sets a detector only guesses.
    private static Charset detect(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 16));
        detector.dataEnd();
        var found = detector.getDetectedCharset();
        var fallback = Charset.forName("windows-1252");
        if (found == null || !Charset.isSupported(found)) {
            return fallback;
        }
        var charset = Charset.forName(found);
        boolean single = !charset.canEncode() || charset.newEncoder().maxBytesPerChar() <= 1;
        return single || charset.equals(StandardCharsets.UTF_8) ? fallback : charset;
    }

    private static int indexOfZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static long line(byte[] bytes, int position) {
        long row = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                row++;
            }
        }
        return row;
    }

    private record Mark(Charset charset, int length) {
        static Optional<Mark> of(byte[] b) {
            if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return Optional.empty();
        }
    }
}
