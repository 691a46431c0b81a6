package io.outlay.project;

import io.outlay.domain.RunStamp;
import io.outlay.domain.study.StudyResult;

/// A study and what it was made from.
///
/// @param fresh whether it was computed just now, rather than read from the workspace
public record StudyRun(StudyResult result, RunStamp stamp, boolean fresh) {}
