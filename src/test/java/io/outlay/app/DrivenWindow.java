package io.outlay.app;

import io.outlay.run.RunState;
import io.outlay.samples.RecordingWindow;
import io.outlay.text.Text;
import io.outlay.ui.Room;
import io.outlay.ui.kit.Fx;
import io.outlay.ui.kit.Unfolding;
import io.outlay.workspace.ImportRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, unseen, driven by a robot's mouse and keys.
final class DrivenWindow implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final int MOST_TABS = 90;

    private final FxRobot robot = new FxRobot();
    private final Window window;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    DrivenWindow(Path data) throws Exception {
        this(data, List.of());
    }

    /// @param answers files that the system's dialogs answer with
    DrivenWindow(Path data, List<Path> answers) throws Exception {
        // the window's faults are gathered below; the robot would blame whichever step comes next
        WaitForAsyncUtils.autoCheckException = false;
        WaitForAsyncUtils.clearExceptions();
        window = Fx.on(() -> {
            var opened = new Window(
                    new Stage(),
                    data,
                    Text.english(),
                    stage -> new RecordingWindow().answering(answers.toArray(Path[]::new)));
            opened.size(1000, 900);
            opened.parts().services().preferences().change(settings -> settings.withTourSeen(true));
            opened.show();
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
                if (!ofTheHeadlessScreen(fault)) {
                    faults.add(fault);
                }
            });
            return opened;
        });
        settle();
    }

    /// JavaFX's unseen screen is 1000 by 1000 and stumbles over what a larger window draws beyond it.
    private static boolean ofTheHeadlessScreen(Throwable fault) {
        return fault instanceof IndexOutOfBoundsException
                && Arrays.stream(fault.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless.HeadlessWindow"));
    }

    WindowModel model() {
        return window.model();
    }

    Window window() {
        return window;
    }

    <T> T on(Callable<T> work) throws Exception {
        return Fx.on(work);
    }

    /// Waits until what was asked for has arrived.
    DrivenWindow settle() throws Exception {
        await(
                "nothing pending",
                () -> model().runs().pending() == 0
                        && window.scene().getRoot().lookup("." + Unfolding.UNDER_WAY) == null);
        drawn();
        drawn();
        return this;
    }

    /// Waits until the scene has been laid out once more, as the toolkit does it of itself.
    private void drawn() throws Exception {
        var laidOut = new CountDownLatch(1);
        Fx.on(() -> {
            afterLayout(laidOut::countDown);
            return true;
        });
        if (!laidOut.await(PATIENCE, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("the window is not drawn");
        }
    }

    /// On the window's thread: runs this once, after the next layout.
    void afterLayout(Runnable then) {
        var scene = window.scene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!Fx.on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    DrivenWindow openSample(String id) throws Exception {
        Fx.on(() -> model().openSample(id));
        await("the project", () -> model().project().isPresent());
        return settle();
    }

    DrivenWindow room(Room room) throws Exception {
        Fx.on(() -> {
            model().show(room);
            return true;
        });
        return settle();
    }

    Node node(String id) throws Exception {
        return node(id, node -> true);
    }

    /// The node of that id that is shown and fits.
    Node node(String id, Predicate<Node> fits) throws Exception {
        // menus are windows of their own
        var found = Fx.on(() -> javafx.stage.Window.getWindows().stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(node -> shown(node) && fits.test(node))
                .findFirst());
        return found.orElseThrow(() -> new AssertionError("no node " + id));
    }

    boolean has(String id) throws Exception {
        return Fx.on(() -> shows(id));
    }

    /// As [#has], for those on the window's thread.
    boolean shows(String id) {
        return window.scene().getRoot().lookupAll("#" + id).stream().anyMatch(DrivenWindow::shown);
    }

    FxRobot robot() {
        return robot;
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    DrivenWindow click(String id) throws Exception {
        robot.clickOn(inView(id));
        return settle();
    }

    private Node inView(String id) throws Exception {
        var node = node(id);
        Fx.on(() -> {
            scrollTo(node);
            return true;
        });
        drawn();
        return node;
    }

    /// As a person would, who looks for a button below the edge.
    private static void scrollTo(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
                var content = scroll.getContent();
                var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double seen = scroll.getViewportBounds().getHeight();
                double room = content.getLayoutBounds().getHeight() - seen;
                double above = scroll.getVvalue() * Math.max(0, room);
                if (room > 0 && (place.getMinY() < above || place.getMaxY() > above + seen)) {
                    scroll.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / room, 0, 1));
                }
            }
        }
    }

    /// Presses the mouse on a node, moves it while it is held, and lets go; places as shares of the node's size.
    DrivenWindow drag(String id, double fromX, double fromY, double toX, double toY) throws Exception {
        var node = inView(id);
        var from = place(node, fromX, fromY);
        var to = place(node, toX, toY);
        // one move at once: the unseen screen forgets with the first that a button is held, and what follows goes to
        // whatever lies below the pointer
        var mouse = robot.robotContext().getMouseRobot();
        mouse.move(from);
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(MouseButton.PRIMARY);
        mouse.move(to);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        return settle();
    }

    private Point2D place(Node node, double x, double y) throws Exception {
        return Fx.on(() -> node.localToScreen(
                node.getLayoutBounds().getMinX() + x * node.getLayoutBounds().getWidth(),
                node.getLayoutBounds().getMinY() + y * node.getLayoutBounds().getHeight()));
    }

    /// Whether a notice that stands there begins with these words; for those on the window's thread.
    boolean noticed(String words) {
        return window.scene().getRoot().lookupAll(".notice-cause").stream()
                .anyMatch(node -> node instanceof javafx.scene.text.Text cause
                        && cause.getText().startsWith(words));
    }

    DrivenWindow press(KeyCode... keys) throws Exception {
        robot.push(keys);
        return settle();
    }

    DrivenWindow type(String words) throws Exception {
        robot.write(words);
        return this;
    }

    boolean enabled(String id) throws Exception {
        var node = node(id);
        return Fx.on(() -> !node.isDisabled());
    }

    /// How many imports the open project has.
    int imports() throws Exception {
        var history = Fx.on(() -> model().project()
                .orElseThrow()
                .session()
                .read((workspace, monitor) -> workspace.imports().history()));
        await("the imports", () -> history.state().ended());
        return history.state() instanceof RunState.Done<List<ImportRecord>> done
                ? (int) done.result().stream().filter(ImportRecord::active).count()
                : -1;
    }

    /// Ids of what is enabled and acts in the shown room.
    Set<String> acting() throws Exception {
        return Fx.on(() -> {
            var found = new TreeSet<String>();
            acting(window.scene().getRoot().lookup(".room"), found);
            return found;
        });
    }

    private static void acting(Node node, Set<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // one of a group of toggles is a stop of the Tab key; arrow keys go to the others
        boolean stop = !(node instanceof ToggleButton toggle) || toggle.getToggleGroup() == null || toggle.isSelected();
        if (node.isFocusTraversable() && node.getId() != null && stop) {
            found.add(node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> acting(child, found));
        }
    }

    /// Ids of what the Tab key reaches from where it is, once around.
    Set<String> reachedByTab() throws Exception {
        var reached = new TreeSet<String>();
        for (int i = 0; i < MOST_TABS; i++) {
            robot.push(KeyCode.TAB);
            var owner = Fx.on(() -> window.scene().getFocusOwner());
            if (owner != null && owner.getId() != null) {
                reached.add(owner.getId());
            }
        }
        return reached;
    }

    @Override
    public void close() throws Exception {
        Fx.on(() -> {
            window.close();
            window.hide();
            return true;
        });
        if (!faults.isEmpty()) {
            throw new AssertionError("a fault on the window's thread", faults.getFirst());
        }
    }
}
