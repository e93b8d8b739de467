// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/device_name.h"

#include <QStringList>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;

QString suggestedDeviceName(const QString& device, workflow::Precision precision, int threads)
{
    QStringList words{device};
    if (precision == workflow::Precision::Int8)
        words << u"int8"_s;
    if (threads > 1)
        words << u"%1 threads"_s.arg(threads);
    return words.join(u' ');
}

} // namespace vulpes::dialogs
