/// The facts of one import while they are collected: drafts, keys, questions and warnings.
@NullMarked
package io.outlay.intake.facts;

import org.jspecify.annotations.NullMarked;
