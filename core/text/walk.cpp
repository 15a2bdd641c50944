#include "core/text/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_map>

namespace crib {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNotRegular = "not a regular file; give its content on standard input, as -";

class Finder {
 public:
  void add(const Input& input) {
    if (input.path == "-") {
      found_file("-", "-", "-", input.role);
      return;
    }
    std::error_code error;
    const fs::path path(input.path);
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      ++found_.missing_inputs;
      skip(input.path, fs::is_symlink(fs::symlink_status(path, error))
                           ? "a link to nothing; name the file itself"
                           : "no such file or folder; check the spelling");
    } else if (status.type() == fs::file_type::directory) {
      add_folder(input);
    } else if (status.type() == fs::file_type::regular) {
      add_file(input.path, path, input.role);
    } else if (error) {
      skip(input.path, "cannot be looked at: " + error.message());
    } else {
      skip(input.path, kNotRegular);
    }
  }

  Found take() && { return std::move(found_); }

 private:
  void skip(std::string record, std::string reason) {
    found_.skipped.push_back({std::move(record), std::move(reason)});
  }

  void found_file(std::string key, std::string path, const std::string& identity, Role role) {
    const auto [place, is_new] = by_identity_.emplace(identity, found_.files.size());
    if (is_new)
      found_.files.push_back({std::move(key), std::move(path), role});
    else if (role == Role::kSource)
      found_.files[place->second].role = role;
  }

  // Hard links stay apart: they are files in their own right. Links and spellings of one path are one file.
  void add_file(const std::string& key, const fs::path& path, Role role) {
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    found_file(key, path.string(), error ? path.string() : canonical.string(), role);
  }

  void add_folder(const Input& input) {
    std::error_code error;
    const fs::path root = fs::canonical(input.path, error);
    std::string base = input.path;
    if (base.back() != '/') base += '/';
    const std::size_t skipped_before = found_.skipped.size();

    // No recursion: folders nest as deep as somebody likes.
    std::vector<std::string> folders{""};
    std::vector<std::string> files;
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      fs::directory_iterator entry(base + folder, error);
      if (error) {
        skip(base + folder, "cannot be listed: " + error.message());
        continue;
      }
      for (; entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.front() == '.') continue;
        const std::string relative = folder + name;
        const fs::file_type type = entry->symlink_status(error).type();
        if (type == fs::file_type::directory)
          folders.push_back(relative + '/');
        else
          files.push_back(relative);
        if (error) break;
      }
      if (error) skip(base + folder, "cannot be listed to the end: " + error.message());
    }
    std::sort(files.begin(), files.end());
    for (const std::string& relative : files) add_entry(base + relative, root, input.role);
    if (files.empty() && found_.skipped.size() == skipped_before)
      skip(input.path, "a folder without files to read");
  }

  void add_entry(const std::string& key, const fs::path& root, Role role) {
    std::error_code error;
    const fs::file_type type = fs::symlink_status(key, error).type();
    if (type == fs::file_type::regular) {
      add_file(key, key, role);
    } else if (type != fs::file_type::symlink) {
      skip(key, kNotRegular);
    } else if (const fs::path target = fs::canonical(key, error); error) {
      skip(key, "a link to nothing, or in a circle; remove it or mend it");
    } else if (std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first != root.end()) {
      skip(key, "a link out of the folder; name " + target.string() + " as an input");
    }
  }

  Found found_;
  std::unordered_map<std::string, std::size_t> by_identity_;
};

}  // namespace

Found find_files(const std::vector<Input>& inputs) {
  Finder finder;
  for (const Input& input : inputs) finder.add(input);
  return std::move(finder).take();
}

}  // namespace crib
