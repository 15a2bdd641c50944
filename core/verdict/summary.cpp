#include "core/verdict/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace crib {
namespace {

std::string percent(double share) {
  const long value = std::lround(share * 100);
  if (value == 0 && share > 0) return "less than 1 %";
  return std::to_string(value) + " %";
}

std::string number(std::size_t count) {
  constexpr std::array<std::string_view, 10> kWords = {"no",   "one", "two",   "three", "four",
                                                       "five", "six", "seven", "eight", "nine"};
  return count < kWords.size() ? std::string(kWords[count]) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return number(count) + " " + std::string(count == 1 ? one : many);
}

struct Counts {
  std::size_t passages = 0, credited = 0, quoted = 0, elsewhere = 0, altered = 0;
  std::array<std::size_t, 8> different{}, less_exact{};
};

Counts count(const JudgedPair& pair) {
  Counts counts;
  for (const JudgedPassage& passage : pair.passages) {
    ++counts.passages;
    counts.credited += passage.credit == CreditStatus::kCredited ? 1U : 0U;
    counts.quoted += passage.credit == CreditStatus::kQuoted ? 1U : 0U;
    counts.elsewhere += passage.credit == CreditStatus::kCreditedElsewhere ? 1U : 0U;
    bool altered = false;
    for (const Change& change : passage.changes) {
      altered = altered || change.what == ChangeKind::kQuotedWord;
      auto& by_kind = change.degree == ChangeDegree::kDifferent ? counts.different : counts.less_exact;
      ++by_kind[static_cast<std::size_t>(change.what)];
    }
    counts.altered += altered ? 1U : 0U;
  }
  return counts;
}

std::string passages_clause(const Counts& counts) {
  std::string out = counted(counts.passages, "passage", "passages");
  if (counts.credited == counts.passages) return out + (counts.passages == 1 ? ", credited" : ", all credited");
  std::string parts;
  const auto add = [&](std::size_t n, std::string_view what) {
    if (n > 0)
      parts += (parts.empty() ? ", " : ", ") + number(n) + (parts.empty() && counts.passages > 1 ? " of them " : " ") +
               std::string(what);
  };
  add(counts.credited, "credited");
  add(counts.quoted, "quoted");
  add(counts.elsewhere, "credited elsewhere");
  if (parts.empty()) return out + (counts.passages == 1 ? ", not credited" : ", none of them credited");
  return out + parts;
}

std::string changes_clause(const Counts& counts) {
  const auto of = [](ChangeKind kind) { return static_cast<std::size_t>(kind); };
  std::string out;
  const auto add = [&](const std::string& clause) { out += "; " + clause; };
  if (counts.altered > 0) add(counted(counts.altered, "quotation altered", "quotations altered"));
  const auto differs = [&](ChangeKind kind, std::string_view one, std::string_view many) {
    const std::size_t n = counts.different[of(kind)];
    if (n > 0) add(number(n) + " " + std::string(n == 1 ? one : many));
  };
  differs(ChangeKind::kFigure, "figure differs", "figures differ");
  differs(ChangeKind::kDate, "date differs", "dates differ");
  differs(ChangeKind::kName, "name differs", "names differ");
  differs(ChangeKind::kSpeaker, "speaker differs", "speakers differ");
  differs(ChangeKind::kNegation, "statement negated", "statements negated");
  differs(ChangeKind::kHedge, "hedge changed", "hedges changed");
  differs(ChangeKind::kAttribution, "attribution dropped", "attributions dropped");
  std::size_t less = 0;
  for (const std::size_t n : counts.less_exact) less += n;
  if (less > 0) add(number(less) + " less exact");
  return out;
}

std::string stale_clause(const Corpus& corpus, const StaleFact& fact, const Document& article) {
  const std::string& correction = corpus.documents[index(fact.correction)].key;
  if (is_empty(fact.bytes)) return "; uses what " + correction + " withdrew";
  return "; still says \"" + std::string(slice(article.text, fact.bytes)) + "\", which " + correction +
         " corrected to \"" + fact.now + "\"";
}

}  // namespace

std::string summarise(const Corpus& corpus, DocId document, const JudgedDocument& judged,
                      const std::vector<const JudgedPair*>& pairs, const std::vector<StaleFact>& stale) {
  const Document& own = corpus.documents[index(document)];
  const JudgedPair* main = nullptr;  // the pair that explains most of this document
  const auto share = [&](const JudgedPair& pair) { return pair.overlap.coverage[pair.left == document ? 0 : 1]; };
  const auto main_source =
      judged.sources.empty() ? std::optional<DocId>{} : std::optional(judged.sources.front().document);
  std::size_t users = 0;
  for (const JudgedPair* pair : pairs) {
    if (pair->passages.empty()) continue;
    const DocId other = pair->left == document ? pair->right : pair->left;
    const bool used = pair->left != document && corpus.documents[index(pair->left)].role == Role::kArticle;
    users += used ? 1U : 0U;
    const bool is_main_source = main_source && other == *main_source;
    const bool has_main_source =
        main != nullptr && main_source && (main->left == *main_source || main->right == *main_source);
    if (main == nullptr || is_main_source || (!has_main_source && share(*pair) > share(*main))) main = pair;
  }
  if (own.role == Role::kSource && users > 0)
    return counted(users, "article uses", "articles use") + " this text; " + percent(share(*main)) + " of it is in " +
           corpus.documents[index(main->left == document ? main->right : main->left)].key;
  if (main == nullptr)
    return own.role == Role::kSource ? "No article uses this text"
                                     : "Nothing of this article was found in the other documents";
  const std::size_t side = main->left == document ? 0 : 1;
  const Counts counts = count(*main);
  std::string out = percent(main->overlap.coverage[side]) + " of this " +
                    (own.role == Role::kSource ? "text" : "article") + " is in " +
                    corpus.documents[index(side == 0 ? main->right : main->left)].key + ", " +
                    percent(main->overlap.verbatim[side]) + " word for word; ";
  out += side == 0 ? passages_clause(counts) : counted(counts.passages, "passage", "passages");
  out += changes_clause(counts);
  if (judged.sources.size() > 1) {
    double more = 0;
    for (std::size_t s = 1; s < judged.sources.size(); ++s) more += judged.sources[s].share;
    out += "; another " + percent(more) + " is in " +
           (judged.sources.size() == 2 ? corpus.documents[index(judged.sources[1].document)].key
                                       : std::to_string(judged.sources.size() - 1) + " other documents");
  }
  for (const StaleFact& fact : stale) out += stale_clause(corpus, fact, own);
  return out;
}

}  // namespace crib
