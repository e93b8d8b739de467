// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace vulpes::dialogs {

/// Version, versions of the libraries, licence; everything can be copied for a report.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
    [[nodiscard]] static QString versions();
};

} // namespace vulpes::dialogs
