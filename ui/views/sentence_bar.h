// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace vulpes::views {

/// A sentence that may change at every mouse move: painted, not laid out again. It takes a second line where it needs one and keeps it
/// until its width changes, so that nothing jumps during a drag; what does not fit in two is elided and complete in the tool tip.
class SentenceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceBar(QWidget* parent = nullptr);
    void setText(const QString&);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QStringList lines() const;   ///< as painted: at most two
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent*) override;

private:
    [[nodiscard]] QRect room() const;
    void setRows(int);

    int m_rows = 1;
    QString m_text;
};

} // namespace vulpes::views
