// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_helpers.h"

#include "base/file.h"
#include "study/sqlite/failure.h"

#include <SQLiteCpp/Database.h>

#include <QtTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace vulpes;
using namespace vulpes::study;

class TestStudyCrash : public QObject
{
    Q_OBJECT

private slots:
    void aKilledWriterLeavesWholeTransactionsOnly();
    void sqliteFailuresGetTheirNames();
    void aFullDiskLosesNothing();
    void aFullFileSystemLosesNothing();
    void twoProcessesMayNotBothWrite();
};

namespace {

constexpr int kGroup = 7;

/// Adds groups of samples until killed: each group is one transaction, told apart by its accuracy.
[[noreturn]] void writeForever(const std::filesystem::path& file, int ready)
{
    auto study = Study::open(file);
    if (!study || !study->writable())
        ::_exit(3);
    int group = static_cast<int>(study->samples().value()->size()) / kGroup;
    std::vector<Sample> rows(kGroup, sampleNumber(1));
    for (bool told = false;;) {
        ++group;
        for (auto& row : rows) {
            row.label = std::to_string(group);
            row.accuracy = group % 100;
        }
        if (!study->addSamples(rows) || !study->setTitle(std::to_string(group)))
            ::_exit(4);
        if (!told)
            (void)!::write(ready, "y", 1);
        told = true;
    }
}

}  // namespace

void TestStudyCrash::aKilledWriterLeavesWholeTransactionsOnly()
{
    QTemporaryDir folder;
    const auto file = inside(folder, "s.vulpes");
    QVERIFY(Study::create(file, foxnas()).has_value());
    base::Random random(20261121);
    std::size_t previous = 0;
    for (int round = 0; round < 20; ++round) {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0)
            writeForever(file, ready[1]);
        ::close(ready[1]);
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
        ::close(ready[0]);
        ::usleep(static_cast<useconds_t>(random.below(25000)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));  // it was writing to the end

        const auto study = Study::open(file);
        QVERIFY2(study.has_value(), codeOf(study).c_str());  // SQLite's quick check is part of opening
        QCOMPARE(study->access(), Access::ReadWrite);
        const auto samples = study->samples().value();
        QCOMPARE(samples->size() % kGroup, std::size_t(0));
        QVERIFY(samples->size() > previous);
        for (std::size_t i = 0; i < samples->size(); ++i) {
            const std::string group = std::to_string(i / kGroup + 1);
            QCOMPARE((*samples)[i].label, group);
            QCOMPARE((*samples)[i].timings.size(), std::size_t(1));
        }
        // The title is committed after its group: it names the last one or the one before.
        const std::size_t groups = samples->size() / kGroup;
        const std::size_t title = std::stoul(study->title());
        QVERIFY(title == groups || title + 1 == groups);
        previous = samples->size();
    }
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
}

void TestStudyCrash::sqliteFailuresGetTheirNames()
{
    QTemporaryDir folder;
    const auto file = inside(folder, "x.sqlite");
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE t (x BLOB); PRAGMA max_page_count = 10");
    const auto run = [&](SQLite::Database& on, const char* statement) {
        return codeOf(
            sqlite::guarded(file, [&]() -> Result<void> { return on.exec(statement), Result<void>(); }));
    };
    QCOMPARE(run(database, "INSERT INTO t VALUES (zeroblob(1000000))"), std::string("disk_full"));
    SQLite::Database second(file.string(), SQLite::OPEN_READWRITE);
    database.exec("BEGIN IMMEDIATE");
    QCOMPARE(run(second, "INSERT INTO t VALUES (1)"), std::string("study_locked"));
    database.exec("COMMIT");
    SQLite::Database reader(file.string(), SQLite::OPEN_READONLY);
    QCOMPARE(run(reader, "INSERT INTO t VALUES (1)"), std::string("study_read_only"));
    QCOMPARE(run(reader, "SELECT * FROM nonesuch"), std::string("study_damaged"));
    const auto thrown = sqlite::guarded(file, []() -> Result<void> { throw std::bad_alloc(); });
    QCOMPARE(codeOf(thrown), std::string("out_of_memory"));
}

void TestStudyCrash::aFullDiskLosesNothing()
{
    QTemporaryDir folder;
    const auto file = inside(folder, "s.vulpes");
    std::string digest;
    {
        auto study = Study::create(file, foxnas()).value();
        QVERIFY(study.addSamples(std::vector{sampleNumber(1)}).has_value());
        digest = study.digest().value();
    }
    const pid_t child = ::fork();
    if (child == 0) {
        // In a process of its own: the limit on a file's size is what a full disk looks like from inside.
        ::signal(SIGXFSZ, SIG_IGN);
        auto study = Study::open(file).value();
        const rlimit small = {300000, 300000};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto added = study.addSamples(std::vector<Sample>(20000, sampleNumber(2)));
        if (added)
            ::_exit(10);
        const std::string code = added.error().code;
        if (code != "disk_full" && code != "study_io_error")
            ::_exit(11);
        if (study.digest().value_or("") != digest)
            ::_exit(12);  // the open study still shows what is in the file
        if (study.samples().value()->size() != 1)
            ::_exit(13);
        if (!study.setTitle("small things still fit"))
            ::_exit(14);
        ::_exit(code == "disk_full" ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QVERIFY2(WEXITSTATUS(status) <= 1, QByteArray::number(WEXITSTATUS(status)));
    const auto study = Study::open(file).value();
    QCOMPARE(study.digest().value(), digest);
    QCOMPARE(study.title(), std::string("small things still fit"));
}

void TestStudyCrash::aFullFileSystemLosesNothing()
{
    QTemporaryDir folder;
    const auto disk = inside(folder, "disk");
    std::filesystem::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("a small file system cannot be mounted here (needs root)");
    const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
    const auto file = disk / "s.vulpes";
    std::string digest;
    {
        auto study = Study::create(file, foxnas()).value();
        QVERIFY(study.addSamples(std::vector{sampleNumber(1)}).has_value());
        digest = study.digest().value();
        QCOMPARE(
            codeOf(study.addSamples(std::vector<Sample>(20000, sampleNumber(2)))), std::string("disk_full"));
        QCOMPARE(study.digest().value(), digest);
        QCOMPARE(study.samples().value()->size(), std::size_t(1));
    }
    {
        // No room for a second copy: refused, no half of it left, the study untouched.
        auto big = Study::inMemory(foxnas()).value();
        QVERIFY(big.addSamples(std::vector<Sample>(20000, sampleNumber(2))).has_value());
        QCOMPARE(codeOf(big.saveCopy(file)), std::string("disk_full"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(disk), {}), std::ptrdiff_t(1));
    }
    auto study = Study::open(file).value();
    QCOMPARE(study.digest().value(), digest);
    QVERIFY(study.addSamples(std::vector{sampleNumber(3)}).has_value());
}

void TestStudyCrash::twoProcessesMayNotBothWrite()
{
    QTemporaryDir folder;
    const auto file = inside(folder, "s.vulpes");
    QVERIFY(Study::create(file, foxnas()).has_value());
    // Eight processes start at once and write if they may: exactly those that held the lock added a row, one
    // after another.
    int start[2];
    QCOMPARE(::pipe(start), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(start[1]);
            char byte = 0;
            (void)!::read(start[0], &byte, 1);
            int written = 0;
            for (int attempt = 0; attempt < 5; ++attempt) {
                auto study = Study::open(file);
                if (!study)
                    ::_exit(100);
                if (study->writable()
                    && study->addSamples(std::vector{sampleNumber(static_cast<std::uint64_t>(i + 1))}))
                    ++written;
            }
            ::_exit(written);
        }
        children.push_back(child);
    }
    ::close(start[0]);
    ::close(start[1]);
    int written = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QVERIFY2(WEXITSTATUS(status) < 100, "a study could not be opened at all");
        written += WEXITSTATUS(status);
    }
    QVERIFY(written > 0);
    QCOMPARE(Study::open(file)->samples().value()->size(), static_cast<std::size_t>(written));
    QVERIFY(!std::filesystem::exists(inside(folder, "s.vulpes-lock")));
}

QTEST_GUILESS_MAIN(TestStudyCrash)
#include "tst_study_crash.moc"
