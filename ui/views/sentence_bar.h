// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vulpes::views {

/// One line of text that may change at every mouse move: painted, never laid out again; too long text is elided and
/// complete in the tool tip.
class SentenceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceBar(QWidget* parent = nullptr);
    void setText(const QString&);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_text;
};

} // namespace vulpes::views
