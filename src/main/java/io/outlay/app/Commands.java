package io.outlay.app;

import io.outlay.text.Text;
import io.outlay.ui.Dialogs;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Room;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Everything that can be done from anywhere: as shortcuts, and as entries of the command palette.
final class Commands {
    private final WindowModel model;
    private final Shell shell;
    private final Header header;
    private final ProjectMenu projects;
    private final Dialogs dialogs;
    private final Runnable tour;
    private final Runnable help;
    private final Text text;

    Commands(
            WindowModel model,
            Shell shell,
            Header header,
            ProjectMenu projects,
            Dialogs dialogs,
            Runnable tour,
            Runnable help,
            Text text) {
        this.model = model;
        this.shell = shell;
        this.header = header;
        this.projects = projects;
        this.dialogs = dialogs;
        this.tour = tour;
        this.help = help;
        this.text = text;
    }

    /// Registers the shortcuts with the scene.
    void install(Scene scene, CommandPalette palette) {
        on(scene, KeyCode.K, palette::show);
        on(scene, KeyCode.I, this::importFiles);
        on(scene, KeyCode.O, projects::openPackage);
        on(scene, KeyCode.S, projects::saveCopy);
        on(scene, KeyCode.P, () -> model.show(Room.REPORTS));
        on(scene, KeyCode.E, this::secondary);
        on(scene, KeyCode.R, this::primary);
        on(scene, KeyCode.Z, header::undo);
        on(scene, KeyCode.Y, header::redo);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        header::redo);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), help);
        for (var room : Room.values()) {
            if (room.ordinal() < 9) {
                on(scene, KeyCode.valueOf("DIGIT" + (room.ordinal() + 1)), () -> model.show(room));
            }
        }
    }

    private static void on(Scene scene, KeyCode key, Runnable run) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), run);
    }

    private void importFiles() {
        var files = dialogs.openFiles(text.say("app.import.choose"), List.of());
        if (!files.isEmpty()) {
            model.importFiles(files);
        }
    }

    private void primary() {
        perform(true);
    }

    private void secondary() {
        perform(false);
    }

    private void perform(boolean primary) {
        shell.shownRoom()
                .flatMap(view -> view.actions().stream()
                        .filter(action -> action.primary() == primary)
                        .findFirst())
                .filter(action -> action.possible().getValue())
                .ifPresent(action -> action.run().run());
    }

    /// What the palette offers now.
    List<CommandPalette.Command> all() {
        var list = new ArrayList<CommandPalette.Command>();
        if (model.project().isPresent()) {
            shell.shownRoom()
                    .ifPresent(view -> view.actions().stream()
                            .filter(action -> action.possible().getValue())
                            .forEach(action -> list.add(entry(action))));
            for (var room : Room.values()) {
                var keys = room.ordinal() < 9 ? text.say("app.keys", room.ordinal() + 1) : "";
                list.add(new CommandPalette.Command(
                        text.say("app.goTo", text.say("room." + room.id())),
                        text.say("app.group.room"),
                        room.icon(),
                        keys,
                        () -> model.show(room)));
            }
            for (var channel : model.project().get().session().state().channels()) {
                list.add(new CommandPalette.Command(
                        text.say("app.curveOf", channel.name()),
                        text.say("app.group.channel"),
                        "trending-up",
                        "",
                        () -> model.show(Room.CURVES, channel.id())));
                list.add(new CommandPalette.Command(
                        text.say("app.settingsOf", channel.name()),
                        text.say("app.group.channel"),
                        "layers",
                        "",
                        () -> model.show(Room.CHANNELS, channel.id())));
            }
            add(list, "app.undo.now", "corner-up-left", "Z", header::undo);
            add(list, "app.redo.now", "corner-up-right", "Y", header::redo);
            add(list, "app.project.copy", "package", "S", projects::saveCopy);
            add(list, "app.project.close", "x", "", model::closeProject);
        }
        add(list, "app.import.choose", "upload", "I", this::importFiles);
        add(list, "app.project.openPackage", "package", "O", projects::openPackage);
        add(list, "app.project.openFolder", "folder", "", projects::openFolder);
        add(list, "app.sample", "play-circle", "", model::openFirstSample);
        add(list, "app.tour", "compass", "", tour);
        add(list, "app.help.here", "help-circle", "", help);
        return list;
    }

    private CommandPalette.Command entry(HeaderAction action) {
        return new CommandPalette.Command(
                text.say(action.key()),
                text.say("app.group.here"),
                action.icon(),
                text.say("app.keys", action.primary() ? "R" : "E"),
                action.run());
    }

    private void add(List<CommandPalette.Command> list, String key, String icon, String letter, Runnable run) {
        list.add(new CommandPalette.Command(
                text.say(key),
                text.say("app.group.project"),
                icon,
                letter.isEmpty() ? "" : text.say("app.keys", letter),
                run));
    }
}
