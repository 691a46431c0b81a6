package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.NoticeBar;
import io.outlay.ui.kit.RunningBlock;
import io.outlay.ui.kit.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The import page: steps above, the step's own pane below, what is asked and found at the right, and the way on at the
/// foot.
final class ImportPane {
    private final ImportViewModel model;
    private final Text text;
    private final Describe describe;
    private final HBox node = new HBox();
    private final VBox body = new VBox();
    private final HBox foot = new HBox();
    private final Steps steps;
    private final PreviewPane preview;
    private final ReportsPane reports;
    private final MappingPane mapping;
    private final FindingsPane findings;
    private final ImportSummaryPane summary;
    private final Subscription subscription;
    private Subscription running = Subscription.EMPTY;

    ImportPane(ImportViewModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.describe = look.describe();
        steps = new Steps(
                text,
                Arrays.stream(ImportStep.values())
                        .map(step -> text.say("data.step." + step))
                        .toList());
        preview = new PreviewPane(model, text, describe);
        reports = new ReportsPane(model, text);
        mapping = new MappingPane(model, text);
        findings = new FindingsPane(model, services, describe);
        summary = new ImportSummaryPane(services, look);
        body.getStyleClass().add("import-body");
        foot.getStyleClass().add("import-foot");
        VBox.setVgrow(body, Priority.ALWAYS);
        var main = new VBox(steps, body, foot);
        main.getStyleClass().add("data-column");
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        node.getStyleClass().add("import-page");
        node.getChildren().add(main);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        FileDrop.on(node, model::open);
        subscription = model.stateProperty().subscribe(this::show);
    }

    Region node() {
        return node;
    }

    void close() {
        running.unsubscribe();
        subscription.unsubscribe();
    }

    private void show(ImportState state) {
        running.unsubscribe();
        running = Subscription.EMPTY;
        steps.currentProperty().set(state.step().ordinal());
        body.getChildren().setAll(content(state));
        body.getChildren().forEach(child -> VBox.setVgrow(child, Priority.NEVER));
        VBox.setVgrow(body.getChildren().getLast(), Priority.ALWAYS);
        foot(state);
        side(state);
    }

    private List<Node> content(ImportState state) {
        return switch (state) {
            case ImportState.Choosing(var problems) -> choosing(problems);
            case ImportState.Reading(var names, var run) ->
                List.of(running(run, text.say("data.source.reading", String.join(", ", names))));
            case ImportState.Looking looking -> looking(looking);
            case ImportState.Storing(var title, var run) -> List.of(running(run, text.say("data.storing", title)));
            case ImportState.Ended ended -> List.of(new Region());
        };
    }

    private List<Node> choosing(List<Problem> problems) {
        var choose = describe.node(Buttons.secondary("upload"), "data.source.choose");
        choose.setOnAction(event -> model.choose());
        var paste = describe.node(Buttons.secondary("clipboard"), "data.source.paste");
        paste.setOnAction(event -> model.paste(clipboard()));
        var zone = new DropZone(text.say("data.source.drop"), text.say("data.source.drop.sentence"), choose, paste);
        if (problems.isEmpty()) {
            return List.of(zone.node());
        }
        var problem = problems.getFirst();
        return List.of(
                new NoticeBar(
                        NoticeBar.Kind.DANGER,
                        text.say("data.source.failed"),
                        text.message(problem) + " " + text.remedy(problem)),
                zone.node());
    }

    private static String clipboard() {
        var board = Clipboard.getSystemClipboard();
        return board.hasString() ? board.getString() : "";
    }

    private Node running(Run<?> run, String title) {
        var block = new RunningBlock(text, run::stop);
        block.titleProperty().set(title);
        running = run.stateProperty().subscribe(state -> {
            if (state instanceof RunState.Running<?> now) {
                block.show(now.fraction(), now.phase().isEmpty() ? "" : text.say(now.phase()), now.startedAt());
            }
        });
        var card = new VBox(block);
        card.getStyleClass().add("card");
        return new VBox(card);
    }

    private List<Node> looking(ImportState.Looking looking) {
        var content = looking.content();
        var nodes = new ArrayList<Node>();
        if (looking.reports().several() && looking.step() != ImportStep.SUMMARY) {
            nodes.add(reports.node(looking.reports()));
        }
        if (content.remembered() && looking.step() != ImportStep.SUMMARY) {
            nodes.add(remembered());
        }
        nodes.addAll(
                switch (looking.step()) {
                    case SOURCE, PREVIEW -> preview.nodes(looking.reports());
                    case MAPPING -> mapping.nodes(content, looking.again().isPresent());
                    case CHECKS -> findings.page(content);
                    case SUMMARY -> summary.nodes(looking.reports());
                });
        return nodes;
    }

    private Node remembered() {
        var forget = describe.node(Buttons.secondary(), "data.note.forget");
        forget.setOnAction(event -> model.forget());
        return new NoticeBar(
                NoticeBar.Kind.INFO, text.say("data.note.remembered"), text.say("data.note.remembered.what"), forget);
    }

    private void side(ImportState state) {
        boolean beside = state instanceof ImportState.Looking looking
                && (looking.step() == ImportStep.PREVIEW || looking.step() == ImportStep.MAPPING);
        while (node.getChildren().size() > 1) {
            node.getChildren().removeLast();
        }
        if (beside && state instanceof ImportState.Looking looking) {
            node.getChildren().add(findings.side(looking.content()));
        }
    }

    private void foot(ImportState state) {
        var cancel = describe.node(Buttons.secondary(), "data.import.cancel");
        cancel.setOnAction(event -> model.cancel());
        cancel.setCancelButton(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot.getChildren().setAll(cancel, space);
        if (state instanceof ImportState.Looking looking) {
            foot.getChildren().add(words(looking));
            var back = describe.node(Buttons.secondary("arrow-left"), "data.import.back");
            back.setOnAction(event -> model.back());
            foot.getChildren().addAll(back, next(looking));
        } else {
            foot.getChildren().add(muted(text.say("data.import.nothingStored")));
        }
    }

    private Label words(ImportState.Looking looking) {
        if (looking.again().isPresent()) {
            return muted(text.say("data.import.rereading"));
        }
        if (model.canGoOn()) {
            return muted(text.say("data.import.nothingStored"));
        }
        var label = new Label(waiting(looking));
        label.getStyleClass().addAll("small", "medium", "warning-text");
        return label;
    }

    /// What holds up the step; a report that is not in view is named.
    private String waiting(ImportState.Looking looking) {
        var reports = looking.reports();
        if (!looking.content().allows(looking.step())) {
            return switch (looking.content().state()) {
                case ASKED -> text.say("data.wait.PREVIEW");
                case UNMAPPED -> text.say("data.wait.MAPPING");
                case WRONG, NOTHING, READY -> text.say("data.wait.CHECKS");
            };
        }
        long others = reports.waiting(looking.step());
        if (others == 0) {
            return text.say("data.wait.SUMMARY");
        }
        return others == 1 ? text.say("data.wait.other") : text.say("data.wait.others", others);
    }

    private Button next(ImportState.Looking looking) {
        boolean last = looking.step() == ImportStep.SUMMARY;
        var next = Buttons.primary(last ? "download" : "arrow-right");
        next.setText(
                last
                        ? text.say("data.import.store")
                        : text.say("data.step." + looking.step().next()));
        next.setContentDisplay(last ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        next.setId("data-import-next");
        next.setAccessibleText(next.getText());
        next.setDefaultButton(true);
        next.setDisable(!model.canGoOn());
        next.setOnAction(event -> model.next());
        return next;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
