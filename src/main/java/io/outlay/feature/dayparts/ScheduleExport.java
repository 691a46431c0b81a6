package io.outlay.feature.dayparts;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import io.outlay.run.RunState;
import io.outlay.run.Runs;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import java.io.IOException;
import java.nio.file.Path;

/// Saves a schedule as a file and says so.
record ScheduleExport(Runs runs, Services services) {
    private static final String NAME = "schedule.csv";

    void write(DaypartSchedule schedule) {
        services.dialogs()
                .saveFile(services.text().say("dayparts.export.title"), NAME)
                .ifPresent(file -> runs.read(monitor -> written(file, schedule)).onEnd(this::tell));
    }

    private static Path written(Path file, DaypartSchedule schedule) throws ProblemException {
        try {
            WholeFile.write(file, ScheduleCsv.of(schedule));
            return file;
        } catch (IOException e) {
            var code = WriteFailure.diskFull(e) ? ProblemCode.DISK_FULL : ProblemCode.CANNOT_WRITE;
            throw new ProblemException(
                    Problem.error(code, Location.NOWHERE, file.toString(), WriteFailure.reason(e)), e);
        }
    }

    private void tell(RunState<Path> end) {
        var text = services.text();
        switch (end) {
            case RunState.Done<Path>(var file, var elapsed) ->
                services.notices()
                        .show(
                                Notices.Kind.SUCCESS,
                                text.say("dayparts.exported.cause"),
                                text.say("dayparts.exported", file.getFileName()),
                                new Notices.Action(
                                        text.say("dayparts.exported.show"),
                                        () -> services.dialogs().reveal(file)));
            case RunState.Failed<Path> failed -> services.notices().problem(failed.problem());
            case RunState.Queued<Path> queued -> {}
            case RunState.Running<Path> running -> {}
            case RunState.Stopped<Path> stopped -> {}
        }
    }
}
