#include "cli/saved.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "core/base/error.hpp"

namespace crib {

SavedResult load_result(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(path + ": is a folder; name the file --format json wrote");
  std::ifstream file;
  if (path != "-") {
    errno = 0;
    file.open(path, std::ios::binary);
    if (!file) throw Error(path + ": can't read: " + std::strerror(errno));
  }
  std::istream& in = path == "-" ? std::cin : file;
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) throw Error(path + ": can't read: " + std::strerror(errno));
  return read_json(bytes, path);
}

}  // namespace crib
