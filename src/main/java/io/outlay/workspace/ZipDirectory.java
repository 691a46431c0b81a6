package io.outlay.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The directory at the end of a zip, read by itself: the JDK's reader hides duplicates and links.
final class ZipDirectory {
    private static final int MOST_ENTRIES = 1000;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int TYPE_MASK = 0xf000;
    private static final int LINK = 0xa000;

    private ZipDirectory() {}

    /// Compressed size by name.
    ///
    /// @param allowed the only names there may be
    /// @throws IOException when the zip breaks a rule, saying which
    static Map<String, Long> read(Path zip, Set<String> allowed) throws IOException {
        try (var channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            int tail = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
            var end = bytes(channel, channel.size() - tail, tail);
            int at = tail - END_LENGTH;
            while (at >= 0 && end.getInt(at) != END) {
                at--;
            }
            if (at < 0) {
                throw new IOException("it is no zip file");
            }
            int count = Short.toUnsignedInt(end.getShort(at + 10));
            long length = Integer.toUnsignedLong(end.getInt(at + 12));
            long start = Integer.toUnsignedLong(end.getInt(at + 16));
            if (count > MOST_ENTRIES) {
                throw new IOException("it has more than " + MOST_ENTRIES + " entries");
            }
            if (length > LARGEST_DIRECTORY || start + length > channel.size()) {
                throw new IOException("its directory is damaged");
            }
            return entries(bytes(channel, start, (int) length), count, allowed);
        }
    }

    private static Map<String, Long> entries(ByteBuffer directory, int count, Set<String> allowed) throws IOException {
        var sizes = new LinkedHashMap<String, Long>();
        var seen = new HashSet<String>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != ENTRY) {
                throw new IOException("its directory is damaged");
            }
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int next = at
                    + ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.limit()) {
                throw new IOException("its directory is damaged");
            }
            var letters = new byte[nameLength];
            directory.get(at + ENTRY_LENGTH, letters);
            var name = new String(letters, StandardCharsets.UTF_8);
            if (!seen.add(name)) {
                throw new IOException("it has the entry \"" + name + "\" twice");
            }
            if ((directory.getInt(at + 38) >>> 16 & TYPE_MASK) == LINK) {
                throw new IOException("the entry \"" + name + "\" is a link");
            }
            if ((directory.getShort(at + 8) & 1) != 0) {
                throw new IOException("the entry \"" + name + "\" is encrypted");
            }
            if (!allowed.contains(name)) {
                throw new IOException("it has the entry \"" + name + "\", which no package has");
            }
            sizes.put(name, Integer.toUnsignedLong(directory.getInt(at + 20)));
            at = next;
        }
        if (at != directory.limit()) {
            throw new IOException("its directory is damaged");
        }
        return sizes;
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("it is cut off");
            }
        }
        return buffer.flip();
    }
}
