package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.run.Run;
import java.util.List;
import java.util.Optional;

/// Where an import stands.
sealed interface ImportState {

    /// Waiting for files.
    ///
    /// @param problems why the last ones could not be read at all
    record Choosing(List<Problem> problems) implements ImportState {
        public Choosing {
            problems = List.copyOf(problems);
        }
    }

    /// Files are being read for the first time.
    ///
    /// @param names of the files
    record Reading(List<String> names, Run<Reports> run) implements ImportState {
        public Reading {
            names = List.copyOf(names);
        }
    }

    /// The person looks, answers, checks.
    ///
    /// @param again the run that reads files just now, with another answer or further ones
    record Looking(ImportStep step, Reports reports, Optional<Run<Reports>> again) implements ImportState {
        /// What is known of the report that is looked at.
        ImportReading reading() {
            return reports.shown().reading();
        }

        ImportContent content() {
            return reports.shown().content();
        }
    }

    /// Being stored.
    record Storing(String title, Run<?> run) implements ImportState {}

    /// Over: stored, found to be nothing new, or given up.
    record Ended() implements ImportState {}

    /// The step to show.
    default ImportStep step() {
        return switch (this) {
            case Choosing choosing -> ImportStep.SOURCE;
            case Reading reading -> ImportStep.SOURCE;
            case Looking looking -> looking.step();
            case Storing storing -> ImportStep.SUMMARY;
            case Ended ended -> ImportStep.SUMMARY;
        };
    }
}
