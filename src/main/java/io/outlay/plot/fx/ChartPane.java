package io.outlay.plot.fx;

import io.outlay.plot.ChartContent;
import io.outlay.plot.ChartPicture;
import io.outlay.plot.PngExport;
import io.outlay.plot.SvgExport;
import io.outlay.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chart in the window: takeaway title and subtitle above it, at the right its tools (as table, copy, export), below
/// the chart with readout, zoom and, if asked for, a line that can be dragged. Give it new content to change the
/// figures or the theme.
public final class ChartPane extends VBox {
    private final String name;
    private final Text text;
    private final ChartFiles files;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox tools;
    private final StackPane body = new StackPane();
    private final ToggleButton asTable;
    private final MenuButton export;
    private Optional<ChartSurface> surface = Optional.empty();
    private Optional<ChartContent> shown = Optional.empty();
    private Optional<DragLine> dragLine = Optional.empty();
    private Consumer<Pick> onPick = pick -> {};

    /// @param name beginning of the ids of its parts and suggested file name, such as `curves.curve`
    public ChartPane(String name, Text text, ChartFiles files) {
        this.name = name;
        this.text = text;
        this.files = files;
        setId(name);
        getStyleClass().add("chart-pane");
        title.getStyleClass().add("chart-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.getStyleClass().add("chart-subtitle");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        asTable = tool(new ToggleButton(), "table", Feather.GRID, text.say("chart.table"));
        asTable.selectedProperty().subscribe(this::fill);
        var copy = tool(new Button(), "copy", Feather.COPY, text.say("chart.copy"));
        copy.setOnAction(event -> copy());
        export = tool(new MenuButton(), "export", Feather.DOWNLOAD, text.say("chart.export"));
        export.getStyleClass().add("no-arrow");
        var png = new MenuItem(text.say("chart.export.png"));
        png.setId(name + ".export.png");
        png.setOnAction(event -> save(ChartFiles.Format.PNG));
        var svg = new MenuItem(text.say("chart.export.svg"));
        svg.setId(name + ".export.svg");
        svg.setOnAction(event -> save(ChartFiles.Format.SVG));
        export.getItems().setAll(png, svg);
        tools = new HBox(asTable, copy, export);
        tools.getStyleClass().add("chart-tools");
        tools.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var line = new HBox(title, tools);
        line.getStyleClass().add("chart-head-line");
        // the subtitle has the whole width, below the tools
        var head = new VBox(line, subtitle);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        setMinSize(0, 0);
        getChildren().setAll(head, body);
        setTools(false);
    }

    /// Shows this chart instead of the one before; the zoom starts anew.
    public void show(ChartContent content) {
        shown = Optional.of(content);
        say(title, content.title());
        say(subtitle, content.subtitle());
        surface.ifPresentOrElse(it -> it.show(content), () -> {
            var first = new ChartSurface(content);
            first.setId(name + ".chart");
            first.onPick(pick -> onPick.accept(pick));
            first.drag(dragLine);
            surface = Optional.of(first);
        });
        setTools(true);
        fill();
    }

    /// Takes the chart away, for the empty state of a screen.
    public void clear() {
        shown = Optional.empty();
        surface = Optional.empty();
        say(title, "");
        say(subtitle, "");
        asTable.setSelected(false);
        setTools(false);
        fill();
    }

    /// Told about clicks, and about Enter on the point that the arrow keys reached.
    public void onPick(Consumer<Pick> receiver) {
        onPick = receiver;
    }

    /// The line that can be moved; give a new one when its limits change.
    public void drag(Optional<DragLine> line) {
        dragLine = line;
        surface.ifPresent(it -> it.drag(line));
    }

    /// A small chart that goes with another one in the same card, whose tools and title are enough.
    public void withoutTools() {
        tools.getChildren().clear();
        var line = tools.getParent();
        if (line != null) {
            line.visibleProperty().bind(title.visibleProperty());
            line.managedProperty().bind(line.visibleProperty());
        }
    }

    /// A control that stands left of the tools, such as a choice of axes.
    public void addTool(Node control) {
        tools.getChildren().addFirst(control);
    }

    private void fill() {
        if (shown.isEmpty() || surface.isEmpty()) {
            body.getChildren().clear();
        } else if (asTable.isSelected()) {
            var table = new TableOfFigures(shown.get().table(), text.say("chart.table.empty"));
            table.setId(name + ".figures");
            table.setAccessibleText(shown.get().title());
            body.getChildren().setAll(table);
        } else if (!body.getChildren().contains(surface.get())) {
            body.getChildren().setAll(surface.get());
        }
    }

    private void save(ChartFiles.Format format) {
        picture()
                .ifPresent(picture -> files.save(fileName(picture.content().title()), format, to -> {
                    switch (format) {
                        case PNG -> PngExport.write(picture, to);
                        case SVG -> SvgExport.write(picture, to);
                    }
                }));
    }

    private void copy() {
        picture()
                .ifPresent(picture -> files.aside(() -> PngExport.pixels(picture), pixels -> {
                    var image = new WritableImage(pixels.width(), pixels.height());
                    image.getPixelWriter()
                            .setPixels(
                                    0,
                                    0,
                                    pixels.width(),
                                    pixels.height(),
                                    PixelFormat.getIntArgbInstance(),
                                    pixels.argb(),
                                    0,
                                    pixels.width());
                    Clipboard.getSystemClipboard()
                            .setContent(Map.of(
                                    DataFormat.IMAGE,
                                    image,
                                    DataFormat.PLAIN_TEXT,
                                    picture.content().table().tsv()));
                }));
    }

    private Optional<ChartPicture> picture() {
        return shown.flatMap(content -> surface.map(
                it -> new ChartPicture(content, Math.max(200, it.drawnWidth()), Math.max(120, it.drawnHeight()))));
    }

    private static String fileName(String title) {
        var plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "chart" : plain.substring(0, Math.min(60, plain.length()));
    }

    private void setTools(boolean there) {
        tools.setVisible(there);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private <T extends ButtonBase> T tool(T button, String part, Feather icon, String words) {
        button.setId(name + "." + part);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("chart-tool", "button-icon", "flat");
        button.setAccessibleText(words);
        // a tooltip is a window: it is made when the pointer first comes
        button.setOnMouseEntered(_ -> {
            if (button.getTooltip() == null) {
                button.setTooltip(new Tooltip(words));
            }
        });
        return button;
    }
}
