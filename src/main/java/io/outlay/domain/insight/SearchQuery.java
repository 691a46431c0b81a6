package io.outlay.domain.insight;

import io.outlay.domain.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything a search asks; all of it must hold.
public record SearchQuery(List<SearchFilter> filters) {
    public SearchQuery {
        filters = List.copyOf(filters);
    }

    /// The text that gives this query again.
    public String text() {
        return filters.stream().map(SearchFilter::text).collect(Collectors.joining(" "));
    }

    /// Without one chip.
    public SearchQuery without(SearchFilter filter) {
        var rest = new ArrayList<>(filters);
        rest.remove(filter);
        return new SearchQuery(rest);
    }

    /// The dates searched inside those with data; empty when there are none.
    public Optional<Period> within(Period data) {
        LocalDate from = data.from();
        LocalDate to = data.to();
        for (var filter : filters) {
            if (filter instanceof SearchFilter.Since(var date) && date.isAfter(from)) {
                from = date;
            } else if (filter instanceof SearchFilter.Until(var date) && date.isBefore(to)) {
                to = date;
            }
        }
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }
}
