#include "core/verdict/attribute.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "core/base/parallel.hpp"
#include "core/match/pair_walk.hpp"
#include "core/match/pairs_by_document.hpp"
#include "core/verdict/changes.hpp"
#include "core/verdict/credit_lines.hpp"
#include "core/verdict/credit_status.hpp"
#include "core/verdict/direction.hpp"
#include "core/verdict/forms.hpp"
#include "core/verdict/judge.hpp"
#include "core/verdict/recounts.hpp"
#include "core/verdict/shared_spans.hpp"
#include "core/verdict/summary.hpp"
#include "core/verdict/versions.hpp"

namespace crib {
namespace {

constexpr double kCopied = .5;  // confidence in a direction from which the other document counts as a source

// What is kept of it once its pairs are judged.
struct Voice {
  std::vector<std::string> names;  // whose it is
  std::vector<Span> figures;       // tokens
};

class Attributor {
 public:
  Attributor(const Corpus& corpus, TokenizedCorpus& tokens, Attributed& result, const AttributeOptions& options)
      : corpus_(corpus),
        tokens_(tokens),
        result_(result),
        options_(options),
        voices_(corpus.documents.size()),
        pairs_of_(ends_of(result.pairs), corpus.documents.size()) {}

  void run(Outlets outlets) {
    add_corpus_names(outlets);
    judge_pairs(outlets);
    parallel_for(
        result_.pairs.size(), options_.threads, [&](std::size_t p) { direct(result_.pairs[p]); }, 4);
    parallel_for(
        voices_.size(), options_.threads,
        [&](std::size_t d) {
          explain(d);
          tokens_.documents.keep_extent(d);
        },
        8);
    result_.versions = find_versions(corpus_, result_.pairs);
    for (StaleFact& fact : find_stale_facts(corpus_, result_.pairs, result_.versions))
      result_.documents[index(fact.article)].stale.push_back(std::move(fact));
    const std::vector<std::string> names = editors_names(corpus_, owners());
    parallel_for(
        voices_.size(), options_.threads,
        [&](std::size_t d) {
          JudgedDocument& judged = result_.documents[d];
          std::vector<const JudgedPair*> pairs;
          for (const std::size_t p : pairs_of_.of(d)) pairs.push_back(&result_.pairs[p]);
          judged.summary = summarise(corpus_, names, DocId{static_cast<std::uint32_t>(d)}, judged, pairs);
        },
        8);
  }

 private:
  // By document.
  std::vector<std::string_view> owners() const {
    std::vector<std::string_view> owners;
    owners.reserve(voices_.size());
    for (const Voice& voice : voices_) owners.push_back(voice.names.empty() ? std::string_view() : voice.names.front());
    return owners;
  }

  Words words(std::size_t d, const TokenizedDocument& tokens) const {
    return Words(corpus_.documents[d], tokens, tokens_.vocabulary);
  }

  // publishers, and agencies that only a source's dateline names
  void add_corpus_names(Outlets& outlets) const {
    for (const Document& document : corpus_.documents)
      if (!document.publisher.empty() && outlets.find(document.publisher) == nullptr)
        outlets.add({document.publisher, false, "", {}});
    const bool has_sources = std::any_of(corpus_.documents.begin(), corpus_.documents.end(),
                                         [](const Document& document) { return document.role == Role::kSource; });
    if (!has_sources) return;
    const Beginnings beginnings(tokens_.vocabulary, outlets);
    std::vector<std::vector<std::string>> found(corpus_.documents.size());
    parallel_for(
        found.size(), options_.threads,
        [&](std::size_t d) {
          if (corpus_.documents[d].role != Role::kSource) return;
          const TokenizedDocument tokens = tokens_.documents[d];
          const Words own = words(d, tokens);
          for (const LineCredit& credit : find_credit_lines(own, find_outlet_mentions(own, outlets, beginnings)))
            if (credit.kind == CreditKind::kDateline || credit.kind == CreditKind::kFoot)
              found[d].push_back(credit.name);
        },
        8);
    for (const auto& names : found)
      for (const std::string& name : names)
        if (outlets.find(name) == nullptr) outlets.add({name, true, "", {}});
  }

  void judge_pairs(const Outlets& outlets) {
    const Beginnings beginnings(tokens_.vocabulary, outlets);
    parallel_for(
        voices_.size(), options_.threads,
        [&](std::size_t d) {
          if (pairs_of_.of(d).empty()) read(d, outlets, beginnings);
        },
        8);
    walk_pairs<Facts>(
        ends_of(result_.pairs), voices_.size(), options_.threads, [&](std::size_t d) { return read(d, outlets, beginnings); },
        [&](std::size_t p, const Facts& left, const Facts& right) { judge(result_.pairs[p], left, right); });
  }

  // Facts are what judging pairs holds of a document for as long as it has pairs to come; its tokens are unpacked again.
  Facts read(std::size_t d, const Outlets& outlets, const Beginnings& beginnings) {
    const TokenizedDocument tokens = tokens_.documents[d];
    const Words own = words(d, tokens);
    Facts facts = read_facts(own, beginnings);
    JudgedDocument& judged = result_.documents[d];
    judged.credits = find_credits(own, facts.voices, outlets, beginnings);
    judged.quotations = facts.voices.speeches;
    voices_[d].names = own_names(corpus_.documents[d], judged.credits, outlets);
    for (const Figure& figure : facts.figures) voices_[d].figures.push_back(figure.tokens);
    return facts;
  }

  void judge(JudgedPair& pair, const Facts& of_left, const Facts& of_right) const {
    const std::size_t l = index(pair.left), r = index(pair.right);
    const TokenizedDocument left_tokens = tokens_.documents[l], right_tokens = tokens_.documents[r];
    const Words left_words = words(l, left_tokens), right_words = words(r, right_tokens);
    const FactSide left{left_words, of_left}, right{right_words, of_right};
    const JudgedDocument& judged = result_.documents[l];
    const CreditQuestion question{judged.credits,   judged.quotations,         voices_[l].names,
                                  voices_[r].names, corpus_.documents[r].role, &left_tokens};
    const Between between = is_source(pair.right) ? Between::kArticleAndSource : Between::kArticles;
    for (JudgedPassage& passage : pair.passages) {
      passage.changes = find_changes(left, right, passage.passage, between);
      const CreditAnswer credit = answer(passage.passage, question);
      passage.credit = credit.status;
      passage.credit_by = credit.by;
    }
    pair.changes = find_recounts(left, right, pair.passages);
    drop_changes_of_form(left, right, between == Between::kArticleAndSource ? kAgainstSource : kBetweenArticles, pair);
    for (JudgedPassage& passage : pair.passages) {
      passage.edits = changed_words(passage.passage, left_tokens, right_tokens);
      passage.passage.edits = std::vector<Edit>();  // the same in tokens
    }
  }

  bool credits(std::size_t from, std::size_t to) const {
    return std::any_of(
        result_.documents[from].credits.begin(), result_.documents[from].credits.end(), [&](const Credit& credit) {
          const bool text_credit = credit.kind == CreditKind::kReport || credit.kind == CreditKind::kInterview ||
                                   credit.kind == CreditKind::kFoot;
          return text_credit &&
                 std::find(voices_[to].names.begin(), voices_[to].names.end(), credit.name) !=
                     voices_[to].names.end() &&
                 std::find(voices_[from].names.begin(), voices_[from].names.end(), credit.name) ==
                     voices_[from].names.end();
        });
  }

  static Span own_tokens(const JudgedPassage& passage, bool left) {
    return left ? passage.passage.left_tokens : passage.passage.right_tokens;
  }

  // tokens of document d in passages shared with documents that `wanted` takes
  template <typename Wanted>
  std::vector<bool> marked(std::size_t d, const std::vector<bool>& prose, const Wanted& wanted) const {
    std::vector<bool> marks(prose.size(), false);
    for (const std::size_t p : pairs_of_.of(d)) {
      const JudgedPair& pair = result_.pairs[p];
      if (!wanted(pair)) continue;
      mark_passages(pair, d, prose, marks);
    }
    return marks;
  }

  // tokens of document d in the pair's passages; returns how many were not marked before
  static std::uint32_t mark_passages(const JudgedPair& pair, std::size_t d, const std::vector<bool>& prose, std::vector<bool>& marks) {
    std::uint32_t fresh = 0;
    for (const JudgedPassage& passage : pair.passages) fresh += mark(marks, own_tokens(passage, index(pair.left) == d), prose);
    return fresh;
  }

  bool is_source(DocId d) const { return corpus_.documents[index(d)].role == Role::kSource; }

  void direct(JudgedPair& pair) const {
    const std::size_t l = index(pair.left), r = index(pair.right);
    DirectionEvidence evidence{corpus_.documents[l], corpus_.documents[r], credits(l, r), credits(r, l), {}, 0, 0};
    if (!is_source(pair.left) && !is_source(pair.right)) explain_by_source(pair, evidence);
    pair.direction = find_direction(evidence, pair.overlap);
  }

  // the source that explains most of what two articles share, on both sides together
  void explain_by_source(const JudgedPair& pair, DirectionEvidence& evidence) const {
    std::map<DocId, std::uint32_t> words_of;  // shared words that each source has
    std::uint32_t total = 0, explained = 0;
    for (const DocId document : {pair.left, pair.right}) {
      const std::size_t d = index(document);
      const std::vector<bool> prose = prose_tokens(tokens_.documents.extent(d));
      std::vector<bool> shared(prose.size(), false);
      const std::uint32_t own = mark_passages(pair, d, prose, shared);
      const auto count_shared = [&](const std::vector<bool>& marks) {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < shared.size(); ++i) count += shared[i] && marks[i] ? 1U : 0U;
        return count;
      };
      const std::uint32_t by_any = count_shared(marked(d, prose, [&](const JudgedPair& p) { return is_source(partner_of(d, p)); }));
      total += own, explained += by_any;
      evidence.unexplained_words = std::max<double>(evidence.unexplained_words, own - by_any);
      for (const std::size_t p : pairs_of_.of(d)) {
        const DocId source = partner_of(d, result_.pairs[p]);
        if (!is_source(source)) continue;
        std::vector<bool> marks(prose.size(), false);
        mark_passages(result_.pairs[p], d, prose, marks);
        words_of[source] += count_shared(marks);
      }
    }
    if (total == 0) return;
    evidence.explained = static_cast<double>(explained) / total;
    const auto most = std::max_element(words_of.begin(), words_of.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != words_of.end() && most->second > 0) evidence.common_source = corpus_.documents[index(most->first)].key;
  }

  // a declared source, or an article that this one took from
  bool explains(const JudgedPair& pair, std::size_t d) const {
    const DocId from = partner_of(d, pair);
    if (corpus_.documents[d].role == Role::kArticle && is_source(from)) return true;
    const From side = index(pair.left) == d ? From::kRight : From::kLeft;
    return is_source(from) == is_source(DocId{static_cast<std::uint32_t>(d)}) && pair.direction.from == side &&
           pair.direction.confidence >= kCopied;
  }

  void explain(std::size_t d) {
    std::vector<Explanation> explanations;
    for (const std::size_t p : pairs_of_.of(d)) {
      const JudgedPair& pair = result_.pairs[p];
      if (!explains(pair, d)) continue;
      Explanation explanation{partner_of(d, pair), {}, 0};
      for (const JudgedPassage& passage : pair.passages) {
        // a third party's words quoted by two articles make neither the other's source
        const bool quote = passage.passage.kind == Kind::kQuote || passage.passage.kind == Kind::kAlteredQuote;
        if (!quote || is_source(explanation.document))
          explanation.tokens.push_back(own_tokens(passage, index(pair.left) == d));
        explanation.differences += static_cast<std::uint32_t>(passage.changes.size());
      }
      if (!explanation.tokens.empty()) explanations.push_back(std::move(explanation));
    }
    // of versions that explain the same words, the one that says what the article says
    std::stable_sort(explanations.begin(), explanations.end(), [](const Explanation& a, const Explanation& b) {
      return std::tie(a.differences, a.document) < std::tie(b.differences, b.document);
    });
    const TokenizedDocument tokens = tokens_.documents[d];
    result_.documents[d].sources = find_source_set(tokens, explanations, options_.source_set);
    if (corpus_.documents[d].role == Role::kSource) return;
    const std::vector<bool> explained = marked(d, prose_tokens(tokens), [&](const JudgedPair& pair) { return explains(pair, d); });
    JudgedDocument& judged = result_.documents[d];
    judged.original = find_original(tokens, judged.quotations, voices_[d].figures, explained, options_.originality);
  }

  const Corpus& corpus_;
  TokenizedCorpus& tokens_;
  Attributed& result_;
  const AttributeOptions& options_;
  std::vector<Voice> voices_;
  PairsByDocument pairs_of_;
};

}  // namespace

Attributed attribute(const Corpus& corpus, TokenizedCorpus& tokens, Outlets outlets,
                     std::vector<JudgedDocument> documents, std::vector<JudgedPair> pairs,
                     const AttributeOptions& options) {
  Attributed result{std::move(documents), std::move(pairs), {}};
  result.documents.resize(corpus.documents.size());
  Attributor(corpus, tokens, result, options).run(std::move(outlets));
  return result;
}

}  // namespace crib
