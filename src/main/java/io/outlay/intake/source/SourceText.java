package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// A file of text, known to decode without a single replacement character.
///
/// @param charset the character set that decodes it
/// @param skip    bytes of the byte order mark
/// @param size    bytes of the text, unpacked
/// @param head    its first characters, at most [#HEAD]
public record SourceText(DataFile file, Charset charset, int skip, long size, String head) {
    /// How much of a text is looked at to find out what it is.
    static final int HEAD = 1 << 18;

    private static final int PREVIEW = 120;
    private static final int BLOCK = 1 << 16;

    /// Byte order mark first, then the encoding the person stated, then strict UTF-8. Bytes that are none of these are
    /// refused with the first such line shown as the most likely character set would read it.
    ///
    /// @throws ProblemException EMPTY_FILE, BINARY_DATA or ENCODING
    public static SourceText decode(DataFile file, Optional<Charset> stated) throws ProblemException {
        try {
            byte[] start;
            try (var in = file.open()) {
                start = in.readNBytes(BLOCK);
            }
            var mark = Mark.of(start);
            var charset = mark.map(Mark::charset).or(() -> stated).orElse(StandardCharsets.UTF_8);
            int skip = mark.map(Mark::length).orElse(0);
            if (mark.isEmpty() && stated.isEmpty()) {
                withoutMark(file.name(), start);
            }
            return checked(file, charset, skip);
        } catch (IOException e) {
            throw DataFile.unreadable(file.name(), e);
        }
    }

    public String name() {
        return file.name();
    }

    /// The text without its byte order mark. The caller closes the reader.
    public Reader reader() throws ProblemException {
        try {
            var in = file.open();
            in.skipNBytes(skip);
            return new InputStreamReader(in, strict(charset));
        } catch (IOException e) {
            throw DataFile.unreadable(file.name(), e);
        }
    }

    /// Decodes everything once and keeps only its start.
    private static SourceText checked(DataFile file, Charset charset, int skip) throws IOException, ProblemException {
        var decoder = strict(charset);
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        var head = new StringBuilder();
        boolean blank = true;
        long size = 0;
        long row = 1;
        try (var in = file.open()) {
            in.skipNBytes(skip);
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                size += Math.max(0, n);
                bytes.limit(bytes.position() + Math.max(0, n)).position(0);
                var result = decoder.decode(bytes, chars, end);
                if (!result.isError() && end) {
                    result = decoder.flush(chars);
                }
                if (result.isError()) {
                    throw undecodable(file, charset, skip);
                }
                bytes.compact();
                chars.flip();
                for (int i = 0; i < chars.length(); i++) {
                    char c = chars.get(i);
                    if (c == 0) {
                        throw binary(file.name(), row);
                    }
                    row += c == '\n' ? 1 : 0;
                    blank &= Character.isWhitespace(c);
                }
                if (head.length() < HEAD) {
                    head.append(chars, 0, Math.min(chars.length(), HEAD - head.length()));
                }
                chars.clear();
            }
        }
        if (blank) {
            throw new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, Location.file(file.name())));
        }
        return new SourceText(file, charset, skip, size + skip, head.toString());
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Text has no zero bytes, unless every other byte is one: then it is UTF-16 that does not say so.
    private static void withoutMark(String name, byte[] start) throws ProblemException {
        var zeros = new int[2];
        int first = -1;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            return;
        }
        int half = start.length / 2;
        boolean little = zeros[1] > half * 2 / 3 && zeros[0] == 0;
        boolean big = zeros[0] > half * 2 / 3 && zeros[1] == 0;
        if (half >= 8 && (little || big)) {
            var guess = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            var shown = new String(start, 0, Math.min(start.length & ~1, 2 * PREVIEW), guess)
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new ProblemException(Problem.error(
                    ProblemCode.ENCODING, Location.file(name).atRow(1).found(shown), "UTF-8", guess.name()));
        }
        long row = 1;
        for (int i = 0; i < first; i++) {
            row += start[i] == '\n' ? 1 : 0;
        }
        throw binary(name, row);
    }

    private static ProblemException binary(String name, long row) {
        return new ProblemException(
                Problem.error(ProblemCode.BINARY_DATA, Location.file(name).atRow(row)));
    }

    /// Finds the first line that does not decode, and shows it as the likeliest character set would read it.
    private static ProblemException undecodable(DataFile file, Charset charset, int skip)
            throws IOException, ProblemException {
        var guess = guess(file);
        var where = Location.file(file.name());
        try (var in = file.open()) {
            in.skipNBytes(skip);
            var line = new ByteArrayOutputStream();
            long row = 1;
            for (int b = in.read(); ; b = in.read()) {
                if (b != '\n' && b >= 0) {
                    line.write(b);
                    continue;
                }
                var bytes = line.toByteArray();
                if (decoded(bytes, charset).isEmpty()) {
                    var shown = decoded(bytes, guess).orElse("").strip();
                    where = where.atRow(row).found(shown.substring(0, Math.min(PREVIEW, shown.length())));
                    break;
                }
                if (b < 0) {
                    break;
                }
                line.reset();
                row++;
            }
        }
        return new ProblemException(Problem.error(ProblemCode.ENCODING, where, charset.name(), guess.name()));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(strict(charset).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The multi-byte character set a detector proposes, else windows-1252, which old spreadsheet exports use; among
    /// single-byte sets a detector only guesses.
    private static Charset guess(DataFile file) throws IOException, ProblemException {
        var detector = new UniversalDetector();
        try (var in = file.open()) {
            var bytes = in.readNBytes(BLOCK);
            detector.handleData(bytes, 0, bytes.length);
        }
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

    private record Mark(Charset charset, int length) {
        static Optional<Mark> of(byte[] b) {
            if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (startsWith(b, 0xFF, 0xFE)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            if (startsWith(b, 0xFE, 0xFF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return Optional.empty();
        }

        private static boolean startsWith(byte[] bytes, int... mark) {
            if (bytes.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((bytes[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
