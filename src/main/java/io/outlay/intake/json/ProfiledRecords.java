package io.outlay.intake.json;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.LocalHour;
import io.outlay.intake.facts.When;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Records whose fields are facts one by one, as a [RecordProfile] says.
final class ProfiledRecords implements RecordReader {
    private final RecordProfile profile;
    private final Facts facts;

    ProfiledRecords(RecordProfile profile, Facts facts) {
        this.profile = profile;
        this.facts = facts;
    }

    @Override
    public String profile() {
        return profile.id();
    }

    @Override
    public void take(Fields fields, long number) {
        var window = "";
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var entry : profile.columns().entrySet()) {
            var measure = Measure.of(entry.getKey());
            var path = measure.isEmpty() ? Optional.<String>empty() : there(fields, entry.getKey());
            if (path.isEmpty()) {
                continue;
            }
            fields.figure(path.get(), measure.get()).ifPresent(value -> measures.put(measure.get(), value));
            window = measure.get() == Measure.CONVERSIONS ? profile.windows().getOrDefault(path.get(), window) : window;
        }
        var read = when(fields);
        var currency = there(fields, "currency")
                .map(fields::currency)
                .orElseGet(() -> facts.settings().currency().orElse(""));
        fields.add(new FactDraft(
                entity(fields),
                segment(fields),
                read.when(),
                read.zone(),
                currency,
                window,
                measures,
                false,
                fields.where().file().orElse(""),
                number));
    }

    @Override
    public void end(Fields envelope) {}

    /// TikTok numbers its pages.
    @Override
    public boolean continued(JsonNode envelope) {
        var pages = envelope.path("data").path("page_info");
        return pages.path("page").asInt(0) < pages.path("total_page").asInt(0);
    }

    private record Read(Optional<When> when, String zone) {}

    private Read when(Fields fields) {
        var zone = facts.settings().zoneId();
        var hour = text(fields, "hour");
        if (!hour.isEmpty()) {
            var cell = DateCell.of(hour);
            var date = cell.flatMap(written -> written.date(DateOrder.YMD));
            var local = date.flatMap(day -> cell.flatMap(DateCell::time)
                    .flatMap(time -> LocalHour.of(day, time, facts.settings().zone())));
            if (local.isEmpty() || !plausible(fields, "hour", local.get().date())) {
                if (local.isEmpty()) {
                    fields.problem(ProblemCode.BAD_HOUR, path(fields, "hour"), hour);
                }
                return new Read(Optional.empty(), zone);
            }
            return new Read(
                    Optional.of(When.hour(
                            local.get().date(), local.get().hour(), local.get().fold())),
                    local.get().zone());
        }
        if (text(fields, "date").isEmpty()) {
            return new Read(facts.settings().period().map(When::period), zone);
        }
        var from = date(fields, "date");
        var to = text(fields, "date_end").isEmpty() ? from : date(fields, "date_end");
        if (from.isEmpty() || to.isEmpty()) {
            return new Read(Optional.empty(), zone);
        }
        if (to.get().isBefore(from.get())) {
            fields.problem(ProblemCode.BAD_DATE, path(fields, "date_end"), text(fields, "date_end"));
            return new Read(Optional.empty(), zone);
        }
        return new Read(Optional.of(When.period(new Period(from.get(), to.get()))), zone);
    }

    private Optional<LocalDate> date(Fields fields, String fact) {
        var text = text(fields, fact);
        var date = DateCell.of(text)
                .filter(cell -> cell.form() == DateCell.Form.YEAR_FIRST && !cell.timed())
                .flatMap(cell -> cell.date(DateOrder.YMD));
        if (date.isEmpty()) {
            fields.problem(ProblemCode.BAD_DATE, path(fields, fact), text);
            return Optional.empty();
        }
        return date.filter(day -> plausible(fields, fact, day));
    }

    private boolean plausible(Fields fields, String fact, LocalDate date) {
        return fields.plausible(
                date, fields.where().atColumn(path(fields, fact)).found(text(fields, fact)));
    }

    private Entity entity(Fields fields) {
        var ad = text(fields, "ad");
        var adGroup = text(fields, "ad_group");
        var campaign = text(fields, "campaign_id");
        var name = text(fields, "campaign_name");
        boolean byName = campaign.isEmpty() && adGroup.isEmpty() && ad.isEmpty() && !name.isEmpty();
        var level = !ad.isEmpty()
                ? Level.AD
                : !adGroup.isEmpty() ? Level.AD_GROUP : campaign.isEmpty() && !byName ? Level.ACCOUNT : Level.CAMPAIGN;
        return new Entity(
                profile.platform(),
                Names.account(text(fields, "account")),
                text(fields, "account_name"),
                level,
                byName ? name : campaign,
                name,
                adGroup,
                text(fields, "ad_group_name"),
                ad,
                text(fields, "ad_name"),
                byName,
                text(fields, "objective"));
    }

    private String segment(Fields fields) {
        var pairs = new TreeMap<String, String>();
        for (Map.Entry<String, String> entry : profile.segments().entrySet()) {
            var value = fields.text(entry.getValue());
            if (!value.isEmpty() && !Names.missing(value)) {
                pairs.put(entry.getKey(), value);
            }
        }
        return Segments.join(pairs);
    }

    /// The first field of a fact that the record has, whatever stands in it.
    private Optional<String> there(Fields fields, String fact) {
        return profile.columns().getOrDefault(fact, java.util.List.of()).stream()
                .filter(path -> RecordProfile.has(fields.item(), path))
                .findFirst();
    }

    private String path(Fields fields, String fact) {
        return there(fields, fact).orElse(fact);
    }

    private String text(Fields fields, String fact) {
        return there(fields, fact)
                .map(fields::text)
                .filter(text -> !Names.missing(text))
                .orElse("");
    }
}
