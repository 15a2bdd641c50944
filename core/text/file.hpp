// Regular files, opened without ever waiting for somebody at the other end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace crib {

// Fills `to` with up to `capacity` bytes and returns how many; 0 only at the end. Throws Error when reading fails.
using ReadSome = std::function<std::size_t(char* to, std::size_t capacity)>;

// An open file; closed with the value. Not copied, since a descriptor has one owner.
class File {
 public:
  // `problem` is empty when the file is open, else why it is not, in words for a message.
  static File open(const std::string& path, std::string& problem);

  File() = default;
  File(File&& other) noexcept : descriptor_(other.descriptor_), size_(other.size_) { other.descriptor_ = -1; }
  File& operator=(File&&) = delete;
  ~File();

  std::uint64_t size() const { return size_; }  // as the file system had it when the file was opened
  std::size_t read_some(char* to, std::size_t capacity) const;

 private:
  int descriptor_ = -1;
  std::uint64_t size_{};
};

// Everything that is left, or max_bytes + 1 bytes when there is more than max_bytes. Fastest where as much is left as
// expected.
std::string read_all(const ReadSome& read_some, std::uint64_t max_bytes, std::uint64_t expected_bytes = 0);

}  // namespace crib
