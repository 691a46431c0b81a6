package io.outlay.samples;

import io.outlay.domain.Problem;
import io.outlay.settings.Preferences;
import io.outlay.settings.Settings;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Dialogs;
import io.outlay.ui.Navigator;
import io.outlay.ui.Notices;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window around a view model in tests: writes down what it is asked to do, and answers as it was told to.
public final class RecordingWindow implements Dialogs, Notices, Navigator {
    private final List<String> said = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> visited = new ArrayList<>();
    private List<Path> answers = List.of();
    private boolean confirms = true;

    public Services services() {
        return new Services(Text.english(), Figures.english(), this, this, this, new Preferences(Settings.first()));
    }

    /// The next file dialogs answer with these.
    public RecordingWindow answering(Path... files) {
        answers = List.of(files);
        return this;
    }

    public RecordingWindow refusing() {
        confirms = false;
        return this;
    }

    /// Bold words and sentences of notices, in order.
    public List<String> said() {
        return said;
    }

    public List<Problem> problems() {
        return problems;
    }

    /// Rooms and things gone to, such as `CURVES meta`.
    public List<String> visited() {
        return visited;
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        said.add(title);
        return confirms;
    }

    @Override
    public List<Path> openFiles(String title, List<String> extensions) {
        return answers;
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return answers.stream().findFirst();
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        return answers.stream().findFirst();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return answers.stream().findFirst();
    }

    @Override
    public void reveal(Path file) {
        visited.add("file " + file.getFileName());
    }

    @Override
    public void show(Kind kind, String cause, String sentence) {
        said.add(cause + " " + sentence);
    }

    @Override
    public void show(Kind kind, String cause, String sentence, Action action) {
        said.add(cause + " " + sentence + " [" + action.label() + "]");
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void show(Room room) {
        visited.add(room.name());
    }

    @Override
    public void show(Room room, String thing) {
        visited.add(room.name() + " " + thing);
    }

    @Override
    public void importFiles(List<Path> files) {
        visited.add("IMPORT " + files.size());
    }
}
