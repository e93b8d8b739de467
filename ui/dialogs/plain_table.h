// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QTableView;

namespace vulpes::dialogs {

/// A table of a dialog as all of them look: whole rows, no row numbers, Tab leaves it.
void asTable(QTableView*, QAbstractItemModel*);
/// The same, sorted by any column by a click on its heading; as the rows come until then.
void asSortedTable(QTableView*, QAbstractItemModel*);

} // namespace vulpes::dialogs
