/// Search over campaigns: a query with filters that can be taken away.
@NullMarked
package io.outlay.feature.data.search;

import org.jspecify.annotations.NullMarked;
