package io.outlay.intake.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops an archive that unpacks to far more than an export can hold: a hundred times its packed size once there is
/// more than [#FREE_BYTES].
final class Bounded extends FilterInputStream {
    static final long FREE_BYTES = 16L * 1024 * 1024;
    static final int MAX_RATIO = 100;

    private final long packed;
    private final Closeable owner;
    private long total;

    /// @param owner is closed with the stream
    Bounded(InputStream in, long packed, Closeable owner) {
        super(in);
        this.owner = owner;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        try (owner) {
            super.close();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws IOException {
        total += n;
        if (total > FREE_BYTES && total > packed * MAX_RATIO) {
            throw new IOException("it unpacks to far more than an export can hold");
        }
    }
}
