/// The Campaigns room: what the platforms sell, one line each, and each one over time.
@NullMarked
package io.outlay.feature.campaigns;

import org.jspecify.annotations.NullMarked;
