package io.outlay.feature.optimise;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.StudySettings;
import io.outlay.project.SplitDraft;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// Which split is looked at. A move is an edit, so that it can be taken back; while a slider is dragged nothing is
/// stored.
final class SplitChoice implements AutoCloseable {
    sealed interface Chosen {
        record Recommended() implements Chosen {}

        record Today() implements Chosen {}

        /// @param spends of each channel, over the whole plan
        record Own(double[] spends) implements Chosen {}
    }

    private final Session session;
    private final PlanSource source;
    private final Runnable changed;
    private final Subscription subscription;
    private Chosen chosen = new Chosen.Recommended();
    private Document known = SplitDraft.NONE;
    private boolean moving;
    private int storing;

    /// @param changed is told when the split becomes another one by undo or redo
    SplitChoice(Session session, PlanSource source, Runnable changed) {
        this.session = session;
        this.source = source;
        this.changed = changed;
        subscription = session.stateProperty().subscribe(this::read);
    }

    Chosen now() {
        return chosen;
    }

    /// Another study: its own plan is looked at, unless another split of it was chosen.
    void renewed() {
        chosen = parsed(known);
    }

    /// Looks at a split that is not chosen yet.
    void preview(Chosen next) {
        chosen = next;
        moving = true;
    }

    /// Stores what was looked at, if anything.
    void settle(String label, String mergeKey) {
        if (moving) {
            take(chosen, label, mergeKey);
        }
    }

    /// @param mergeKey moves with the same one within a second are one step
    void take(Chosen next, String label, String mergeKey) {
        chosen = next;
        moving = false;
        var document = document(next);
        if (!document.equals(known) && !session.state().readOnly()) {
            known = document;
            storing++;
            session.save(document, label, mergeKey).onEnd(end -> storing--);
        }
    }

    /// Chooses a split of another budget, and makes that the budget; both are one step.
    void take(Chosen next, StudySettings question, String label) {
        if (session.state().readOnly()) {
            return;
        }
        chosen = next;
        moving = false;
        known = document(next);
        storing++;
        session.ask(question, known, label).onEnd(end -> storing--);
    }

    private void read(ProjectState state) {
        session.read((workspace, monitor) -> workspace.documents().get(SplitDraft.DOCUMENT))
                .onDone(document -> {
                    if (storing == 0 && !moving && !document.equals(known)) {
                        known = document;
                        chosen = parsed(document);
                        changed.run();
                    }
                });
    }

    private Chosen parsed(Document document) {
        return source.basis()
                .flatMap(basis -> SplitDraft.of(document)
                        .filter(draft -> draft.study().equals(SplitDraft.study(basis.run())))
                        .map(draft -> chosen(basis, draft)))
                .orElseGet(Chosen.Recommended::new);
    }

    private static Chosen chosen(PlanBasis basis, SplitDraft draft) {
        if (draft.today()) {
            return new Chosen.Today();
        }
        var spends = basis.today();
        for (int c = 0; c < spends.length; c++) {
            var id = basis.channels().get(c).channel().id();
            double now = spends[c];
            spends[c] = draft.spends().stream()
                    .filter(spend -> spend.channel().equals(id))
                    .findFirst()
                    .map(spend -> spend.amount() * basis.weeks())
                    .orElse(now);
        }
        return new Chosen.Own(spends);
    }

    private Document document(Chosen next) {
        var basis = source.basis();
        if (basis.isEmpty()) {
            return SplitDraft.NONE;
        }
        var study = SplitDraft.study(basis.get().run());
        return switch (next) {
            case Chosen.Recommended recommended -> SplitDraft.NONE;
            case Chosen.Today today -> new SplitDraft(study, true, List.of()).document();
            case Chosen.Own(var spends) -> {
                var weekly = new ArrayList<ChannelSpend>();
                for (int c = 0; c < spends.length; c++) {
                    weekly.add(new ChannelSpend(
                            basis.get().channels().get(c).channel().id(),
                            spends[c] / basis.get().weeks()));
                }
                yield new SplitDraft(study, false, weekly).document();
            }
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
