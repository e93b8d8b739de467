// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checkpoint_name.h"

#include <QTest>

using namespace vulpes::training;

class TestCheckpointName : public QObject
{
    Q_OBJECT

private slots:
    void aNameSaysWhereTheRunWas()
    {
        QCOMPARE(checkpointName({12, 340}), std::string("checkpoint-12-340.safetensors"));
        for (const CheckpointPosition position : {CheckpointPosition{}, CheckpointPosition{12, 340}, CheckpointPosition{1000, 0}})
            QVERIFY(checkpointPosition(checkpointName(position)) == position);
    }

    void otherNamesSayNothing()
    {
        for (const char* name : {"", "checkpoint-", "checkpoint-1", "checkpoint-1-.safetensors", "checkpoint--2.safetensors", "checkpoint-1-2x.safetensors",
                                 "checkpoint-1-2.pt", ".checkpoint-1-2.safetensors", "checkpoint-99999999999-2.safetensors"})
            QVERIFY2(!checkpointPosition(name), name);
    }
};

QTEST_APPLESS_MAIN(TestCheckpointName)
#include "tst_checkpoint_name.moc"
