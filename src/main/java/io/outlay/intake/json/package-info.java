/// The answers of platform interfaces (Meta Insights, Google Ads, Klaviyo) as facts.
@NullMarked
package io.outlay.intake.json;

import org.jspecify.annotations.NullMarked;
