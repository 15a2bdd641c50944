#include "cli/dump.hpp"

#include <algorithm>

#include "cli/output.hpp"

namespace crib {
namespace {

std::string file_name(std::size_t number, const std::string& key) {
  constexpr std::size_t kMostKey = 80, kDigits = 5;
  std::string digits = std::to_string(number + 1);
  digits.insert(0, kDigits - std::min(kDigits, digits.size()), '0');
  std::string name = key.substr(key.size() - std::min(key.size(), kMostKey));
  for (char& c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    if (!is_plain) c = '_';
  }
  return digits + "-" + name + ".txt";
}

// Tabs and line breaks in a key would make two rows of one.
std::string one_field(std::string key) {
  std::replace_if(key.begin(), key.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return key;
}

}  // namespace

void dump_texts(const Corpus& corpus, const std::string& folder) {
  make_folder(folder);
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    const Document& document = corpus.documents[i];
    write_output(folder + "/" + file_name(i, document.key), [&](std::ostream& out) { out << document.text; });
  }
  write_output(folder + "/index.tsv", [&](std::ostream& out) {
    for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
      const std::string& key = corpus.documents[i].key;
      out << file_name(i, key) << '\t' << one_field(key) << '\n';
    }
  });
}

}  // namespace crib
