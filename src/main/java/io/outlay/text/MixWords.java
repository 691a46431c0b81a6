package io.outlay.text;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.MixChange;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a mix model says about itself, in sentences: the same in the window and in the report.
public final class MixWords {
    private final Text text;
    private final Figures figures;
    private final UnaryOperator<String> names;

    /// @param names what a person calls the channel of an id; another subject stays as it is
    public MixWords(Text text, Figures figures, UnaryOperator<String> names) {
        this.text = text;
        this.figures = figures;
        this.names = names;
    }

    /// What is the case, with its figures.
    public String sentence(MixFinding finding) {
        var key = "mix.finding." + finding.verdict();
        var longer = key + ".together";
        boolean together = finding.evidence().size() > 2 && text.has(longer);
        return text.say(together ? longer : key, arguments(finding));
    }

    /// What to do about it.
    public String advice(MixFinding finding) {
        return text.say("mix.finding." + finding.verdict() + ".advice", arguments(finding));
    }

    private Object[] arguments(MixFinding finding) {
        var arguments = new Object[Math.max(6, finding.evidence().size() + 1)];
        Arrays.fill(arguments, "");
        arguments[0] = subject(finding.subject());
        for (int i = 0; i < finding.evidence().size(); i++) {
            arguments[i + 1] = shown(finding.evidence().get(i));
        }
        return arguments;
    }

    /// Ids of channels become names, also inside `alpha[tv]` and in a list.
    private String subject(String subject) {
        int open = subject.indexOf('[');
        if (open > 0 && subject.endsWith("]")) {
            return names.apply(subject.substring(open + 1, subject.length() - 1));
        }
        return Arrays.stream(subject.split(", ")).map(this::known).collect(Collectors.joining(", "));
    }

    private String known(String subject) {
        var key = "mix.subject." + subject;
        return text.has(key) ? text.say(key) : names.apply(subject).replace('_', ' ');
    }

    private String shown(String evidence) {
        try {
            return figures.date(LocalDate.parse(evidence));
        } catch (DateTimeParseException notADate) {
            return number(evidence);
        }
    }

    private String number(String evidence) {
        try {
            double value = Double.parseDouble(evidence);
            return Double.isFinite(value) ? figures.compact(value) : text.say("mix.no-number");
        } catch (NumberFormatException word) {
            return evidence.replace('_', ' ');
        }
    }

    /// What a check looks at.
    public String title(MixHealth check) {
        var key = "mix.check." + check.kind();
        return text.say(check.state() == HealthState.PASS ? key : key + ".not");
    }

    /// What it found, in figures.
    public String evidence(MixHealth check) {
        var f = check.figures();
        var key = "mix.check." + check.kind() + ".evidence";
        return switch (check.kind()) {
            case CONVERGENCE ->
                text.say(
                                key,
                                figures.number(f.get(0), 3),
                                figures.count(Math.round(f.get(1))),
                                figures.count(Math.round(f.get(2))))
                        + where(check, "mix.check.CONVERGENCE.where");
            case DIVERGENCES ->
                text.say(
                                key,
                                figures.count(Math.round(f.get(0))),
                                figures.count(Math.round(f.get(1))),
                                figures.number(f.get(2), 2))
                        + where(check, f.getLast() < 0 ? "mix.check.DIVERGENCES.small" : "mix.check.DIVERGENCES.large");
            case PREDICTIVE_FIT -> text.say(key, figures.number(f.get(1), 2), figures.probability(f.get(0)));
            case INFLUENTIAL_PERIODS -> text.say(key, figures.count(Math.round(f.get(0))), figures.number(f.get(1), 2));
            case FUTURE, RESIDUALS -> text.say(key, figures.number(f.get(0), 2), figures.number(f.get(1), 2));
            case BASELINE -> text.say(key, figures.probability(f.get(0)), figures.probability(f.get(1)));
            case RETURNS -> text.say(key, figures.percent(f.get(0)), figures.times(f.get(1)));
            case PRIOR ->
                check.subjects().isEmpty()
                        ? text.say(key)
                        : text.say("mix.check.PRIOR.leaning", listed(check.subjects()));
            case HOLDOUT -> text.say(key, figures.percent(f.get(0)), figures.percent(f.get(1)));
        };
    }

    private String where(MixHealth check, String key) {
        return check.subjects().isEmpty()
                ? ""
                : " " + text.say(key, parameter(check.subjects().getFirst()));
    }

    /// What a parameter such as `alpha[tv]` or `z[tv,3]` stands for.
    private String parameter(String name) {
        int open = name.indexOf('[');
        var key = "mix.group." + (open < 0 ? name : name.substring(0, open));
        var sort = text.has(key) ? text.say(key) : name;
        if (open < 0) {
            return sort;
        }
        var of = name.substring(open + 1, name.length() - 1).split(",");
        return text.say("mix.parameter", sort, names.apply(of[0]));
    }

    /// What to do about it; empty where there is nothing to do.
    public String advice(MixHealth check) {
        return check.state() == HealthState.PASS
                ? ""
                : text.say("mix.check." + check.kind() + ".advice", subjects(check.subjects()));
    }

    private String subjects(List<String> subjects) {
        return subjects.stream()
                .map(subject -> subject.matches("\\d{4}-\\d{2}-\\d{2}") ? shown(subject) : names.apply(subject))
                .collect(Collectors.joining(", "));
    }

    /// Channels by name, the last after `and`.
    private String listed(List<String> channels) {
        var called = channels.stream().map(names).toList();
        return called.size() < 2
                ? String.join("", called)
                : text.say("mix.and", String.join(", ", called.subList(0, called.size() - 1)), called.getLast());
    }

    /// Of which channels the data tell the return, in one sentence; empty when of none.
    public String told(List<MixIdentifiability> channels) {
        var told = channels.stream()
                .filter(channel -> channel.verdict() == MixIdentifiability.Verdict.TOLD)
                .map(MixIdentifiability::media)
                .toList();
        return told.isEmpty() ? "" : text.say(told.size() == 1 ? "mix.told.TOLD" : "mix.told.several", listed(told));
    }

    /// What differs in what two fits were made from.
    public String sentence(MixChange.Reason reason) {
        var shown = reason.figures().stream().map(this::shown).toList();
        return text.say(
                "mix.change." + reason.kind(),
                reason.subject().isEmpty() ? "" : subject(reason.subject()),
                shown.isEmpty() ? "" : shown.get(0),
                shown.size() < 2 ? "" : shown.get(1));
    }

    /// How a channel's return changed and why.
    public String sentence(MixChange.Channel channel) {
        if (channel.before().isEmpty() || channel.now().isEmpty()) {
            return text.say("mix.changed.unknown", names.apply(channel.id()));
        }
        return text.say(
                "mix.changed." + channel.cause(),
                names.apply(channel.id()),
                figures.ratio(channel.before().get().value()),
                figures.ratio(channel.now().get().value()));
    }

    /// All that changed, in sentences: what it was made from, then each channel, then those that came or went.
    public List<String> sentences(MixChange change) {
        var sentences = new ArrayList<String>();
        if (change.reasons().isEmpty()
                && change.added().isEmpty()
                && change.removed().isEmpty()) {
            sentences.add(text.say("mix.change.nothing"));
        }
        change.reasons().forEach(reason -> sentences.add(sentence(reason)));
        change.added().forEach(id -> sentences.add(text.say("mix.change.added", names.apply(id))));
        change.removed().forEach(id -> sentences.add(text.say("mix.change.removed", names.apply(id))));
        change.channels().forEach(channel -> sentences.add(sentence(channel)));
        return sentences;
    }

    /// Whether the data can tell a channel's return, in one sentence.
    public String sentence(MixIdentifiability channel) {
        return text.say(
                "mix.told." + channel.verdict(),
                names.apply(channel.media()),
                subjects(channel.from()),
                figures.percent(channel.variation()));
    }

    /// What would make it tell more; empty where it tells.
    public String advice(MixIdentifiability channel) {
        return channel.verdict() == MixIdentifiability.Verdict.TOLD
                ? ""
                : text.say(
                        "mix.told." + channel.verdict() + ".advice",
                        names.apply(channel.media()),
                        subjects(channel.from()));
    }
}
