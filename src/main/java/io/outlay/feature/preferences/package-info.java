/// How the product looks and writes for this person, what the project is about, and how the installation is.
@NullMarked
package io.outlay.feature.preferences;

import org.jspecify.annotations.NullMarked;
