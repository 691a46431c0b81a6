package io.outlay.ui.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The JavaFX toolkit for tests, and pictures of what is drawn.
public final class Fx {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        try {
            Platform.startup(STARTED::countDown);
        } catch (IllegalStateException alreadyStarted) {
            STARTED.countDown();
        }
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    public static <T> T on(Callable<T> work) throws InterruptedException, ExecutionException {
        STARTED.await();
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// Writes an image without Swing or AWT.
    public static Path png(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width];
        var raw = ByteBuffer.allocate(height * (width * 3 + 1));
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            raw.put((byte) 0);
            for (int pixel : pixels) {
                raw.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        var deflater = new Deflater();
        deflater.setInput(raw.array());
        deflater.finish();
        var packed = new byte[raw.capacity() + 1024];
        int size = deflater.deflate(packed);
        var out = ByteBuffer.allocate(size + 100);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.array(), 13);
        chunk(out, "IDAT", packed, size);
        chunk(out, "IEND", new byte[0], 0);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, Arrays.copyOf(out.array(), out.position()));
    }

    private static void chunk(ByteBuffer out, String type, byte[] data, int size) {
        var crc = new CRC32();
        var name = type.getBytes(StandardCharsets.US_ASCII);
        crc.update(name);
        crc.update(data, 0, size);
        out.putInt(size).put(name).put(data, 0, size).putInt((int) crc.getValue());
    }
}
