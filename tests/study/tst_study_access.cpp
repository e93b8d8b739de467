// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_helpers.h"

#include "base/file.h"

#include <SQLiteCpp/Database.h>

#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vulpes;
using namespace vulpes::study;

class TestStudyAccess : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoStudyIsRefusedAndLeftAsItWas_data();
    void whatIsNoStudyIsRefusedAndLeftAsItWas();
    void aTruncatedFileIsDamaged();
    void anOverwrittenPageIsDamagedNotBelieved();
    void createDoesNotReplaceUnlessAsked();
    void aSecondOpeningReadsOnlyAndSeesWhatIsCommitted();
    void aConnectionBesideWritesAndMayOutliveTheFirst();
    void anotherProcessHoldsTheLockUntilItEnds();
    void aLinkToAStudyMeetsTheSameLock();
    void aNewerFormatIsReadOnly();
    void anOlderFormatIsUpgradedAndTheOriginalKept();
    void anOlderFormatIsReadWithoutChangingAReadOnlyFile();
    void askedForReadOnlyItTakesNoLock();
    void aReadOnlyFolderIsReadEvenInWalMode();
    void anUnreadableFileSaysSo();
    void triggersOfAStrangerDoNotRun();
};

namespace {

void writeBytes(const std::filesystem::path& file, const std::string& bytes)
{
    QVERIFY(base::writeFileAtomically(file, bytes).has_value());
}

std::filesystem::path someStudy(const QTemporaryDir& folder, int samples = 50)
{
    const auto file = inside(folder, "s.vulpes");
    auto study = Study::create(file, foxnas()).value();
    std::vector<Sample> rows;
    for (int i = 1; i <= samples; ++i)
        rows.push_back(sampleNumber(static_cast<std::uint64_t>(i)));
    if (!study.addSamples(rows))
        qFatal("no samples");
    return file;
}

/// Runs as a user who owns nothing here, so that permissions bind even when the tests run as root.
class AsNobody
{
public:
    explicit AsNobody(const QTemporaryDir& folder)
    {
        ::chmod(folder.path().toLocal8Bit().constData(), 0755);
        if (::geteuid() == 0)
            m_changed = ::seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_changed = false;
};

}  // namespace

void TestStudyAccess::whatIsNoStudyIsRefusedAndLeftAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << "study_not_a_study"
                           << "empty";
    QTest::newRow("text") << QByteArray("arch,accuracy\n") << "study_not_a_study"
                          << "";
    QTest::newRow("garbage") << QByteArray(70000, '\x5a') << "study_not_a_study"
                             << "";
    QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16) << "study_not_a_study"
                                    << "";
}

void TestStudyAccess::whatIsNoStudyIsRefusedAndLeftAsItWas()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const auto file = inside(folder, "x.vulpes");
    writeBytes(file, bytes.toStdString());
    const auto study = Study::open(file);
    QVERIFY(!study.has_value());
    QCOMPARE(QString::fromStdString(study.error().code), code);
    QCOMPARE(study.error().kind, ErrorKind::Input);
    QCOMPARE(fact(study.error(), "file"), file.string());
    if (!reason.isEmpty())
        QCOMPARE(QString::fromStdString(fact(study.error(), "reason")), reason);
    QCOMPARE(base::readFile(file).value(), bytes.toStdString());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{"x.vulpes"}));

    // Another program's database.
    const auto other = inside(folder, "other.sqlite");
    SQLite::Database(other.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("PRAGMA application_id = 252006674; CREATE TABLE samples (id INTEGER)");
    const auto before = base::readFile(other).value();
    const auto refused = Study::open(other);
    QCOMPARE(codeOf(refused), std::string("study_not_a_study"));
    QCOMPARE(fact(refused.error(), "reason"), std::string("other_program"));
    QCOMPARE(base::readFile(other).value(), before);

    QCOMPARE(codeOf(Study::open(inside(folder, "none.vulpes"))), std::string("file_missing"));
    QCOMPARE(codeOf(Study::open(folder.path().toStdString())), std::string("study_not_a_study"));
}

void TestStudyAccess::aTruncatedFileIsDamaged()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder);
    const auto bytes = base::readFile(file).value();
    QVERIFY(bytes.size() > 40000);
    for (const std::size_t size :
        {bytes.size() - 1, bytes.size() - 4096, bytes.size() / 2, std::size_t(5000), std::size_t(600)}) {
        writeBytes(file, bytes.substr(0, size));
        const auto study = Study::open(file);
        QVERIFY2(!study.has_value(), QByteArray::number(qulonglong(size)));
        QVERIFY2(study.error().code == "study_damaged" || study.error().code == "study_not_a_study",
            study.error().code.c_str());
    }
    writeBytes(file, bytes);
    QCOMPARE(Study::open(file)->samples().value()->size(), std::size_t(50));
}

void TestStudyAccess::anOverwrittenPageIsDamagedNotBelieved()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder);
    const auto bytes = base::readFile(file).value();
    int refused = 0;
    for (std::size_t page = 0; page < bytes.size() / 4096; ++page) {
        auto broken = bytes;
        for (std::size_t i = 0; i < 2000; ++i)
            broken[page * 4096 + i] = static_cast<char>(i * 37);
        writeBytes(file, broken);
        const auto study = Study::open(file);
        // Nothing may crash; what opens must be readable or say that it is not.
        if (study)
            (void)study->samples();
        else
            ++refused;
    }
    QVERIFY(refused > 0);
}

void TestStudyAccess::createDoesNotReplaceUnlessAsked()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 1);
    QCOMPARE(codeOf(Study::create(file, foxnas())), std::string("file_exists"));
    QCOMPARE(Study::open(file)->samples().value()->size(), std::size_t(1));
    {
        const auto held = Study::open(file);
        QCOMPARE(codeOf(Study::create(file, foxnas(), true)), std::string("study_locked"));
    }
    QVERIFY(Study::create(file, foxnas(), true).has_value());
    QCOMPARE(Study::open(file)->samples().value()->size(), std::size_t(0));
    QCOMPARE(codeOf(Study::create(file, nullptr, true)), std::string("space_unknown"));
}

void TestStudyAccess::aSecondOpeningReadsOnlyAndSeesWhatIsCommitted()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 2);
    auto writer = Study::open(file).value();
    QCOMPARE(writer.access(), Access::ReadWrite);
    auto reader = Study::open(file).value();
    QCOMPARE(reader.access(), Access::ReadOnlyLocked);
    QCOMPARE(reader.samples().value()->size(), std::size_t(2));
    QVERIFY(writer.addSamples(std::vector{sampleNumber(9)}).has_value());
    QVERIFY(writer.setTitle("new").has_value());
    QCOMPARE(reader.samples().value()->size(), std::size_t(3));
    QCOMPARE(reader.title(), std::string("new"));
    QCOMPARE(codeOf(reader.setTitle("x")), std::string("study_read_only"));
    QCOMPARE(codeOf(reader.addSamples(std::vector{sampleNumber(10)})), std::string("study_read_only"));
    QCOMPARE(writer.title(), std::string("new"));
    // The writer goes while the reader stays: its file is whole, and the next opening writes.
    writer = Study::inMemory(foxnas()).value();
    QCOMPARE(reader.samples().value()->size(), std::size_t(3));
    QCOMPARE(Study::open(file)->access(), Access::ReadWrite);
}

void TestStudyAccess::aConnectionBesideWritesAndMayOutliveTheFirst()
{
    const QTemporaryDir folder;
    const auto file = someStudy(folder, 3);
    auto first = std::make_unique<study::Study>(study::Study::open(file).value());
    auto beside = first->beside();
    QVERIFY(beside);
    QVERIFY(beside->writable());
    const auto before = first->samples().value();
    const study::Sample more = sampleNumber(77);
    QVERIFY(beside->addSamples(std::span(&more, 1)));
    QCOMPARE(first->samples().value()->size(), before->size() + 1);
    QVERIFY(first->setTitle("of the first"));
    QCOMPARE(beside->title(), std::string("of the first"));

    first.reset();
    QVERIFY2(!study::Study::open(file)->writable(), "the right to write is still held");
    QVERIFY(beside->setTitle("of the second"));
    beside = fail(base::inputError("closed"));
    const auto again = study::Study::open(file);
    QVERIFY(again->writable());
    QCOMPARE(again->title(), std::string("of the second"));
    QCOMPARE(again->samples().value()->size(), before->size() + 1);

    QCOMPARE(study::Study::open(file, true)->beside().error().code, std::string("study_read_only"));
    QCOMPARE(study::Study::inMemory(foxnas())->beside().error().code, std::string("study_read_only"));
}

void TestStudyAccess::anotherProcessHoldsTheLockUntilItEnds()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 2);
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto study = Study::open(file);
        const bool written =
            study && study->writable() && study->addSamples(std::vector{sampleNumber(77)}).has_value();
        (void)!::write(ready[1], written ? "y" : "n", 1);
        for (;;)
            ::pause();
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
    QCOMPARE(answer, 'y');
    {
        const auto study = Study::open(file);
        QVERIFY2(study.has_value(), codeOf(study).c_str());
        QCOMPARE(study->access(), Access::ReadOnlyLocked);
        QCOMPARE(study->samples().value()->size(), std::size_t(3));
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const auto study = Study::open(file);
    QVERIFY2(study.has_value(), codeOf(study).c_str());
    QCOMPARE(study->access(), Access::ReadWrite);  // no stale lock
    QCOMPARE(study->samples().value()->size(), std::size_t(3));
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestStudyAccess::aLinkToAStudyMeetsTheSameLock()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 1);
    const auto link = inside(folder, "link.vulpes");
    std::filesystem::create_symlink(file, link);
    const auto writer = Study::open(file).value();
    QCOMPARE(Study::open(link)->access(), Access::ReadOnlyLocked);
}

void TestStudyAccess::aNewerFormatIsReadOnly()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 2);
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = 7; ALTER TABLE samples ADD COLUMN colour TEXT");
    const auto before = base::readFile(file).value();
    {
        auto study = Study::open(file);
        QVERIFY2(study.has_value(), codeOf(study).c_str());
        QCOMPARE(study->access(), Access::ReadOnlyNewer);
        QCOMPARE(study->formatVersion(), 7);
        QCOMPARE(study->samples().value()->size(), std::size_t(2));
        QCOMPARE(codeOf(study->setTitle("x")), std::string("study_read_only"));
    }
    QCOMPARE(base::readFile(file).value(), before);
}

namespace {

/// Format 0 as the first notes described it: one latency per row, no repeats, documents or notes.
std::filesystem::path oldStudy(const QTemporaryDir& folder)
{
    const auto file = inside(folder, "old.vulpes");
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id = 1447841875");  // 0x564C5053
    database.exec("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)");
    database.exec("CREATE TABLE devices (name TEXT PRIMARY KEY)");
    database.exec("CREATE TABLE samples (id INTEGER PRIMARY KEY, label TEXT, kind TEXT, arch TEXT, accuracy "
                  "REAL, device TEXT, "
                  "latency_ms REAL)");
    database.exec("INSERT INTO devices VALUES ('board')");
    SQLite::Statement meta(database, "INSERT INTO meta VALUES (?, ?)");
    for (const auto& [key, value] :
        {std::pair<std::string, std::string>("space", foxnas()->toJson().dump()), {"title", "old one"}}) {
        meta.bind(1, key);
        meta.bind(2, value);
        meta.exec();
        meta.reset();
    }
    SQLite::Statement row(database, "INSERT INTO samples VALUES (?, ?, 'exact', ?, ?, ?, ?)");
    for (int i = 1; i <= 3; ++i) {
        row.bind(1, i * 10);
        row.bind(2, "net_" + std::to_string(i));
        row.bind(3, foxnas()->format(sampleNumber(static_cast<std::uint64_t>(i)).observation.architecture));
        if (i == 2)
            row.bind(4);
        else
            row.bind(4, 70.0 + i);
        row.bind(5, i == 3 ? "phone" : "board");
        row.bind(6, 100.0 + i);
        row.exec();
        row.reset();
        row.clearBindings();
    }
    return file;
}

void compareUpgraded(const Study& study)
{
    QCOMPARE(study.title(), std::string("old one"));
    QCOMPARE(study.notes(), std::string());
    const auto samples = study.samples().value();
    QCOMPARE(samples->size(), std::size_t(3));
    QCOMPARE((*samples)[1].id, std::int64_t(20));
    QCOMPARE((*samples)[1].label, std::string("net_2"));
    QCOMPARE((*samples)[1].accuracy, std::optional<double>());
    QCOMPARE((*samples)[0].accuracy, std::optional(71.0));
    QCOMPARE((*samples)[1].metric("board", kLatencyMs), std::optional(102.0));
    QCOMPARE((*samples)[2].metric("phone", kLatencyMs), std::optional(103.0));
    QCOMPARE((*samples)[2].observation, sampleNumber(3).observation);
    const auto devices = study.devices().value();
    QCOMPARE(devices.size(), std::size_t(2));
    QCOMPARE(devices[0].name, std::string("board"));
}

}  // namespace

void TestStudyAccess::anOlderFormatIsUpgradedAndTheOriginalKept()
{
    QTemporaryDir folder;
    const auto file = oldStudy(folder);
    const auto original = base::readFile(file).value();
    {
        auto study = Study::open(file);
        QVERIFY2(study.has_value(), codeOf(study).c_str());
        QCOMPARE(study->access(), Access::ReadWrite);
        QCOMPARE(study->formatVersion(), 1);
        compareUpgraded(*study);
        QVERIFY(study->setNotes("now it has notes").has_value());
        const auto added = study->addSamples(std::vector{sampleNumber(4)});
        QVERIFY2(added.has_value(), codeOf(added).c_str());
        QVERIFY(added->front() > 30);
    }
    QCOMPARE(Study::open(file)->notes(), std::string("now it has notes"));
    // The backup is the original: opened again as format 0, with the same rows.
    const auto backup = inside(folder, "old.vulpes.bak");
    QVERIFY(std::filesystem::exists(backup));
    QCOMPARE(std::filesystem::file_size(backup), std::uintmax_t(original.size()));
    SQLite::Database old(backup.string(), SQLite::OPEN_READONLY);
    QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), 0);
    QCOMPARE(old.execAndGet("SELECT latency_ms FROM samples WHERE id = 20").getDouble(), 102.0);
}

void TestStudyAccess::anOlderFormatIsReadWithoutChangingAReadOnlyFile()
{
    QTemporaryDir folder;
    const auto file = oldStudy(folder);
    const auto original = base::readFile(file).value();
    {
        auto study = Study::open(file, true);
        QVERIFY2(study.has_value(), codeOf(study).c_str());
        QCOMPARE(study->access(), Access::ReadOnlyFile);
        compareUpgraded(*study);
        QCOMPARE(codeOf(study->setTitle("x")), std::string("study_read_only"));
    }
    QCOMPARE(base::readFile(file).value(), original);
    QVERIFY(!std::filesystem::exists(inside(folder, "old.vulpes.bak")));
}

void TestStudyAccess::askedForReadOnlyItTakesNoLock()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 2);
    const auto reader = Study::open(file, true).value();
    QCOMPARE(reader.access(), Access::ReadOnlyFile);
    auto writer = Study::open(file).value();
    QCOMPARE(writer.access(), Access::ReadWrite);
    QVERIFY(writer.addSamples(std::vector{sampleNumber(3)}).has_value());
    QCOMPARE(reader.samples().value()->size(), std::size_t(3));
}

void TestStudyAccess::aReadOnlyFolderIsReadEvenInWalMode()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 2);
    for (const bool wal : {false, true}) {
        if (wal) {  // as a tool that copies only the main file leaves it
            SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        const auto bytes = base::readFile(file).value();
        QCOMPARE(static_cast<int>(bytes[18]), wal ? 2 : 1);
        ::chmod(file.c_str(), 0444);
        {
            const AsNobody nobody(folder);
            auto study = Study::open(file);
            QVERIFY2(study.has_value(), codeOf(study).c_str());
            QCOMPARE(study->access(), Access::ReadOnlyFile);
            QCOMPARE(study->samples().value()->size(), std::size_t(2));
            QCOMPARE(codeOf(study->setNotes("x")), std::string("study_read_only"));
            QCOMPARE(codeOf(study->saveCopy(inside(folder, "copy.vulpes"))), std::string("file_unwritable"));
        }
        ::chmod(file.c_str(), 0644);
        QCOMPARE(base::readFile(file).value(), bytes);
    }
}

void TestStudyAccess::anUnreadableFileSaysSo()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 1);
    ::chmod(file.c_str(), 0000);
    {
        const AsNobody nobody(folder);
        QCOMPARE(codeOf(Study::open(file)), std::string("file_unreadable"));
    }
    ::chmod(file.c_str(), 0644);
}

void TestStudyAccess::triggersOfAStrangerDoNotRun()
{
    QTemporaryDir folder;
    const auto file = someStudy(folder, 1);
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("CREATE TRIGGER wipe AFTER UPDATE ON meta BEGIN DELETE FROM samples; END");
    auto study = Study::open(file).value();
    QVERIFY(study.setTitle("a").has_value());
    QVERIFY(study.setTitle("b").has_value());
    QCOMPARE(study.samples().value()->size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestStudyAccess)
#include "tst_study_access.moc"
