package io.outlay.app;

import io.outlay.feature.tour.TourStep;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where in the window the tour's steps point.
record TourTargets(Parent root) implements Function<TourStep, Optional<Node>> {

    @Override
    public Optional<Node> apply(TourStep step) {
        return Optional.ofNullable(
                switch (step) {
                    case ROOMS -> root.lookup(".rail");
                    case PERIOD -> root.lookup("#header-period");
                    case FIGURES -> root.lookup(".overview-tiles");
                    case ADVICE -> root.lookup(".overview-steps");
                    case COMMANDS -> root.lookup("#header-search");
                });
    }
}
