package io.outlay.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers and blocks of bytes, written one after the other and read again from any place. The newest pages are in
/// memory, the others in a temporary file that goes away with the program. Not thread-safe.
public final class PackedBytes {
    private static final int PAGE = 1 << 18;

    private final int kept;
    private final List<byte @Nullable []> pages = new ArrayList<>();
    private @Nullable FileChannel spill;
    private byte[] page = new byte[0];
    private int used = PAGE;

    /// @param kept bytes that stay in memory
    public PackedBytes(int kept) {
        this.kept = kept / PAGE;
    }

    public long length() {
        return (long) pages.size() * PAGE - (PAGE - used);
    }

    private void put(int b) {
        if (used == PAGE) {
            turn();
        }
        page[used++] = (byte) b;
    }

    private void turn() {
        int old = pages.size() - kept;
        if (old >= 0) {
            write(old);
        }
        page = new byte[PAGE];
        pages.add(page);
        used = 0;
    }

    private void write(int number) {
        try {
            if (spill == null) {
                var file = Files.createTempFile("outlay-facts", ".tmp");
                spill = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            var bytes = ByteBuffer.wrap(page(number));
            while (bytes.hasRemaining()) {
                spill.write(bytes, (long) number * PAGE + bytes.position());
            }
            pages.set(number, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] page(int number) {
        var kept = pages.get(number);
        if (kept != null) {
            return kept;
        }
        var bytes = ByteBuffer.allocate(PAGE);
        try {
            while (bytes.hasRemaining() && spill != null) {
                if (spill.read(bytes, (long) number * PAGE + bytes.position()) < 0) {
                    throw new IOException("the temporary file is cut off");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    /// At least 0.
    public void number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            put((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    public void signed(long value) {
        long zigzag = value << 1 ^ value >> 63;
        long rest = zigzag;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    /// A block and its length before it.
    public void block(byte[] block) {
        number(block.length);
        for (var b : block) {
            put(b);
        }
    }

    public Reader reader(long place) {
        return new Reader(place);
    }

    /// Reads from one place on.
    public final class Reader {
        private int number;
        private int at;
        private byte[] bytes = new byte[0];
        private boolean open;

        private Reader(long place) {
            this.number = (int) (place / PAGE);
            this.at = (int) (place % PAGE);
        }

        private int next() {
            if (at == PAGE) {
                number++;
                at = 0;
                open = false;
            }
            if (!open) {
                bytes = page(number);
                open = true;
            }
            return bytes[at++];
        }

        public long number() {
            long value = 0;
            int shift = 0;
            int b = next();
            while (b < 0) {
                value |= (long) (b & 0x7f) << shift;
                shift += 7;
                b = next();
            }
            return value | (long) b << shift;
        }

        public long signed() {
            long zigzag = number();
            return zigzag >>> 1 ^ -(zigzag & 1);
        }

        public byte[] block(int length) {
            var block = new byte[length];
            for (int i = 0; i < length; i++) {
                block[i] = (byte) next();
            }
            return block;
        }
    }
}
