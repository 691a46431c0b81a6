package io.outlay.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws the application's icon: a saturating response curve on a rounded square, with the point where more money stops
/// paying. One geometry on a 512 grid makes the SVG and every PNG in `icons/`.
public final class IconImages {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final int GRID = 512;
    private static final Color ACCENT = new Color(0x4B43C4);
    private static final Color POINT = new Color(0xEEB420);
    private static final float CURVE_WIDTH = 44;
    private static final float AREA_OPACITY = 0.18f;
    private static final double POINT_X = 237;
    private static final double POINT_Y = 194;
    private static final double POINT_RADIUS = 46;

    private IconImages() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args.length == 0 ? "icons" : args[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("outlay.svg"), svg());
        for (int size : SIZES) {
            ImageIO.write(
                    drawn(size),
                    "png",
                    folder.resolve("outlay-" + size + ".png").toFile());
        }
        Files.write(folder.resolve("outlay.ico"), ico(List.of(16, 24, 32, 48, 64, 128, 256)));
        Files.write(folder.resolve("outlay.icns"), icns());
    }

    private static byte[] png(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn(size), "png", bytes);
        return bytes.toByteArray();
    }

    /// Windows: a directory of 16 bytes a picture, then the pictures, little-endian.
    private static byte[] ico(List<Integer> sizes) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var directory = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            var picture = png(size);
            directory.put((byte) size).put((byte) size); // 256 is written as 0
            directory.putShort((short) 0).putShort((short) 1).putShort((short) 32);
            directory.putInt(picture.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(picture);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(directory.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /// macOS: each picture under a name of four letters and with its length, big-endian.
    private static byte[] icns() throws IOException {
        var file = new ByteArrayOutputStream();
        for (var picture : List.of(
                Map.entry("icp4", 16),
                Map.entry("icp5", 32),
                Map.entry("ic07", 128),
                Map.entry("ic08", 256),
                Map.entry("ic09", 512))) {
            file.writeBytes(block(picture.getKey(), png(picture.getValue())));
        }
        return block("icns", file.toByteArray());
    }

    private static byte[] block(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }

    private static String svg() {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" aria-label="Outlay">
              <rect x="16" y="16" width="480" height="480" rx="104" fill="#4B43C4"/>
              <path d="M96 416C128 256 208 160 416 152V416Z" fill="#FFFFFF" fill-opacity="0.18"/>
              <path d="M96 416C128 256 208 160 416 152" fill="none" stroke="#FFFFFF" stroke-width="44" \
            stroke-linecap="round"/>
              <circle cx="237" cy="194" r="46" fill="#EEB420" stroke="#4B43C4" stroke-width="20"/>
            </svg>
            """;
    }

    private static BufferedImage drawn(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale((double) size / GRID, (double) size / GRID);
        graphics.setColor(ACCENT);
        graphics.fill(new RoundRectangle2D.Double(16, 16, 480, 480, 208, 208));
        paintCurve(graphics);
        graphics.dispose();
        return image;
    }

    private static void paintCurve(Graphics2D graphics) {
        var curve = new Path2D.Double();
        curve.moveTo(96, 416);
        curve.curveTo(128, 256, 208, 160, 416, 152);
        var area = new Path2D.Double(curve);
        area.lineTo(416, 416);
        area.closePath();
        graphics.setColor(Color.WHITE);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, AREA_OPACITY));
        graphics.fill(area);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setStroke(new BasicStroke(CURVE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(curve);
        var point = new Ellipse2D.Double(
                POINT_X - POINT_RADIUS, POINT_Y - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS);
        graphics.setColor(POINT);
        graphics.fill(point);
        graphics.setColor(ACCENT);
        graphics.setStroke(new BasicStroke(20));
        graphics.draw(point);
    }
}
