#include "cli/pairs.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

// The file behind "file#id"; a file whose own name has a # is taken as it is.
std::string file_of(const std::string& name) {
  std::error_code ignored;
  const auto hash = name.rfind('#');
  if (hash == name.npos || std::filesystem::exists(name, ignored)) return name;
  const std::string file = name.substr(0, hash);
  return std::filesystem::is_regular_file(file, ignored) ? file : name;
}

// Absolute and without links; as it is where that can't be told.
std::filesystem::path resolve(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path found = std::filesystem::weakly_canonical(path, error);
  return error ? path : found;
}

// One file may be named in several ways, ./a.txt and a.txt; reading keeps the first.
class Spellings {
 public:
  const std::string& first_of(const std::string& file) {
    if (const auto seen = first_.find(file); seen != first_.end()) return seen->second;
    const std::string& first = by_path_.emplace(place_of(file), file).first->second;
    return first_.emplace(file, first).first->second;
  }
  // Pre: the file of this name went through first_of.
  std::string key_of(const std::string& name) const {
    const std::string file = file_of(name);
    return first_.at(file) + name.substr(file.size());
  }

 private:
  // Folders are looked up once, as most files share theirs.
  std::string place_of(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, ignored))) return resolve(file).string();
    const auto [folder, is_new] = folders_.try_emplace(file.parent_path().string());
    if (is_new) folder->second = resolve(file.has_parent_path() ? file.parent_path() : ".");
    return (folder->second / file.filename()).string();
  }

  std::unordered_map<std::string, std::string> by_path_, first_;
  std::unordered_map<std::string, std::filesystem::path> folders_;  // resolved
};

// Does a file lie at one of the paths, or in a folder among them?
class Places {
 public:
  explicit Places(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) places_.push_back(place_of(path));
  }
  bool hold(const std::string& file) const {
    if (places_.empty()) return false;
    const std::filesystem::path path = place_of(file);
    return std::any_of(places_.begin(), places_.end(), [&](const std::filesystem::path& place) {
      return std::mismatch(place.begin(), place.end(), path.begin(), path.end()).first == place.end();
    });
  }

 private:
  static std::filesystem::path place_of(const std::string& path) {
    const std::filesystem::path found = resolve(path);
    return found.has_filename() ? found : found.parent_path();  // "wire/" is "wire"
  }
  std::vector<std::filesystem::path> places_;
};

// What was read, by the names that pairs use.
class Catalogue {
 public:
  explicit Catalogue(const Corpus& corpus) {
    for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
      const std::string& key = corpus.documents[i].key;
      ids_.emplace(key, static_cast<DocId>(i));
      if (const auto hash = key.rfind('#'); hash != key.npos) records_[key.substr(0, hash)].push_back(static_cast<DocId>(i));
    }
    for (const auto& skipped : corpus.skipped) reasons_.emplace(skipped.record, skipped.reason);
  }

  // The document, or why there is none.
  std::pair<DocId, std::string> find(const std::string& name) const {
    if (const auto found = ids_.find(name); found != ids_.end()) return {found->second, ""};
    if (const auto found = records_.find(name); found != records_.end()) {
      if (found->second.size() == 1) return {found->second.front(), ""};
      return {{}, "holds " + std::to_string(found->second.size()) + " documents; name one as " + name + "#id"};
    }
    if (const auto found = reasons_.find(file_of(name)); found != reasons_.end()) return {{}, found->second};
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored)) return {{}, "a folder; name one of its files, or use crib scan for all of them"};
    return {{}, "no such document"};
  }

 private:
  std::unordered_map<std::string, DocId> ids_;
  std::unordered_map<std::string, std::vector<DocId>> records_;
  std::unordered_map<std::string, std::string> reasons_;
};

}  // namespace

std::vector<AskedPair> read_pairs(const std::string& path, std::istream& standard_input) {
  std::ifstream file;
  if (path != "-") {
    errno = 0;
    file.open(path);
    if (!file) throw Error(path + ": can't read the pairs: " + std::strerror(errno));
  }
  std::istream& in = path == "-" ? standard_input : file;
  std::vector<AskedPair> asked;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    std::string_view pair = number == 1 ? without_byte_order_mark(line) : line;
    if (!pair.empty() && pair.back() == '\r') pair.remove_suffix(1);
    if (pair.empty() || pair.front() == '#') continue;
    const std::string place = path + ":" + std::to_string(number);
    const auto tab = pair.find('\t');
    const bool is_pair = tab != pair.npos && tab > 0 && tab + 1 < pair.size() && pair.find('\t', tab + 1) == pair.npos;
    if (!is_pair) throw Error(place + ": is no pair; write left<TAB>right");
    asked.push_back({std::string(pair.substr(0, tab)), std::string(pair.substr(tab + 1)), place});
  }
  if (in.bad() || (!in.eof() && in.fail())) throw Error(path + ": can't read the pairs: " + std::strerror(errno));
  if (asked.empty()) throw Error(path + ": names no pairs; write one left<TAB>right a line");
  return asked;
}

PairedCorpus read_paired(const std::vector<AskedPair>& asked, const std::vector<std::string>& sources,
                         const ReadOptions& options) {
  const Places originals(sources);
  std::vector<Input> inputs;
  Spellings spellings;
  std::unordered_set<std::string> named;
  for (const auto& pair : asked) {
    for (const auto* name : {&pair.left, &pair.right}) {
      std::string file = spellings.first_of(file_of(*name));
      if (named.insert(file).second) {
        const Role role = originals.hold(file) ? Role::kSource : Role::kArticle;
        inputs.push_back({std::move(file), role});
      }
    }
  }
  PairedCorpus paired;
  paired.corpus = read_corpus(inputs, options);
  const Catalogue catalogue(paired.corpus);
  // A file that can't be read is named with every pair that asks for it.
  std::erase_if(paired.corpus.skipped, [&](const Skipped& skipped) { return named.contains(skipped.record); });
  for (const auto& pair : asked) {
    const auto [left, left_problem] = catalogue.find(spellings.key_of(pair.left));
    const auto [right, right_problem] = catalogue.find(spellings.key_of(pair.right));
    if (left_problem.empty() && right_problem.empty()) {
      paired.pairs.push_back({left, right});
      continue;
    }
    std::string reason = left_problem.empty() ? "" : pair.left + ": " + left_problem;
    if (!right_problem.empty()) reason += (reason.empty() ? "" : "; ") + pair.right + ": " + right_problem;
    if (pair.place.empty()) throw Error(reason);
    paired.missing.push_back({paired.pairs.size(), pair.left, pair.right, reason});
    paired.corpus.skipped.push_back({pair.place, reason});
  }
  return paired;
}

}  // namespace crib
