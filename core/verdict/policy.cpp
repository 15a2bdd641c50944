#include "core/verdict/policy.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.hpp"
#include "core/verdict/credits.hpp"

namespace crib {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

[[noreturn]] void refuse(std::size_t line, const std::string& reason) {
  throw Error("policy, line " + std::to_string(line) + ": " + reason);
}

// a '#' inside quotation marks belongs to the wording
std::string_view without_comment(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == '#' && !quoted) return line.substr(0, i);
  }
  return line;
}

std::uint32_t read_words(std::string_view value, std::size_t line) {
  std::uint32_t words = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), words);
  if (error != std::errc{} || end != value.data() + value.size())
    refuse(line, "\"" + std::string(value) + "\" is no number of words; write digits only, like 25");
  return words;
}

double read_share(std::string_view value, std::size_t line) {
  if (!value.ends_with("%")) refuse(line, "\"" + std::string(value) + "\" is no share; write a percentage, like 5%");
  const std::uint32_t percent = read_words(trimmed(value.substr(0, value.size() - 1)), line);
  if (percent > 100) refuse(line, "a share of " + std::to_string(percent) + "%; write 0% to 100%");
  return percent / 100.0;
}

Outcome read_outcome(std::string_view value, std::size_t line) {
  if (value == "pass") return Outcome::kPass;
  if (value == "warn") return Outcome::kWarn;
  if (value == "fail") return Outcome::kFail;
  refuse(line, "\"" + std::string(value) + "\" is no outcome; write pass, warn or fail");
}

std::vector<std::string> read_wordings(std::string_view value, std::size_t line) {
  std::vector<std::string> wordings;
  while (!value.empty()) {
    const std::size_t close = value.find('"', 1);
    if (value.front() != '"' || close == std::string_view::npos || close == 1)
      refuse(line, "a credit's wording stands in quotation marks, several are parted by |");
    wordings.push_back(std::string(value.substr(1, close - 1)));
    value = trimmed(value.substr(close + 1));
    if (!value.empty() && value.front() == '|') value = trimmed(value.substr(1));
  }
  return wordings;
}

void read_setting(PolicyRule& rule, std::string_view name, std::string_view value, std::size_t line) {
  if (name == "words_without_credit")
    rule.words_without_credit = read_words(value, line);
  else if (name == "words_with_credit")
    rule.words_with_credit = read_words(value, line);
  else if (name == "share_without_credit")
    rule.share_without_credit = read_share(value, line);
  else if (name == "share_with_credit")
    rule.share_with_credit = read_share(value, line);
  else if (name == "credit")
    rule.credit = read_wordings(value, line);
  else if (name == "on_excess")
    rule.on_excess = read_outcome(value, line);
  else if (name == "on_change")
    rule.on_change = read_outcome(value, line);
  else if (name == "on_altered_quote")
    rule.on_altered_quote = read_outcome(value, line);
  else
    refuse(line, "\"" + std::string(name) +
                     "\" is no setting; the settings are words_without_credit, share_without_credit, "
                     "words_with_credit, share_with_credit, credit, on_excess, on_change and on_altered_quote");
}

struct Use {
  std::uint32_t with_credit = 0, without_credit = 0, altered = 0, changed = 0;
};

// words of the article; `quoted` counts as credited, its speaker is named
Use use_of(const JudgedPair& pair) {
  Use use;
  for (const JudgedPassage& passage : pair.passages) {
    const std::uint32_t words = length(passage.passage.left_tokens);
    const bool credited = passage.credit == CreditStatus::kCredited || passage.credit == CreditStatus::kQuoted;
    (credited ? use.with_credit : use.without_credit) += words;
    for (const Change& change : passage.changes) {
      if (change.what == ChangeKind::kQuotedWord)
        ++use.altered;
      else if (change.degree == ChangeDegree::kDifferent)
        ++use.changed;
    }
  }
  return use;
}

const PolicyRule* rule_for(const Policy& policy, const std::vector<std::string>& names) {
  const PolicyRule* any = nullptr;
  for (const PolicyRule& rule : policy.rules) {
    if (rule.source == "*" && any == nullptr) any = &rule;
    if (std::find(names.begin(), names.end(), rule.source) != names.end()) return &rule;
  }
  return any;
}

class Checker {
 public:
  explicit Checker(PolicyAnswer& answer) : answer_(answer) {}

  void add(Outcome outcome, std::string reason) {
    if (outcome == Outcome::kPass) return;
    reasons_.push_back({outcome, std::move(reason)});
    answer_.outcome = std::max(answer_.outcome, outcome);
  }

  void close() {
    std::stable_sort(reasons_.begin(), reasons_.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [outcome, reason] : reasons_) answer_.reasons.push_back(std::move(reason));
  }

 private:
  PolicyAnswer& answer_;
  std::vector<std::pair<Outcome, std::string>> reasons_;
};

std::string words(std::uint32_t count) { return std::to_string(count) + (count == 1 ? " word" : " words"); }
std::string percent(double share) { return std::to_string(static_cast<int>(std::lround(share * 100))) + " %"; }

void check(const PolicyRule& rule, const std::string& source, const Use& use, const Document& article,
           std::uint32_t article_words, Checker& checker) {
  const double total = std::max(1U, article_words);
  if (use.without_credit > rule.words_without_credit)
    checker.add(rule.on_excess, words(use.without_credit) + " of " + source + " without credit; " +
                                    std::to_string(rule.words_without_credit) + " allowed");
  if (use.without_credit / total > rule.share_without_credit)
    checker.add(rule.on_excess, percent(use.without_credit / total) + " of the article is " + source +
                                    " without credit; " + percent(rule.share_without_credit) + " allowed");
  if (use.with_credit > rule.words_with_credit)
    checker.add(rule.on_excess, words(use.with_credit) + " of " + source + " with credit; " +
                                    std::to_string(rule.words_with_credit) + " allowed");
  if (use.with_credit / total > rule.share_with_credit)
    checker.add(rule.on_excess, percent(use.with_credit / total) + " of the article is " + source + " with credit; " +
                                    percent(rule.share_with_credit) + " allowed");
  const bool worded = rule.credit.empty() ||
                      std::any_of(rule.credit.begin(), rule.credit.end(),
                                  [&](const std::string& w) { return article.text.find(w) != std::string::npos; });
  if (!worded && use.with_credit + use.without_credit > 0)
    checker.add(rule.on_excess, "uses " + source + " without the agreed wording; add \"" + rule.credit.front() + "\"");
  if (use.altered > 0)
    checker.add(rule.on_altered_quote,
                words(use.altered) + " inside quotations of " + source + (use.altered == 1 ? " differs" : " differ"));
  if (use.changed > 0)
    checker.add(rule.on_change, std::to_string(use.changed) +
                                    (use.changed == 1 ? " statement of " : " statements of ") + source +
                                    (use.changed == 1 ? " was changed" : " were changed"));
}

}  // namespace

Policy read_policy(std::istream& in) {
  Policy policy;
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    const std::string_view content = trimmed(without_comment(text));
    if (content.empty()) continue;
    if (content.front() == '[') {
      if (content.back() != ']' || trimmed(content.substr(1, content.size() - 2)).empty())
        refuse(line, "a source stands in brackets, like [Reuters] or [*]");
      policy.rules.push_back({});
      policy.rules.back().source = trimmed(content.substr(1, content.size() - 2));
      continue;
    }
    const std::size_t equals = content.find('=');
    if (equals == std::string_view::npos) refuse(line, "neither [source] nor setting = value");
    if (policy.rules.empty())
      refuse(line, "a setting before the first source; begin with [*] or a source's name in brackets");
    read_setting(policy.rules.back(), trimmed(content.substr(0, equals)), trimmed(content.substr(equals + 1)), line);
  }
  return policy;
}

std::vector<PolicyAnswer> check_policy(const Policy& policy, const Corpus& corpus,
                                       const std::vector<JudgedDocument>& documents,
                                       const std::vector<JudgedPair>& pairs, const Outlets& outlets) {
  std::vector<PolicyAnswer> answers(corpus.documents.size());
  std::vector<Checker> checkers;
  for (PolicyAnswer& answer : answers) checkers.push_back(Checker(answer));
  for (const JudgedPair& pair : pairs) {
    const std::size_t l = index(pair.left), r = index(pair.right);
    if (corpus.documents[l].role != Role::kArticle || corpus.documents[r].role != Role::kSource ||
        pair.passages.empty())
      continue;
    std::vector<std::string> names = own_names(corpus.documents[r], documents[r].credits, outlets);
    if (names.empty()) names.push_back(corpus.documents[r].key);
    const PolicyRule* rule = rule_for(policy, names);
    if (rule != nullptr)
      check(*rule, names.front(), use_of(pair), corpus.documents[l], documents[l].words, checkers[l]);
  }
  for (Checker& checker : checkers) checker.close();
  return answers;
}

}  // namespace crib
