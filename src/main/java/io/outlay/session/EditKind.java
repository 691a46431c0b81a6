package io.outlay.session;

import io.outlay.domain.data.Channel;
import io.outlay.workspace.CampaignTags;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.Document;
import io.outlay.workspace.DocumentSet;
import io.outlay.workspace.ImportStore;
import io.outlay.workspace.ImportSwitch;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.List;
import java.util.Optional;

/// What sort of thing an edit changes, and how a value of it is stored.
///
/// @param <T> the value that is replaced as a whole
public final class EditKind<T> {
    /// One channel: its name, colour, limits, lock, archive.
    public static final EditKind<Channel> CHANNEL = new EditKind<>(
            "channel",
            Channel.class,
            (workspace, channel) -> workspace.channels().save(channel));

    /// All channels and rules: adding, merging, ordering.
    public static final EditKind<ChannelSetup> CHANNELS = new EditKind<>(
            "channels",
            ChannelSetup.class,
            (workspace, setup) -> workspace.channels().save(setup));

    /// All words on campaigns.
    public static final EditKind<CampaignTags> TAGS = new EditKind<>(
            "tags",
            CampaignTags.class,
            (workspace, tags) -> workspace.channels().saveTags(tags.tags()));

    /// What the project is about.
    public static final EditKind<Project> PROJECT = new EditKind<>(
            "project",
            Project.class,
            (workspace, project) -> workspace.project().save(project));

    /// A room's own small document.
    public static final EditKind<Document> DOCUMENT = new EditKind<>(
            "document",
            Document.class,
            (workspace, document) -> workspace.documents().save(document));

    /// Documents of which one makes no sense without the other.
    public static final EditKind<DocumentSet> DOCUMENTS =
            new EditKind<>("documents", DocumentSet.class, (workspace, set) -> {
                for (var document : set.documents()) {
                    workspace.documents().save(document);
                }
            });

    /// Whether an import counts. The import itself writes this edit.
    public static final EditKind<ImportSwitch> IMPORT = new EditKind<>(
            ImportStore.EDIT_KIND,
            ImportSwitch.class,
            (workspace, change) -> workspace.imports().apply(change));

    private static final List<EditKind<?>> ALL = List.of(CHANNEL, CHANNELS, TAGS, PROJECT, DOCUMENT, DOCUMENTS, IMPORT);

    private interface Store<T> {
        void store(Workspace workspace, T value) throws WorkspaceException;
    }

    private final String name;
    private final Class<T> type;
    private final Store<T> store;

    private EditKind(String name, Class<T> type, Store<T> store) {
        this.name = name;
        this.type = type;
        this.store = store;
    }

    static Optional<EditKind<?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    public String name() {
        return name;
    }

    void store(Workspace workspace, T value) throws WorkspaceException {
        store.store(workspace, value);
    }

    void storeJson(Workspace workspace, String json) throws WorkspaceException {
        store.store(workspace, workspace.edits().value(json, type));
    }
}
