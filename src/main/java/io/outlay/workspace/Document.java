package io.outlay.workspace;

/// Something small that a room keeps in the project, as JSON: the question of the study, scenarios, report settings.
///
/// @param name    what it is, such as `question`
/// @param content JSON; empty when there is none
public record Document(String name, String content) {}
