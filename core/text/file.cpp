#include "core/text/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "core/base/error.hpp"

namespace crib {
namespace {

std::string reason_of(int error) { return std::generic_category().message(error); }

std::string open_problem(int error) {
  if (error == EACCES || error == EPERM) return "no permission to read it; change its mode or run as its owner";
  if (error == ENOENT) return "no such file or folder; check the spelling";
  if (error == ELOOP) return "a link that leads in a circle; name the file itself";
  return "cannot be opened: " + reason_of(error);
}

}  // namespace

File File::open(const std::string& path, std::string& problem) {
  File file;
  // Without O_NONBLOCK, opening a named pipe would wait for its writer.
  do file.descriptor_ = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  while (file.descriptor_ < 0 && errno == EINTR);
  if (file.descriptor_ < 0) {
    problem = open_problem(errno);
    return file;
  }
  struct stat facts {};
  if (::fstat(file.descriptor_, &facts) != 0)
    problem = open_problem(errno);
  else if (!S_ISREG(facts.st_mode))
    problem = "not a regular file; give its content on standard input, as -";
  else
    file.size_ = static_cast<std::uint64_t>(facts.st_size);
  return file;
}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t File::read_some(char* to, std::size_t capacity) const {
  for (;;) {
    const auto got = ::read(descriptor_, to, capacity);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw Error("cannot be read: " + reason_of(errno));
  }
}

std::string read_all(const ReadSome& read_some, std::uint64_t max_bytes, std::uint64_t expected_bytes) {
  // What is asked for is cleared first, which for small files costs more than reading them.
  constexpr std::uint64_t kLeast = 4 << 10, kMost = 256 << 10;
  std::string bytes;
  bytes.reserve(std::min(expected_bytes, max_bytes) + kLeast);
  while (bytes.size() <= max_bytes) {
    const std::size_t before = bytes.size();
    const std::uint64_t step = before < expected_bytes ? expected_bytes - before : std::max<std::uint64_t>(before - expected_bytes, kLeast);
    const auto room = static_cast<std::size_t>(std::min({step, kMost, max_bytes + 1 - before}));
    bytes.resize(before + room);
    const std::size_t got = read_some(bytes.data() + before, room);
    bytes.resize(before + got);
    if (got == 0) break;
  }
  return bytes;
}

}  // namespace crib
