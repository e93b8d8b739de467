// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sha256.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vulpes::base {
namespace {

/// A POSIX descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_fd; }
    /// Closes now and says whether that worked: some file systems report a full disk only here.
    [[nodiscard]] bool close()
    {
        const int fd = m_fd;
        m_fd = -1;
        return ::close(fd) == 0;
    }

private:
    int m_fd;
};

std::string reasonOf(int code)
{
    return std::generic_category().message(code);
}

Error fileError(const char* code, const std::filesystem::path& path)
{
    return inputError(code).with("file", path.string());
}

Error unwritable(const std::filesystem::path& path, int code)
{
    return fileError("file_unwritable", path).with("reason", reasonOf(code));
}

/// 0, or the errno of the failure.
int writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

/// Pipes and devices cannot be replaced by a rename, so they are written to.
Result<void> writeThrough(const std::filesystem::path& path, std::string_view bytes)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0)
        return fail(unwritable(path, errno));
    if (const int code = writeAll(file.get(), bytes); code != 0)
        return fail(unwritable(path, code));
    if (!file.close())
        return fail(unwritable(path, errno));
    return {};
}

mode_t newFileMode()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return static_cast<mode_t>(0666) & ~mask;
}

/// Makes the rename itself durable; a folder that cannot be synced is no reason to call the write failed.
void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0)
        (void)::fsync(directory.get());
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        const int code = errno;
        if (code == ENOENT || code == ENOTDIR)
            return fail(fileError("file_missing", path));
        return fail(fileError("file_unreadable", path).with("reason", reasonOf(code)));
    }
    struct stat status{};
    std::string bytes;
    if (::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode)) {
        if (static_cast<std::uint64_t>(status.st_size) > limit)
            return fail(fileError("file_too_large", path).with("limit", static_cast<std::int64_t>(limit)));
        bytes.reserve(static_cast<std::size_t>(status.st_size) + 1); // one more, to see the end without growing
    }
    // A pipe or a growing file has no size to trust, so the limit is checked while reading too.
    std::size_t used = 0;
    constexpr std::size_t kStep = 1 << 16;
    for (;;) {
        if (bytes.size() == used)
            bytes.resize(std::max({used * 2, kStep, bytes.capacity()}));
        const ssize_t n = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return fail(fileError("file_unreadable", path).with("reason", reasonOf(errno)));
        }
        if (n == 0)
            break;
        used += static_cast<std::size_t>(n);
        if (used > limit)
            return fail(fileError("file_too_large", path).with("limit", static_cast<std::int64_t>(limit)));
    }
    bytes.resize(used);
    return bytes;
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes)
{
    struct stat status{};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return fail(unwritable(path, EISDIR));
    if (exists && !S_ISREG(status.st_mode))
        return writeThrough(path, bytes);

    // Behind a symbolic link the target is replaced, not the link.
    std::error_code ignored;
    std::filesystem::path target = exists ? std::filesystem::canonical(path, ignored) : path;
    if (target.empty())
        target = path;
    if (exists && ::access(target.c_str(), W_OK) != 0) // a rename would replace even a read-only file
        return fail(unwritable(path, errno));
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    std::string temporary = (folder / ("." + target.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0)
        return fail(unwritable(path, errno));

    int code = ::fchmod(file.get(), exists ? status.st_mode & 07777 : newFileMode()) == 0 ? 0 : errno;
    if (code == 0)
        code = writeAll(file.get(), bytes);
    if (code == 0 && ::fsync(file.get()) != 0)
        code = errno;
    if (!file.close() && code == 0)
        code = errno;
    if (code == 0 && ::rename(temporary.c_str(), target.c_str()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(temporary.c_str());
        return fail(unwritable(path, code));
    }
    syncFolder(folder);
    return {};
}

std::string sha256(std::string_view bytes)
{
    SHA256_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    std::uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256Final(digest, &context);
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * SHA256_DIGEST_LENGTH);
    for (const std::uint8_t byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

} // namespace vulpes::base
