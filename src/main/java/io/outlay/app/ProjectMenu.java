package io.outlay.app;

import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.text.Text;
import io.outlay.ui.Dialogs;
import io.outlay.ui.FileEnds;
import io.outlay.ui.Notices;
import io.outlay.ui.kit.Tip;
import io.outlay.workspace.Project;
import io.outlay.workspace.ProjectPackage;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The project's name in the header, and what can be done with projects as a whole.
final class ProjectMenu {
    private final WindowModel model;
    private final Text text;
    private final Dialogs dialogs;
    private final Notices notices;
    private final MenuButton button = new MenuButton();
    private Subscription project = Subscription.EMPTY;

    ProjectMenu(WindowModel model, Text text, Dialogs dialogs, Notices notices) {
        this.model = model;
        this.text = text;
        this.dialogs = dialogs;
        this.notices = notices;
        button.setId("header-project");
        button.getStyleClass().addAll("quiet", "header-choice");
        button.setGraphic(new FontIcon("fth-briefcase"));
        button.getItems()
                .setAll(
                        item("app.project.rename", this::rename),
                        item("app.project.copy", this::saveCopy),
                        new SeparatorMenuItem(),
                        item("app.project.openPackage", this::openPackage),
                        item("app.project.openFolder", this::openFolder),
                        item("app.project.close", model::closeProject));
    }

    MenuButton node() {
        return button;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(text.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    void project(Optional<OpenProject> open) {
        project.unsubscribe();
        project = open.map(p -> p.session().stateProperty().subscribe(state -> {
                    button.setText(state.project().name());
                    Tip.on(button, state.project().name());
                    button.setAccessibleText(
                            text.say("app.project.what", state.project().name()));
                }))
                .orElse(Subscription.EMPTY);
    }

    private void rename() {
        model.project().ifPresent(open -> {
            var before = open.session().state().project();
            var dialog = new TextInputDialog(before.name());
            dialog.initOwner(button.getScene().getWindow());
            dialog.setTitle(text.say("app.project.rename"));
            dialog.setHeaderText(null);
            dialog.setGraphic(null);
            dialog.setContentText(text.say("app.project.name"));
            dialog.showAndWait()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals(before.name()))
                    .ifPresent(name -> open.session()
                            .edit(Edit.of(
                                    EditKind.PROJECT,
                                    text.say("app.project.renamed", name),
                                    before,
                                    new Project(
                                            name,
                                            before.currency(),
                                            before.zone(),
                                            before.market(),
                                            before.question()))));
        });
    }

    /// A package is the copy that can be sent.
    void saveCopy() {
        model.project()
                .ifPresent(open -> dialogs.saveFile(
                                text.say("app.project.copy"),
                                open.session().state().project().name() + "." + ProjectPackage.ENDING)
                        .ifPresent(file -> open.session()
                                .compute(
                                        text.say("app.packing"),
                                        (workspace, monitor) -> ProjectPackage.pack(workspace, file))
                                .onEnd(new FileEnds(text, dialogs, notices).of(text.say("app.packed"), file))));
    }

    void openPackage() {
        dialogs.openFile(text.say("app.project.openPackage"), java.util.List.of(ProjectPackage.ENDING, "zip"))
                .ifPresent(model::openPackage);
    }

    void openFolder() {
        dialogs.openFolder(text.say("app.project.openFolder")).ifPresent(model::openFolder);
    }
}
