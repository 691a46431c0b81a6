package io.outlay.ui;

/// A place in the window. The order is that of the rail; a room stands here when it works.
public enum Room {
    OVERVIEW(Group.UNDERSTAND, "home"),
    DATA(Group.UNDERSTAND, "database"),
    CHANNELS(Group.UNDERSTAND, "layers"),
    CAMPAIGNS(Group.UNDERSTAND, "send"),
    CURVES(Group.MODEL, "trending-up"),
    MIX(Group.MODEL, "sliders"),
    OPTIMISE(Group.DECIDE, "target"),
    SCENARIOS(Group.DECIDE, "git-branch"),
    DAYPARTS(Group.DECIDE, "clock"),
    REPORTS(Group.SHARE, "file-text"),
    HISTORY(Group.FOOT, "rotate-ccw"),
    SETTINGS(Group.FOOT, "settings");

    /// Under which heading of the rail a room stands.
    public enum Group {
        UNDERSTAND,
        MODEL,
        DECIDE,
        SHARE,
        FOOT
    }

    private final Group group;
    private final String icon;

    Room(Group group, String icon) {
        this.group = group;
        this.icon = icon;
    }

    public Group group() {
        return group;
    }

    /// Name of the feather icon.
    public String icon() {
        return icon;
    }

    /// Name for keys, ids and file names: `overview`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
