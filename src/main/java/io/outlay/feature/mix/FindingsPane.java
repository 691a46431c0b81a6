package io.outlay.feature.mix;

import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixVerdict;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.NoticeBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What is odd about the data or the beliefs: first what stops a fit.
final class FindingsPane {
    private final MixViewModel model;
    private final MixNames names;
    private final Look look;
    private final VBox box = new VBox(8);
    private List<MixFinding> shown = List.of();

    FindingsPane(MixViewModel model, MixNames names, Look look) {
        this.model = model;
        this.names = names;
        this.look = look;
        hide();
    }

    Node node() {
        return box;
    }

    void show(MixGround ground) {
        show(ground, ground.inputs().findings());
    }

    void show(MixGround ground, List<MixFinding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = findings;
        var words = names.words(ground);
        var bars = new ArrayList<Node>();
        for (boolean stops : new boolean[] {true, false}) {
            for (var finding : findings) {
                if (finding.verdict().stops() == stops) {
                    bars.add(bar(finding.verdict(), words.sentence(finding), words.advice(finding)));
                }
            }
        }
        box.getChildren().setAll(bars);
        hide();
    }

    private NoticeBar bar(MixVerdict verdict, String sentence, String advice) {
        var kind = verdict.stops() ? NoticeBar.Kind.DANGER : NoticeBar.Kind.WARNING;
        if (verdict == MixVerdict.REPORTED_OUTCOME) {
            var button = look.describe().node(Buttons.secondary(), "mix.data");
            button.setOnAction(event -> model.showData());
            return new NoticeBar(NoticeBar.Kind.INFO, sentence, advice, button);
        }
        return new NoticeBar(kind, sentence, advice);
    }

    private void hide() {
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }
}
