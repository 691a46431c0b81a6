package io.outlay.feature.data;

/// One column of the file and what it is read as.
///
/// @param examples   first cells, to recognise it by
/// @param target     a fact, or one of [MappingProposal]'s words; empty when it is not used
/// @param confidence of the suggestion, in a word; empty when the person or a known layout says so
record MappingRow(int column, String header, String examples, String target, String confidence) {}
