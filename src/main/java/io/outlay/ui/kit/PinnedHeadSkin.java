package io.outlay.ui.kit;

import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/// The usual skin, but the head of the first column stays where it is while the others scroll below it.
final class PinnedHeadSkin<S> extends TableViewSkin<S> {
    private final Function<String, ObservableBooleanValue> pinned;
    private final ObservableDoubleValue scrolled;

    /// @param pinned by column id
    PinnedHeadSkin(
            TableView<S> table, Function<String, ObservableBooleanValue> pinned, ObservableDoubleValue scrolled) {
        super(table);
        this.pinned = pinned;
        this.scrolled = scrolled;
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new NestedTableColumnHeader(null) {
                    @Override
                    protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
                        var head = super.createTableColumnHeader(column);
                        follow(head, column);
                        return head;
                    }
                };
            }
        };
    }

    private void follow(TableColumnHeader head, TableColumnBase<?, ?> column) {
        if (column == null || column.getId() == null) {
            return;
        }
        pinned.apply(column.getId()).subscribe(first -> {
            head.getStyleClass().remove("pinned");
            head.translateXProperty().unbind();
            if (first) {
                head.getStyleClass().add("pinned");
                head.setViewOrder(-1);
                head.translateXProperty().bind(scrolled);
            } else {
                head.setViewOrder(0);
                head.setTranslateX(0);
            }
        });
    }
}
