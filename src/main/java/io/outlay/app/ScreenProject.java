package io.outlay.app;

import io.outlay.domain.mix.MixSampling;
import io.outlay.project.MixModels;
import io.outlay.session.Session;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Brings a project into the state that is to be drawn, by what a person or a run could do to it.
final class ScreenProject {
    private final Window window;
    private final ScreenPlan plan;
    private final ScreenPlan.State state;

    ScreenProject(Window window, ScreenPlan plan, ScreenPlan.State state) {
        this.window = window;
        this.plan = plan;
        this.state = state;
    }

    void open() {
        var model = window.model();
        if (state == ScreenPlan.State.EMPTY) {
            model.openNew("New project");
        } else if (plan.project().isPresent()) {
            window.open(plan.project().get());
        } else {
            model.openSample(plan.sample());
        }
    }

    void prepare() {
        session().ifPresent(session -> {
            switch (state) {
                case FULL, EMPTY -> {}
                case OUT_OF_DATE -> {
                    askOtherwise(session);
                    sampleOtherwise(session);
                }
                case RUNNING -> {
                    // a small project's run would be over before its page is whole
                    window.slow();
                    askOtherwise(session);
                    sampleOtherwise(session);
                    keepUp();
                }
                case FAILED -> {
                    askOtherwise(session);
                    sampleOtherwise(session);
                    window.exhaust();
                    session.analyse(label());
                    session.fitMix(window.parts().text().say("mix.run"));
                }
            }
        });
    }

    /// A run that has ended in the meantime is started again.
    void keepUp() {
        if (state == ScreenPlan.State.RUNNING && window.model().runs().active().isEmpty()) {
            session().ifPresent(session -> {
                askOtherwise(session);
                session.analyse(label());
                session.fitMix(window.parts().text().say("mix.run"));
            });
        }
    }

    /// While something is to be seen running, only what rooms read for themselves is waited for.
    BooleanSupplier settled(BooleanSupplier nothingPending, BooleanSupplier whole) {
        return state == ScreenPlan.State.RUNNING ? () -> onlyRunning() && whole.getAsBoolean() : nothingPending;
    }

    private boolean onlyRunning() {
        keepUp();
        var runs = window.model().runs();
        return runs.pending() <= runs.active().size();
    }

    private String label() {
        return window.parts().text().say("app.analysing");
    }

    private Optional<Session> session() {
        return window.model().project().map(OpenProject::session);
    }

    private void sampleOtherwise(Session session) {
        session.state().mix().ifPresent(standing -> {
            var sampling = standing.settings().sampling();
            var other = new MixSampling(
                    sampling.chains(),
                    sampling.warmup(),
                    sampling.draws(),
                    sampling.targetAcceptance(),
                    sampling.seed() + 1);
            session.save(
                    MixModels.document(standing.settings().withSampling(other)),
                    window.parts().text().say("app.otherSeed"),
                    "");
        });
    }

    /// Another seed is another question.
    private void askOtherwise(Session session) {
        session.state()
                .question()
                .ifPresent(settings -> session.ask(
                        settings.withSeed(settings.seed() + 1),
                        window.parts().text().say("app.otherSeed"),
                        ""));
    }
}
