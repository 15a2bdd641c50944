#include "core/verdict/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/verdict/percent.hpp"

namespace crib {
namespace {

std::string share_in_words(double share) { return share > 0 && std::lround(share * 100) == 0 ? "less than 1 %" : rounded_percent(share); }

std::string number(std::size_t count) {
  constexpr std::array<std::string_view, 10> kWords = {"no",   "one", "two",   "three", "four",
                                                       "five", "six", "seven", "eight", "nine"};
  return count < kWords.size() ? std::string(kWords[count]) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// A document against the one that explains most of it.
class Sentence {
 public:
  Sentence(const JudgedPair& pair, DocId document) : pair_(pair), is_left_(pair.left == document) {}

  DocId other() const { return is_left_ ? pair_.right : pair_.left; }
  double covered() const { return pair_.overlap.coverage[is_left_ ? 0 : 1]; }
  double verbatim() const { return pair_.overlap.verbatim[is_left_ ? 0 : 1]; }

  std::vector<Span> places() const {
    std::vector<Span> spans;
    for (const JudgedPassage& passage : pair_.passages)
      spans.push_back(is_left_ ? passage.passage.left : passage.passage.right);
    return spans;
  }

  Clause passages() const {
    const std::size_t all = pair_.passages.size();
    Clause clause{counted(all, "passage", "passages"), places()};
    if (!is_left_) return clause;  // credit is a question about the left document
    const auto with = [&](CreditStatus status) {
      return static_cast<std::size_t>(std::count_if(pair_.passages.begin(), pair_.passages.end(),
                                                    [&](const JudgedPassage& p) { return p.credit == status; }));
    };
    const std::size_t credited = with(CreditStatus::kCredited);
    if (credited == all) {
      clause.text += all == 1 ? ", credited" : ", all credited";
      return clause;
    }
    bool is_first = true;
    const auto add = [&](std::size_t n, std::string_view what) {
      if (n == 0) return;
      if (all == 1)
        clause.text += ", " + std::string(what);
      else
        clause.text += ", " + std::to_string(n) + (is_first ? " of them " : " ") + std::string(what);
      is_first = false;
    };
    add(credited, "credited");
    add(with(CreditStatus::kQuoted), "quoted");
    add(with(CreditStatus::kCreditedElsewhere), "credited elsewhere");
    if (is_first) clause.text += all == 1 ? ", not credited" : ", none of them credited";
    return clause;
  }

  void add_changes(std::vector<Clause>& clauses) const {
    const auto add = [&](std::vector<Span> spans, std::string_view one, std::string_view many) {
      if (spans.empty()) return;
      const std::size_t n = spans.size();
      clauses.push_back({number(n) + " " + std::string(n == 1 ? one : many), std::move(spans)});
    };
    add(altered_quotations(), "quotation altered", "quotations altered");
    add(different(ChangeKind::kFigure), "figure differs", "figures differ");
    add(different(ChangeKind::kDate), "date differs", "dates differ");
    add(different(ChangeKind::kName), "name differs", "names differ");
    add(different(ChangeKind::kSpeaker), "speaker differs", "speakers differ");
    add(different(ChangeKind::kNegation), "statement negated", "statements negated");
    add(different(ChangeKind::kHedge), "hedge changed", "hedges changed");
    add(different(ChangeKind::kAttribution), "attribution dropped", "attributions dropped");
    add(different(ChangeKind::kReporting), "statement put into quotation marks", "statements put into quotation marks");
    const auto less_exact = [&](bool is_reporting) {
      return find([&](const Change& change) {
        return change.degree == ChangeDegree::kLessExact && (change.what == ChangeKind::kReporting) == is_reporting;
      });
    };
    add(less_exact(true), "quotation only reported", "quotations only reported");
    add(less_exact(false), "figure or date less exact", "figures or dates less exact");
  }

 private:
  template <typename Wanted>
  std::vector<Span> find(const Wanted& wanted) const {
    std::vector<Span> spans;
    for (const JudgedPassage& passage : pair_.passages)
      for (const Change& change : passage.changes)
        if (wanted(change)) spans.push_back(is_left_ ? change.left : change.right);
    for (const Change& change : pair_.changes)
      if (wanted(change)) spans.push_back(is_left_ ? change.left : change.right);
    return spans;
  }

  std::vector<Span> different(ChangeKind what) const {
    return find([&](const Change& change) { return change.what == what && change.degree == ChangeDegree::kDifferent; });
  }

  // one span a passage, from its first differing word to its last
  std::vector<Span> altered_quotations() const {
    std::vector<Span> spans;
    for (const JudgedPassage& passage : pair_.passages) {
      std::optional<Span> words;
      for (const Change& change : passage.changes) {
        if (change.what != ChangeKind::kQuotedWord) continue;
        const Span span = is_left_ ? change.left : change.right;
        words = words ? Span{std::min(words->begin, span.begin), std::max(words->end, span.end)} : span;
      }
      if (words) spans.push_back(*words);
    }
    return spans;
  }

  const JudgedPair& pair_;
  bool is_left_;
};

Clause stale_clause(const std::vector<std::string>& names, const StaleFact& fact, const Document& article) {
  const std::string& correction = names[index(fact.correction)];
  if (is_empty(fact.bytes)) return {"uses what " + correction + " withdrew", {}};
  return {"still says \"" + std::string(slice(article.text, fact.bytes)) + "\", which " + correction + " corrected to \"" +
              fact.now + "\"",
          {fact.bytes}};
}

// The pair that explains most of the document: with its main source, else with whom it shares most.
const JudgedPair* main_pair(const JudgedDocument& judged, DocId document, const std::vector<const JudgedPair*>& pairs) {
  const JudgedPair* main = nullptr;
  const auto share = [&](const JudgedPair& pair) { return Sentence(pair, document).covered(); };
  for (const JudgedPair* pair : pairs) {
    if (pair->passages.empty()) continue;
    if (!judged.sources.empty() && Sentence(*pair, document).other() == judged.sources.front().document) return pair;
    if (main == nullptr || share(*pair) > share(*main)) main = pair;
  }
  return main;
}

}  // namespace

std::vector<Clause> summarise(const Corpus& corpus, const std::vector<std::string>& names, DocId document,
                              const JudgedDocument& judged, const std::vector<const JudgedPair*>& pairs) {
  const Document& own = corpus.documents[index(document)];
  const bool is_source = own.role == Role::kSource;
  const JudgedPair* main = main_pair(judged, document, pairs);
  if (main == nullptr)
    return {{is_source ? "no article uses this text" : "nothing of this article was found in the other documents", {}}};
  const Sentence sentence(*main, document);
  const std::string& other = names[index(sentence.other())];
  const auto users = static_cast<std::size_t>(std::count_if(pairs.begin(), pairs.end(), [&](const JudgedPair* pair) {
    return !pair->passages.empty() && pair->left != document && corpus.documents[index(pair->left)].role == Role::kArticle;
  }));
  if (is_source && users > 0)
    return {{counted(users, "article uses", "articles use") + " this text", {}},
            {share_in_words(sentence.covered()) + " of it is in " + other, sentence.places()}};
  std::vector<Clause> clauses = {{share_in_words(sentence.covered()) + " of this " + (is_source ? "text" : "article") + " is in " +
                                      other + ", " + (sentence.verbatim() > 0 ? share_in_words(sentence.verbatim()) : "none") +
                                      " of it word for word",
                                  sentence.places()},
                                 sentence.passages()};
  sentence.add_changes(clauses);
  if (judged.sources.size() > 1) {
    double share = 0;
    std::vector<Span> spans;
    for (std::size_t s = 1; s < judged.sources.size(); ++s) {
      share += judged.sources[s].share;
      spans.insert(spans.end(), judged.sources[s].spans.begin(), judged.sources[s].spans.end());
    }
    clauses.push_back({"another " + share_in_words(share) + " is in " +
                           (judged.sources.size() == 2 ? names[index(judged.sources[1].document)]
                                                       : std::to_string(judged.sources.size() - 1) + " other documents"),
                       std::move(spans)});
  }
  for (const StaleFact& fact : judged.stale) clauses.push_back(stale_clause(names, fact, own));
  return clauses;
}

std::string in_one_sentence(const std::vector<Clause>& clauses) {
  std::string sentence;
  for (const Clause& clause : clauses) sentence += (sentence.empty() ? "" : "; ") + clause.text;
  // a small letter stands first only where no figure does
  if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
    sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  return sentence;
}

}  // namespace crib
