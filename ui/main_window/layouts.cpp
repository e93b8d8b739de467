// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/layouts.h"

#include "main_window/view_dock.h"

#include <QMainWindow>

namespace vulpes::main_window {

namespace {

/// Rows of cells; a cell is one pane or several as tabs (the first in front). Numbers are shares of height and width.
struct Cell
{
    QStringList panes;
    int share = 1;
};
struct Row
{
    QList<Cell> cells;
    int share = 1;
};

QList<Row> rowsOf(const QString& id)
{
    const auto s = [](std::initializer_list<const char*> names) {
        QStringList list;
        for (const char* name : names)
            list.append(QString::fromLatin1(name));
        return list;
    };
    if (id == QLatin1String("explain"))
        return {{{{s({"front"}), 5}, {s({"network"}), 4}}, 5}, {{{s({"contributions"}), 5}, {s({"terms"}), 4}}, 4}};
    if (id == QLatin1String("check"))
        return {{{{s({"diagnostics", "devices"}), 5}, {s({"front", "parallel"}), 4}}, 7}, {{{s({"candidates"}), 1}}, 3}};
    if (id == QLatin1String("search"))
        return {{{{s({"trajectory"}), 5}, {s({"front"}), 4}}, 3}, {{{s({"network"}), 1}}, 2}};
    if (id == QLatin1String("train"))
        return {{{{s({"training"}), 1}}, 5}, {{{s({"front", "network"}), 1}, {s({"candidates"}), 1}}, 4}};
    return {{{{s({"front"}), 3}, {s({"network", "operators"}), 2}}, 1}};   // choose
}

/// Panes that are not part of the arrangement wait beside it, hidden: one without a place would lie over the others once it is shown.
void placeHidden(QMainWindow* window, const QHash<QString, ViewDock*>& docks)
{
    QDockWidget* last = nullptr;
    for (const ViewEntry& entry : viewRegistry()) {
        ViewDock* dock = docks.value(entry.id);
        if (window->dockWidgetArea(dock) != Qt::NoDockWidgetArea)
            continue;
        if (last == nullptr)
            window->addDockWidget(Qt::RightDockWidgetArea, dock);
        else
            window->tabifyDockWidget(last, dock);
        dock->hide();
        last = dock;
    }
}

} // namespace

const QList<LayoutName>& layoutNames()
{
    static const QList<LayoutName> names = {
        {QStringLiteral("choose"), QT_TRANSLATE_NOOP("Actions", "&Choose")},
        {QStringLiteral("explain"), QT_TRANSLATE_NOOP("Actions", "&Explain")},
        {QStringLiteral("check"), QT_TRANSLATE_NOOP("Actions", "C&heck")},
        {QStringLiteral("search"), QT_TRANSLATE_NOOP("Actions", "&Search")},
        {QStringLiteral("train"), QT_TRANSLATE_NOOP("Actions", "&Train")},
    };
    return names;
}

void applyLayout(QMainWindow* window, const QHash<QString, ViewDock*>& docks, const QString& id)
{
    const bool updates = window->updatesEnabled();
    window->setUpdatesEnabled(false);
    for (ViewDock* dock : docks) {
        dock->setFloating(false);
        window->removeDockWidget(dock);
    }
    const QList<Row> rows = rowsOf(id);
    QList<QDockWidget*> firsts;
    QList<int> heights;
    // Rows first (below each other), then the cells of each row, then the tabs.
    for (const Row& row : rows) {
        ViewDock* first = docks.value(row.cells.first().panes.first());
        if (firsts.isEmpty())
            window->addDockWidget(Qt::LeftDockWidgetArea, first, Qt::Vertical);
        else
            window->splitDockWidget(firsts.last(), first, Qt::Vertical);
        firsts.append(first);
        heights.append(row.share * 100);
    }
    for (const Row& row : rows) {
        QDockWidget* last = nullptr;
        QList<QDockWidget*> cells;
        QList<int> widths;
        for (const Cell& cell : row.cells) {
            ViewDock* first = docks.value(cell.panes.first());
            if (last != nullptr)
                window->splitDockWidget(last, first, Qt::Horizontal);
            last = first;
            cells.append(first);
            widths.append(cell.share * 100);
        }
        for (const Cell& cell : row.cells)
            for (qsizetype i = 1; i < cell.panes.size(); ++i)
                window->tabifyDockWidget(docks.value(cell.panes[i - 1]), docks.value(cell.panes[i]));
        for (const Cell& cell : row.cells)
            for (const QString& pane : cell.panes)
                docks.value(pane)->show();
        window->resizeDocks(cells, widths, Qt::Horizontal);
        for (QDockWidget* front : cells)
            front->raise();
    }
    placeHidden(window, docks);
    window->resizeDocks(firsts, heights, Qt::Vertical);
    window->setUpdatesEnabled(updates);
}

void showOnly(QMainWindow* window, const QHash<QString, ViewDock*>& docks, const QString& viewId)
{
    for (ViewDock* dock : docks) {
        dock->setFloating(false);
        window->removeDockWidget(dock);
    }
    if (ViewDock* dock = docks.value(viewId)) {
        window->addDockWidget(Qt::LeftDockWidgetArea, dock);
        dock->show();
    }
    placeHidden(window, docks);
}

} // namespace vulpes::main_window
