#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <streambuf>

#include "core/base/error.hpp"

namespace crib {
namespace {

// Keeps the first failure; later output goes nowhere.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }
  int failure() const { return failure_; }  // errno, 0 = none

 protected:
  int_type overflow(int_type c) override {
    if (sync() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    const char* at = pbase();
    while (at < pptr() && failure_ == 0) {
      const ssize_t written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
      if (written >= 0) {
        at += written;
      } else if (errno != EINTR) {
        failure_ = errno;
      }
    }
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    return failure_ == 0 ? 0 : -1;
  }

 private:
  int descriptor_;
  int failure_ = 0;
  std::array<char, 64 * 1024> bytes_;
};

[[noreturn]] void fail(const std::string& path, std::string_view what, int reason) {
  throw Error(path + ": can't " + std::string(what) + ": " + std::strerror(reason));
}

void write_to(int descriptor, const std::string& name, const std::function<void(std::ostream&)>& write) {
  DescriptorBuffer buffer(descriptor);
  std::ostream out(&buffer);
  write(out);
  out.flush();
  if (buffer.failure() == EPIPE) throw BrokenPipe{};
  if (buffer.failure() != 0) fail(name, "write", buffer.failure());
}

void write_in_place(const std::string& path, const std::function<void(std::ostream&)>& write) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, "open for writing", errno);
  try {
    write_to(descriptor, path, write);
  } catch (...) {
    ::close(descriptor);
    throw;
  }
  if (::close(descriptor) != 0) fail(path, "close", errno);
}

void write_and_rename(const std::string& path, const std::function<void(std::ostream&)>& write) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) fail(path, "write there", errno);
  try {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(descriptor, 0666 & ~mask) != 0) fail(path, "set permissions", errno);
    write_to(descriptor, path, write);
  } catch (...) {
    ::close(descriptor);
    ::unlink(temporary.c_str());
    throw;
  }
  const bool is_written = ::close(descriptor) == 0 && std::rename(temporary.c_str(), path.c_str()) == 0;
  if (is_written) return;
  const int reason = errno;
  ::unlink(temporary.c_str());
  fail(path, "write", reason);
}

}  // namespace

void write_output(const std::string& path, const std::function<void(std::ostream&)>& write) {
  if (path.empty() || path == "-") return write_to(STDOUT_FILENO, "standard output", write);
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::is_directory(status)) throw Error(path + ": is a folder; name a file to write");
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) return write_in_place(path, write);
  // Through a link, so that the link stays and its target changes.
  const auto target = std::filesystem::is_symlink(std::filesystem::symlink_status(path, ignored))
                          ? std::filesystem::weakly_canonical(path, ignored).string()
                          : path;
  write_and_rename(target.empty() ? path : target, write);
}

void make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw Error(path + ": can't make the folder: " + error.message());
  if (!std::filesystem::is_directory(path, error)) throw Error(path + ": is no folder; name a folder to write to");
}

}  // namespace crib
