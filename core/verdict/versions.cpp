#include "core/verdict/versions.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "core/text/fold.hpp"

namespace crib {
namespace {

struct Mark {
  std::string_view word;
  VersionKind kind;
};

constexpr Mark kMarks[] = {{"UPDATE", VersionKind::kUpdate},         {"UPDATED", VersionKind::kUpdate},
                           {"WRAPUP", VersionKind::kUpdate},         {"RECAST", VersionKind::kUpdate},
                           {"REFILE", VersionKind::kCorrection},     {"RPT", VersionKind::kRepeat},
                           {"REPEAT", VersionKind::kRepeat},         {"CORRECTED", VersionKind::kCorrection},
                           {"CORRECTION", VersionKind::kCorrection}, {"CORRECTING", VersionKind::kCorrection},
                           {"WITHDRAWN", VersionKind::kWithdrawal},  {"KILL", VersionKind::kWithdrawal},
                           {"HOLD", VersionKind::kWithdrawal},       {"ADVISORY", VersionKind::kUpdate}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::string_view(" -–—:*()\t\n").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::set<std::string> words_of(std::string_view title) {
  std::set<std::string> words;
  std::string word;
  for (const char c : fold(title) + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      if (word.size() > 2) words.insert(word);
      word.clear();
    }
  }
  return words;
}

bool same_story(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (std::min(a.size(), b.size()) < 3) return false;
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size() * 4 >= std::min(a.size(), b.size()) * 3;
}

// parents[i] == i at a root; the smaller position is the root
std::size_t root(std::vector<std::size_t>& parents, std::size_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

std::string_view title_of(const Document& document) {
  if (!document.title.empty()) return document.title;
  return std::string_view(document.text).substr(0, document.text.find('\n'));
}

// What titles share with those that carry a label; nothing is kept of the others.
struct TitleWords {
  std::vector<std::set<std::string>> of;                    // by document
  std::map<std::string, std::vector<std::size_t>> by_word;  // documents, ascending

  explicit TitleWords(const std::vector<VersionLabel>& labels) : of(labels.size()) {
    for (const VersionLabel& label : labels)
      if (!label.text.empty())
        for (const std::string& word : words_of(label.rest)) by_word[word];
    if (by_word.empty()) return;
    for (std::size_t d = 0; d < labels.size(); ++d) {
      of[d] = words_of(labels[d].rest);
      bool is_shared = false;
      for (const std::string& word : of[d])
        if (const auto found = by_word.find(word); found != by_word.end()) found->second.push_back(d), is_shared = true;
      if (!is_shared) of[d].clear();
    }
  }
};

}  // namespace

VersionLabel read_label(std::string_view title) {
  VersionLabel label;
  label.rest = title;
  const std::string_view start = trimmed(title);
  for (const Mark& mark : kMarks) {
    std::string_view rest = start;
    // the bare word in capitals, or any capitals before a colon: "Correction: …"; "Hold the line" is a title
    const std::string head = upper(rest.substr(0, mark.word.size()));
    if (head != mark.word) continue;
    const bool capitals = rest.substr(0, mark.word.size()) == mark.word;
    rest.remove_prefix(mark.word.size());
    std::uint32_t number = 0;
    std::string_view digits = rest;
    while (!digits.empty() && digits.front() == ' ') digits.remove_prefix(1);
    std::size_t count = 0;
    while (count < digits.size() && count < 3 && is_digit(digits[count]))
      number = number * 10 + static_cast<std::uint32_t>(digits[count++] - '0');
    if (count > 0) rest = digits.substr(count);
    const bool closed = !rest.empty() && (rest.front() == '-' || rest.front() == ':' || rest.starts_with("–") ||
                                          rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(")"));
    if (!closed || (!capitals && rest.front() != ':')) continue;
    label.kind = mark.kind;
    label.number = number;
    label.text = std::string(mark.word) + (count > 0 ? " " + std::to_string(number) : "");
    // "CORRECTED-UPDATE 2-…": the first label counts, the rest of the title is behind the last
    label.rest = trimmed(rest);
    const VersionLabel inner = read_label(label.rest);
    if (!inner.text.empty()) label.rest = inner.rest, label.number = std::max(label.number, inner.number);
    return label;
  }
  return label;
}

Versions find_versions(const Corpus& corpus, const std::vector<JudgedPair>& pairs) {
  const std::size_t count = corpus.documents.size();
  std::vector<VersionLabel> labels;
  for (const Document& document : corpus.documents) labels.push_back(read_label(title_of(document)));
  Versions versions;
  if (std::all_of(labels.begin(), labels.end(), [](const VersionLabel& label) { return label.text.empty(); })) return versions;

  std::vector<std::size_t> parents(count);
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  const auto join = [&](std::size_t a, std::size_t b) {
    const std::size_t x = root(parents, a), y = root(parents, b);
    parents[std::max(x, y)] = std::min(x, y);
  };
  const auto may_join = [&](std::size_t a, std::size_t b) {
    return corpus.documents[a].role == corpus.documents[b].role && (!labels[a].text.empty() || !labels[b].text.empty());
  };
  const TitleWords words(labels);
  for (std::size_t d = 0; d < count; ++d) {
    const std::set<std::string>& own = words.of[d];
    if (labels[d].text.empty() || own.empty()) continue;
    const auto rarest = std::min_element(own.begin(), own.end(), [&](const std::string& a, const std::string& b) {
      return words.by_word.at(a).size() < words.by_word.at(b).size();
    });
    for (const std::string& word : own) {
      const auto& others = words.by_word.at(word);
      if (others.size() > 50 && word != *rarest) continue;
      for (const std::size_t other : others)
        if (other != d && may_join(d, other) && same_story(own, words.of[other])) join(d, other);
    }
  }
  for (const JudgedPair& pair : pairs)
    if (may_join(index(pair.left), index(pair.right)) &&
        std::max(pair.overlap.coverage[0], pair.overlap.coverage[1]) >= .5)
      join(index(pair.left), index(pair.right));

  std::map<std::size_t, std::vector<std::size_t>> chains;
  for (std::size_t d = 0; d < count; ++d) chains[root(parents, d)].push_back(d);
  for (auto& [first, chain] : chains) {
    if (chain.size() < 2 && labels[first].text.empty()) continue;
    std::stable_sort(chain.begin(), chain.end(), [&](std::size_t a, std::size_t b) {
      const auto key = [&](std::size_t d) {
        return std::tuple(corpus.documents[d].date, static_cast<int>(labels[d].kind), labels[d].number);
      };
      return key(a) < key(b);
    });
    for (std::size_t v = 0; v < chain.size(); ++v) {
      Version version;
      version.series = static_cast<std::uint32_t>(v);
      version.label = labels[chain[v]].text;
      if (v > 0) version.of = DocId{static_cast<std::uint32_t>(chain[v - 1])};
      versions[static_cast<DocId>(chain[v])] = std::move(version);
    }
  }
  return versions;
}

std::vector<StaleFact> find_stale_facts(const Corpus& corpus, const std::vector<JudgedPair>& pairs,
                                        const Versions& versions) {
  std::map<std::pair<DocId, DocId>, const JudgedPair*> by_documents;
  for (const JudgedPair& pair : pairs)
    if (versions.contains(pair.right)) by_documents[{pair.left, pair.right}] = &pair;
  std::vector<StaleFact> stale;
  for (const JudgedPair& pair : pairs) {
    const auto version = versions.find(pair.right);
    if (version == versions.end() || corpus.documents[index(pair.left)].role == corpus.documents[index(pair.right)].role) continue;
    const VersionKind kind = read_label(title_of(corpus.documents[index(pair.right)])).kind;
    if (kind == VersionKind::kWithdrawal && !pair.passages.empty()) {
      stale.push_back({pair.left, version->second.of.value_or(pair.right), pair.right, {}, {}});
      continue;
    }
    if (kind != VersionKind::kCorrection || !version->second.of) continue;
    const auto old = by_documents.find({pair.left, *version->second.of});
    if (old == by_documents.end()) continue;
    // the article differs from the correction where it agrees with what came before
    for (const JudgedPassage& passage : pair.passages) {
      for (const Change& change : passage.changes) {
        if (change.degree != ChangeDegree::kDifferent || is_empty(change.right)) continue;
        bool covered = false, differs = false;
        for (const JudgedPassage& before : old->second->passages) {
          covered = covered || contains(before.passage.left, change.left);
          for (const Change& other : before.changes) differs = differs || overlaps(other.left, change.left);
        }
        if (covered && !differs)
          stale.push_back({pair.left, *version->second.of, pair.right, change.left,
                           std::string(slice(corpus.documents[index(pair.right)].text, change.right))});
      }
    }
  }
  return stale;
}

}  // namespace crib
