// Runs the program as a user would, in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace crib::test {

struct Ended {
  int code = -1;  // -1: killed by a signal
  std::string out, err;
  double processor_seconds{};  // of all its threads
  double peak_megabytes{};
};

// A folder that goes away with its owner; names are relative to it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  void write(const std::string& name, const std::string& bytes) const;  // makes the folders above it
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const { return std::filesystem::exists(path_ + "/" + name); }

  struct Surroundings {
    std::string input;                      // standard input
    std::vector<std::string> before;        // a program to run it under
    std::vector<std::string> environment;   // NAME=value, added
  };
  // words: after the program's name. The working folder is this one.
  Ended run(const std::vector<std::string>& words, const Surroundings& surroundings = {{}, {}, {}}) const;

 private:
  std::string path_;
};

bool contains(const std::string& text, const std::string& part);
std::size_t count_lines(const std::string& text);

// Invented copy: a wire story, and an article that lifts from it.
extern const std::string kWire, kArticle;

// The article and one of its own in articles/, the wire story in wire/.
void write_collection(const Folder& folder, const std::string& wire = kWire);

}  // namespace crib::test
