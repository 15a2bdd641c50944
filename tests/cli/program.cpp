#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

extern char** environ;

namespace crib::test {
namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// What the tests' own surroundings say about color must not show in results.
std::vector<std::string> environment_with(const std::vector<std::string>& added) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (text.rfind("NO_COLOR=", 0) != 0 && text.rfind("TERM=", 0) != 0) all.push_back(text);
  }
  all.insert(all.end(), added.begin(), added.end());
  return all;
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "crib-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& bytes) const {
  const std::filesystem::path path = path_ + "/" + name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("can't write " + path.string());
}

std::string Folder::read(const std::string& name) const {
  std::ifstream file(path_ + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("no file " + name);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Ended Folder::run(const std::vector<std::string>& words, const Surroundings& surroundings) const {
  // Beside the folder, not in it: the program may be told to scan the folder.
  const std::string in = path_ + ".in", out = path_ + ".out", err = path_ + ".err";
  std::ofstream(in, std::ios::binary) << surroundings.input;
  std::vector<std::string> line = surroundings.before;
  line.push_back(CRIB_PROGRAM);
  line.insert(line.end(), words.begin(), words.end());
  auto environment = environment_with(surroundings.environment);
  auto line_pointers = pointers(line), environment_pointers = pointers(environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  posix_spawn_file_actions_addchdir_np(&actions, path_.c_str());
  pid_t child = 0;
  const int failure = ::posix_spawnp(&child, line_pointers[0], &actions, nullptr, line_pointers.data(), environment_pointers.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) throw std::runtime_error("can't start " + line[0]);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  Ended ended;
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
  ended.processor_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  ended.peak_megabytes = static_cast<double>(used.ru_maxrss) / 1024;
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  const auto slurp = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  };
  ended.out = slurp(out);
  ended.err = slurp(err);
  for (const auto& each : {in, out, err}) std::filesystem::remove(each);
  return ended;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

const std::string kWire =
    "Orchard growers in the Lomme valley lose a third of their plums\n\n"
    "A late frost has destroyed a third of the plum blossom in the Lomme valley, the growers' board said on Wednesday.\n\n"
    "Temperatures fell to minus four degrees before dawn, and the smoke pots that orchards light in such nights were not "
    "enough. \"We stood there and watched it go white,\" said Berta Halloran, who farms nine hectares near Quarrel Bridge.\n\n"
    "The board puts the damage at 5.2 million crowns and has asked the province for an emergency fund.\n";

const std::string kArticle =
    "Frost takes the plums\n\n"
    "It was a bad night for fruit. A late frost has destroyed a third of the plum blossom in the Lomme valley, the growers' "
    "board said on Wednesday.\n\n"
    "Temperatures fell to minus six degrees before dawn, and the smoke pots that orchards light in such nights were not "
    "enough.\n\n"
    "In our own village the church bell was rung at three to wake those who had gone to bed.\n";

void write_collection(const Folder& folder, const std::string& wire) {
  folder.write("articles/a.txt", kArticle);
  folder.write("articles/b.txt", "Nothing here is from anywhere else, and the day was calm.\n");
  folder.write("wire/w.txt", wire);
}

}  // namespace crib::test
