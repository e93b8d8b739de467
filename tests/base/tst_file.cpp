// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

#include <sys/resource.h>
#include <csignal>
#include <unistd.h>

using namespace vulpes::base;
namespace fs = std::filesystem;

class TestFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    [[nodiscard]] fs::path path(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] std::size_t filesInFolder() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_dir.path().toStdString()), {}));
    }

private slots:
    void whatIsWrittenIsReadBack()
    {
        std::string bytes(300'000, '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 7919);
        QVERIFY(writeFileAtomically(path("a"), bytes).has_value());
        QCOMPARE(readFile(path("a")).value(), bytes);
        QVERIFY(writeFileAtomically(path("a"), "").has_value());
        QCOMPARE(readFile(path("a")).value(), std::string());
    }

    void aMissingFileIsNamed()
    {
        const auto result = readFile(path("nowhere"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("file_missing"));
        QCOMPARE(std::get<std::string>(result.error().facts.front().value), path("nowhere").string());
    }

    void aFolderIsNotReadable() { QCOMPARE(readFile(m_dir.path().toStdString()).error().code, std::string("file_unreadable")); }

    void theLimitIsTheLastSizeThatIsRead()
    {
        QVERIFY(writeFileAtomically(path("ten"), "0123456789").has_value());
        QVERIFY(readFile(path("ten"), 10).has_value());
        QCOMPARE(readFile(path("ten"), 9).error().code, std::string("file_too_large"));
        QCOMPARE(readFile("/dev/zero", 100'000).error().code, std::string("file_too_large")); // has no size of its own
    }

    void replacingKeepsPermissionsAndLeavesNoTemporaryFile()
    {
        QVERIFY(writeFileAtomically(path("mode"), "old").has_value());
        fs::permissions(path("mode"), fs::perms::owner_read | fs::perms::owner_write);
        const std::size_t before = filesInFolder();
        QVERIFY(writeFileAtomically(path("mode"), "new").has_value());
        QCOMPARE(filesInFolder(), before);
        QCOMPARE(fs::status(path("mode")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

    void aSymbolicLinkStaysALink()
    {
        QVERIFY(writeFileAtomically(path("target"), "old").has_value());
        fs::create_symlink("target", path("link"));
        QVERIFY(writeFileAtomically(path("link"), "new").has_value());
        QVERIFY(fs::is_symlink(path("link")));
        QCOMPARE(readFile(path("target")).value(), std::string("new"));
    }

    void aFailedWriteChangesNothing()
    {
        const auto nowhere = writeFileAtomically(path("no/such/folder/file"), "x");
        QCOMPARE(nowhere.error().code, std::string("file_unwritable"));
        QCOMPARE(writeFileAtomically(m_dir.path().toStdString(), "x").error().code, std::string("file_unwritable"));
        QCOMPARE(writeFileAtomically("/dev/full", "x").error().code, std::string("file_unwritable"));
    }

    void aFullDiskKeepsTheOldContent()
    {
        QVERIFY(writeFileAtomically(path("kept"), "precious").has_value());
        const std::size_t before = filesInFolder();
        // A limit on the size of files fails a write in the middle, as a full disk does.
        struct rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small = {4096, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = writeFileAtomically(path("kept"), std::string(100'000, 'x'));
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(result.error().code, std::string("file_unwritable"));
        QCOMPARE(readFile(path("kept")).value(), std::string("precious"));
        QCOMPARE(filesInFolder(), before);
    }

    void sha256MatchesThePublishedVectors()
    {
        // FIPS 180-4 examples.
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')), std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
