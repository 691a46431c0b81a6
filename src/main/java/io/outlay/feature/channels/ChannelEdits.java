package io.outlay.feature.channels;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.project.ChannelMargins;
import io.outlay.project.ChannelNotes;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.text.Text;
import io.outlay.workspace.ChannelSetup;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes of channels, each one step of undo under a name the person reads. What cannot be done is answered with the
/// reason, to be shown under the field.
final class ChannelEdits {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ID = 40;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final Session session;
    private final Text text;

    ChannelEdits(Session session, Text text) {
        this.session = session;
        this.text = text;
    }

    private ChannelSetup setup() {
        return session.state().setup();
    }

    /// Why a channel cannot be called that; empty when it can.
    ///
    /// @param self id of the channel that is renamed; empty for a new one
    Optional<String> nameProblem(String name, String self) {
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            return Optional.of(text.say("channels.name.empty"));
        }
        if (wanted.length() > LONGEST_NAME) {
            return Optional.of(text.say("channels.name.long", LONGEST_NAME));
        }
        return setup().channels().stream()
                .filter(channel -> !channel.id().equals(self) && same(channel.name(), wanted))
                .findFirst()
                .map(channel -> text.say(
                        channel.archived() ? "channels.name.archived" : "channels.name.taken", channel.name()));
    }

    private static boolean same(String a, String b) {
        return key(a).equals(key(b));
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// Adds a channel without rules and answers its id.
    String add(String name, int colour) {
        var channel = new Channel(freeId(name), name.strip(), colour, Optional.empty(), Optional.empty(), false, false);
        var before = setup();
        session.edit(Edit.of(
                EditKind.CHANNELS, text.say("channels.edit.add", channel.name()), before, before.with(channel)));
        return channel.id();
    }

    /// The first place of the palette that no channel has.
    int freeColour() {
        int colour = 0;
        while (taken(colour)) {
            colour++;
        }
        return colour;
    }

    private boolean taken(int colour) {
        return session.state().channels().stream().anyMatch(channel -> channel.colour() == colour);
    }

    private String freeId(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        var base = plain.isEmpty() ? "channel" : plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        var id = base;
        for (int i = 2; setup().channel(id).isPresent(); i++) {
            id = base + "_" + i;
        }
        return id;
    }

    void rename(Channel channel, String name) {
        if (!channel.name().equals(name.strip())) {
            save(
                    text.say("channels.edit.rename", channel.name(), name.strip()),
                    channel,
                    channel.withName(name.strip()));
        }
    }

    void recolour(Channel channel, int colour) {
        if (channel.colour() != colour) {
            save(text.say("channels.edit.colour", channel.name()), channel, channel.withColour(colour));
        }
    }

    /// Why these cannot be the limits per week; empty when they can.
    Optional<String> limitsProblem(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        if (outside(minimum) || outside(maximum)) {
            return Optional.of(text.say("channels.limits.range"));
        }
        return minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0
                ? Optional.of(text.say("channels.limits.order"))
                : Optional.empty();
    }

    private static boolean outside(Optional<BigDecimal> amount) {
        return amount.filter(a -> a.signum() < 0 || a.compareTo(LARGEST) > 0).isPresent();
    }

    void limits(Collection<String> ids, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        change(ids, "limits", channel -> channel.withLimits(minimum, maximum));
    }

    void lock(Collection<String> ids, boolean locked) {
        change(ids, locked ? "lock" : "unlock", channel -> channel.withLocked(locked));
    }

    void archive(Collection<String> ids, boolean archived) {
        change(ids, archived ? "archive" : "restore", channel -> channel.withArchived(archived));
    }

    /// @param verb end of the keys of the label for one channel and for several
    private void change(Collection<String> ids, String verb, UnaryOperator<Channel> change) {
        var before = setup();
        var after = before;
        var changed = new ArrayList<Channel>();
        for (var id : ids) {
            var channel = before.channel(id);
            if (channel.isPresent() && !change.apply(channel.get()).equals(channel.get())) {
                changed.add(channel.get());
                after = after.with(change.apply(channel.get()));
            }
        }
        if (changed.size() == 1) {
            var one = changed.getFirst();
            save(text.say("channels.edit." + verb, one.name()), one, change.apply(one));
        } else if (!changed.isEmpty()) {
            session.edit(Edit.of(EditKind.CHANNELS, text.say("channels.many." + verb, changed.size()), before, after));
        }
    }

    /// What belonged to the others belongs to `into`; the others are archived.
    void merge(Collection<String> others, String into) {
        var before = setup();
        var target = before.channel(into);
        var from = others.stream()
                .filter(id -> !id.equals(into))
                .flatMap(id -> before.channel(id).stream())
                .toList();
        if (target.isEmpty() || from.isEmpty()) {
            return;
        }
        var after = before;
        for (var channel : from) {
            after = after.merged(channel.id(), into);
        }
        var label = from.size() == 1
                ? text.say(
                        "channels.edit.merge",
                        from.getFirst().name(),
                        target.get().name())
                : text.say("channels.edit.merge.many", from.size(), target.get().name());
        session.edit(Edit.of(EditKind.CHANNELS, label, before, after));
    }

    /// @param places up (negative) or down among the channels that are not archived
    void move(String id, int places) {
        var before = setup();
        var shown = new ArrayList<>(session.state().channels());
        var channel = before.channel(id).filter(shown::contains);
        if (channel.isEmpty()) {
            return;
        }
        int at = shown.indexOf(channel.get());
        int to = Math.clamp(at + places, 0, shown.size() - 1);
        if (to == at) {
            return;
        }
        shown.remove(at);
        shown.add(to, channel.get());
        var all = new ArrayList<Channel>(shown);
        before.channels().stream().filter(Channel::archived).forEach(all::add);
        session.edit(new Edit<>(
                EditKind.CHANNELS,
                text.say("channels.edit.move", channel.get().name()),
                before,
                new ChannelSetup(all, before.rules()),
                "move " + id));
    }

    void rules(List<ChannelRule> rules) {
        var before = setup();
        if (!before.rules().equals(rules)) {
            session.edit(Edit.of(EditKind.CHANNELS, text.say("channels.edit.rules"), before, before.withRules(rules)));
        }
    }

    void margin(Channel channel, Optional<BigDecimal> margin) {
        session.save(
                ChannelMargins.document(channel.id(), margin),
                text.say("channels.edit.margin", channel.name()),
                "margin " + channel.id());
    }

    void note(Channel channel, String words) {
        session.save(
                ChannelNotes.document(channel.id(), words),
                text.say("channels.edit.note", channel.name()),
                "note " + channel.id());
    }

    private void save(String label, Channel before, Channel after) {
        session.edit(Edit.of(EditKind.CHANNEL, label, before, after));
    }
}
