// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"
#include "state/session_state.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace vulpes::dialogs {

/// Formulas of the user's own: terms as lines of text beside the list of columns, checked while typed, kept in the study, exchanged
/// as JSON files (the same that `--formula FILE.json` reads). A built-in formula is a start to change.
class FormulaDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FormulaDialog(state::SessionState&, QWidget* parent = nullptr);

    /// What stands in the fields, checked against the space.
    [[nodiscard]] Result<predict::Formula> formula() const;
    /// Fills the fields. A file whose terms this space does not know is shown with what is wrong in it.
    [[nodiscard]] Result<void> openFile(const QString& file);
    [[nodiscard]] Result<void> saveFile(const QString& file) const;

    /// Asks first when something written would be lost.
    void reject() override;

private:
    void buildFields();
    void listFormulas(const QString& chosen);
    void showFormula(const predict::Formula&);
    void check();
    [[nodiscard]] QString written() const;   ///< everything in the fields, to see whether it changed
    void use();
    void remove();
    void askOpen();
    void askSave();
    void say(const Error&);
    void insertColumn(const QModelIndex&);

    state::SessionState& m_session;
    QComboBox* m_start;
    QLineEdit* m_name;
    QComboBox* m_target;
    QComboBox* m_link;
    QComboBox* m_penalty;
    QDoubleSpinBox* m_lambda;
    QPlainTextEdit* m_terms;
    QLineEdit* m_find;
    QListView* m_columns;
    QLabel* m_verdict;
    QPushButton* m_use;
    QPushButton* m_remove;
    QPushButton* m_save;
    QString m_known;   ///< what `written()` was when it was read, opened or kept
};

}  // namespace vulpes::dialogs
