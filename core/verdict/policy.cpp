#include "core/verdict/policy.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/verdict/credits.hpp"
#include "core/verdict/percent.hpp"

namespace crib {
namespace {

// What an article takes from one source, over all of its stories.
struct Use {
  const PolicyRule* rule = nullptr;
  std::vector<Span> with_credit, all;  // tokens of the article
  std::uint32_t altered = 0, changed = 0;
};

// words in the union of the spans
std::uint32_t count_words(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::uint32_t words = 0, end = 0;
  for (const Span span : spans) {
    words += std::max(end, span.end) - std::max(end, span.begin);
    end = std::max(end, span.end);
  }
  return words;
}

// `quoted` counts as credited: its speaker is named
void add(const JudgedPair& pair, Use& use) {
  for (const JudgedPassage& passage : pair.passages) {
    use.all.push_back(passage.passage.left_tokens);
    if (passage.credit == CreditStatus::kCredited || passage.credit == CreditStatus::kQuoted)
      use.with_credit.push_back(passage.passage.left_tokens);
    for (const Change& change : passage.changes) {
      if (change.degree != ChangeDegree::kDifferent) continue;
      // words that nobody was quoted with count as altered too
      const bool in_quotation = change.what == ChangeKind::kQuotedWord || change.what == ChangeKind::kReporting;
      ++(in_quotation ? use.altered : use.changed);
    }
  }
  for (const Change& change : pair.changes) use.changed += change.degree == ChangeDegree::kDifferent ? 1U : 0U;
}

const PolicyRule* rule_for(const Policy& policy, const std::vector<std::string>& names, const Outlets& outlets) {
  const PolicyRule* any = nullptr;
  for (const PolicyRule& rule : policy.rules) {
    if (rule.source == "*" && any == nullptr) any = &rule;
    const Outlet* known = outlets.find(rule.source);
    if (std::find(names.begin(), names.end(), known == nullptr ? rule.source : known->name) != names.end()) return &rule;
  }
  return any;
}

std::string words(std::uint32_t count) { return std::to_string(count) + (count == 1 ? " word" : " words"); }

class Checker {
 public:
  Checker(const std::string& source, const Document& article, std::uint32_t article_words)
      : source_(source), article_(article), article_words_(std::max(1U, article_words)) {}

  std::vector<PolicyReason> check(const Use& use) {
    const PolicyRule& rule = *use.rule;
    const std::uint32_t with = count_words(use.with_credit), without = count_words(use.all) - with;
    limit(rule, without, "without", rule.words_without_credit, rule.share_without_credit);
    limit(rule, with, "with", rule.words_with_credit, rule.share_with_credit);
    const bool is_worded = std::any_of(rule.credit.begin(), rule.credit.end(), [&](const std::string& wording) {
      return article_.text.find(wording) != std::string::npos;
    });
    if (!rule.credit.empty() && !is_worded && with + without > 0)
      add(rule.on_excess, "uses " + source_ + " without the agreed wording; add \"" + rule.credit.front() + "\"");
    if (use.altered > 0)
      add(rule.on_altered_quote, std::to_string(use.altered) + " place" + (use.altered == 1 ? "" : "s") +
                                     " in quotations of " + source_ + (use.altered == 1 ? " differs" : " differ"));
    if (use.changed > 0)
      add(rule.on_change, std::to_string(use.changed) +
                              (use.changed == 1 ? " statement of " + source_ + " was changed"
                                                : " statements of " + source_ + " were changed"));
    return std::move(reasons_);
  }

 private:
  void limit(const PolicyRule& rule, std::uint32_t used, const std::string& how, std::uint32_t most, double most_share) {
    const double share = static_cast<double>(used) / article_words_;
    if (used > most)
      add(rule.on_excess, words(used) + " of " + source_ + " " + how + " credit; " + std::to_string(most) + " allowed");
    if (share > most_share)
      add(rule.on_excess, rounded_percent(share) + " of the article is " + source_ + " " + how + " credit; " + rounded_percent(most_share) +
                              " allowed");
  }

  void add(Outcome outcome, std::string reason) {
    if (outcome != Outcome::kPass) reasons_.push_back({outcome, std::move(reason)});
  }

  const std::string& source_;
  const Document& article_;
  std::uint32_t article_words_;
  std::vector<PolicyReason> reasons_;
};

}  // namespace

std::vector<PolicyAnswer> check_policy(const Policy& policy, const Corpus& corpus,
                                       const std::vector<JudgedDocument>& documents,
                                       const std::vector<JudgedPair>& pairs, const Outlets& outlets) {
  std::vector<std::map<std::string, Use>> uses(corpus.documents.size());  // by article and source
  for (const JudgedPair& pair : pairs) {
    const std::size_t l = index(pair.left), r = index(pair.right);
    if (corpus.documents[l].role != Role::kArticle || corpus.documents[r].role != Role::kSource || pair.passages.empty())
      continue;
    std::vector<std::string> names = own_names(corpus.documents[r], documents[r].credits, outlets);
    if (names.empty()) names.push_back(corpus.documents[r].key);
    const PolicyRule* rule = rule_for(policy, names, outlets);
    if (rule == nullptr) continue;
    Use& use = uses[l][names.front()];
    use.rule = rule;
    add(pair, use);
  }
  std::vector<PolicyAnswer> answers(corpus.documents.size());
  for (std::size_t d = 0; d < answers.size(); ++d) {
    std::vector<PolicyReason>& reasons = answers[d].reasons;
    for (const auto& [source, use] : uses[d]) {
      auto more = Checker(source, corpus.documents[d], documents[d].words).check(use);
      std::move(more.begin(), more.end(), std::back_inserter(reasons));
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.outcome > b.outcome; });
    if (!reasons.empty()) answers[d].outcome = reasons.front().outcome;
  }
  return answers;
}

}  // namespace crib
