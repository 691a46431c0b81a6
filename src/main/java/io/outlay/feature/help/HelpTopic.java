package io.outlay.feature.help;

import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What help says about a place.
///
/// @param what    one sees there
/// @param can     be done there, a sentence each
/// @param keys    of the place, then those that work everywhere
/// @param focused what the keyboard is on, when that explains itself
public record HelpTopic(String title, String what, List<String> can, List<Shortcut> keys, Optional<Focused> focused) {
    private static final List<String> EVERYWHERE = List.of("find", "rooms", "undo", "help");

    /// Keys and what they do.
    public record Shortcut(String keys, String does) {}

    /// A thing in the window.
    public record Focused(String name, String explanation) {}

    public HelpTopic {
        can = List.copyOf(can);
        keys = List.copyOf(keys);
    }

    /// @param place id of a room, or `welcome`
    /// @param own   keys of the place's own actions
    public static HelpTopic of(Text text, String place, List<Shortcut> own, Optional<Focused> focused) {
        var can = new ArrayList<String>();
        for (int i = 1; text.has("help." + place + ".can." + i); i++) {
            can.add(text.say("help." + place + ".can." + i));
        }
        var keys = new ArrayList<>(own);
        for (int i = 1; text.has("help." + place + ".key." + i); i++) {
            keys.add(new Shortcut(
                    text.say("help." + place + ".key." + i), text.say("help." + place + ".key." + i + ".does")));
        }
        for (var each : EVERYWHERE) {
            keys.add(new Shortcut(text.say("help.key." + each), text.say("help.key." + each + ".does")));
        }
        var name = text.say("help." + place);
        return new HelpTopic(name, text.say("help." + place + ".what"), can, keys, focused);
    }
}
