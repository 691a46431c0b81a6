package io.outlay.ui;

import io.outlay.text.Text;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Dialogs of the system, over the product's window.
public final class FxDialogs implements Dialogs {
    private final Text text;
    private final Window owner;
    private final Consumer<String> showDocument;
    private Optional<File> lastFolder = Optional.empty();

    /// @param showDocument opens a URI in the system's program for it
    public FxDialogs(Text text, Window owner, Consumer<String> showDocument) {
        this.text = text;
        this.owner = owner;
        this.showDocument = showDocument;
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        var go = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        var back = new ButtonType(text.say("app.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, message, go, back);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        return alert.showAndWait().filter(go::equals).isPresent();
    }

    @Override
    public List<Path> openFiles(String title, List<String> extensions) {
        var files = files(title, extensions).showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = Optional.ofNullable(files.getFirst().getParentFile());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return chosen(files(title, extensions).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        int dot = name.lastIndexOf('.');
        var chooser = files(title, dot < 0 ? List.of() : List.of(name.substring(dot + 1)));
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> openFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public void reveal(Path file) {
        showDocument.accept(file.toAbsolutePath().toUri().toString());
    }

    private FileChooser files(String title, List<String> extensions) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (!extensions.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            String.join(", ", extensions).toUpperCase(Locale.ROOT),
                            extensions.stream()
                                    .map(extension -> "*." + extension)
                                    .toList()));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(text.say("app.allFiles"), "*.*", "*"));
        }
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
    }
}
