#include "core/verdict/credits.hpp"

#include <algorithm>
#include <optional>

#include "core/text/word_table.hpp"
#include "core/verdict/credit_lines.hpp"
#include "core/verdict/outlet_mentions.hpp"
#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

bool is_study_noun(std::string_view word) {
  static const WordSet kWords{"study", "survey", "poll", "data", "research", "figures", "statistics", "index", "findings",
                       "estimates", "census", "review"};
  return kWords.contains(word);
}

bool is_statement_noun(std::string_view word) {
  static const WordSet kWords{"statement", "filing",    "letter",     "release", "memo", "blog", "post",
                              "communique", "testimony", "transcript", "bulletin"};
  return kWords.contains(word);
}

// what speaks with one voice: "the company said"
bool is_body(std::string_view word) {
  static const WordSet kWords{
      "company",  "group",     "firm",   "bank",    "ministry",  "government", "union",      "agency",    "board",          "court",    "police",
      "department", "authority", "council", "committee", "institute", "institutes", "commission", "party",   "airline",        "carrier",  "maker",
      "office",   "association", "charity", "university", "club",     "army",       "navy",       "regulator", "administration", "companies"};
  return kWords.contains(word);
}

Span at(std::size_t begin, std::size_t end) { return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

class Finder {
 public:
  Finder(const Words& words, const Reading& reading, const Outlets& outlets, const Beginnings& beginnings)
      : words_(words),
        reading_(reading),
        beginnings_(beginnings),
        outlets_(find_outlet_mentions(words, outlets, beginnings)) {}

  std::vector<Credit> find() {
    for (const LineCredit& line : find_credit_lines(words_, outlets_)) add(line.tokens, line.kind, line.name);
    for (const Attribution& attribution : reading_.attributions) interview(attribution);
    for (const OutletMention& mention : outlets_) in_prose(mention);
    for (const Attribution& attribution : reading_.attributions) attributed(attribution);
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (beginnings_.of_text_credit(words_.term(i))) from_text(i);
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (beginnings_.of_vague_credit(words_.term(i))) vague(i);
    std::sort(credits_.begin(), credits_.end(), [](const Credit& a, const Credit& b) { return a.bytes < b.bytes; });
    return std::move(credits_);
  }

 private:
  Span bytes(Span tokens) const { return bytes_of(words_.tokenized(), tokens); }
  std::string text(Span tokens) const { return std::string(slice(words_.document().text, bytes(tokens))); }

  bool add(Span tokens, CreditKind kind, std::string name) {
    const Span span = bytes(tokens);
    if (std::any_of(credits_.begin(), credits_.end(), [&](const Credit& c) { return overlaps(c.bytes, span); }))
      return false;
    Credit credit;
    credit.bytes = span;
    credit.kind = kind;
    credit.name = std::move(name);
    set_scope(credit, tokens);
    credits_.push_back(std::move(credit));
    return true;
  }

  void set_scope(Credit& credit, Span tokens) const {
    const auto whole = Span{0, static_cast<std::uint32_t>(words_.document().text.size())};
    switch (credit.kind) {
      case CreditKind::kPhoto:
        credit.scope = CreditScope::kSentence;
        return;
      case CreditKind::kDateline:
      case CreditKind::kFoot:
      case CreditKind::kByline:
        credit.scope = CreditScope::kArticle, credit.covers = whole;
        return;
      case CreditKind::kReport:
      case CreditKind::kInterview:
        if (in_lead_or_close(tokens)) {
          credit.scope = CreditScope::kArticle, credit.covers = whole;
        } else {
          credit.scope = CreditScope::kParagraph, credit.covers = paragraph_of(tokens);
        }
        return;
      default:
        break;
    }
    credit.scope = CreditScope::kSentence;
    credit.covers = words_.tokenized().sentences[words_.sentence(tokens.begin)].bytes;
  }

  Span paragraph_of(Span tokens) const {
    const auto& sentences = words_.tokenized().sentences;
    const Sentence& own = sentences[words_.sentence(tokens.begin)];
    Span covered = own.bytes;
    for (const Sentence& sentence : sentences)
      if (sentence.paragraph == own.paragraph) covered = hull(covered, sentence.bytes);
    return covered;
  }

  // the first three sentences of prose, or the last: what an editor reads as a credit for the whole story
  bool in_lead_or_close(Span tokens) const {
    const auto& sentences = words_.tokenized().sentences;
    const std::size_t own = words_.sentence(tokens.begin);
    std::size_t prose = 0;
    std::size_t last = 0;
    std::size_t position = sentences.size();
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const bool aside = std::any_of(
          words_.document().asides.begin(), words_.document().asides.end(),
          [&](const Aside& a) { return a.what != AsideKind::kDateline && contains(a.bytes, sentences[s].bytes); });
      if (sentences[s].is_title || sentences[s].is_heading || aside) continue;
      if (s == own) position = prose;
      ++prose;
      last = s;
    }
    return position < 3 || own == last;
  }

  const OutletMention* outlet_in(Span tokens) const {
    for (const OutletMention& mention : outlets_)
      if (overlaps(mention.tokens, tokens)) return &mention;
    return nullptr;
  }

  // "Vanguard Technologies said" and "the Mint said" are no newspapers; "Vanguard wrote" is, or "said" where the text
  // calls it a newspaper elsewhere
  bool stands_as_outlet(const OutletMention& mention, const Attribution& a) const {
    if (mention.tokens.end != a.speaker.end && !is_text_noun(words_.folded(a.speaker.end - 1))) return false;
    if (!one_of(words_.folded(a.cue.begin), {"said", "says", "say", "added", "found", "called", "described", "noted"}))
      return true;
    return is_named_plainly(mention);
  }

  bool is_named_plainly(const OutletMention& mention) const {
    return std::any_of(outlets_.begin(), outlets_.end(),
                       [&](const OutletMention& other) { return other.name == mention.name && !other.needs_more_than_said(); });
  }

  // "told Reuters", "told the Meridian news agency"
  void interview(const Attribution& attribution) {
    if (!takes_hearer(words_.folded(attribution.cue.end - 1))) return;
    const std::uint32_t end = attribution.cue.end;
    const OutletMention* hearer =
        outlet_in({end, end + (words_.folded(end) == "the" || words_.folded(end) == "a" ? 2U : 1U)});
    if (hearer == nullptr || hearer->tokens.begin > end + 1 || attribution.cue.begin < attribution.speaker.begin)
      return;
    add(hull(attribution.tokens, hearer->tokens), CreditKind::kInterview, hearer->name);
  }

  // a cue right before or after the outlet's name
  void in_prose(const OutletMention& mention) {
    const std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    const std::uint32_t first =
        begin > 0 && one_of(words_.folded(begin - 1), {"the", "a", "an", "another", "agency", "newspaper"}) ? begin - 1
                                                                                                            : begin;
    const auto before = [&](std::uint32_t back) {
      return first >= back && words_.same_sentence(first - back, begin) ? words_.folded(first - back)
                                                                        : std::string_view{};
    };
    const std::string_view next = words_.same_sentence(begin, end) ? words_.folded(end) : std::string_view{};
    if (takes_hearer(before(1)) || before(1) == "telling") {
      add({first - 1, end}, CreditKind::kInterview, mention.name);
    } else if (one_of(before(1), {"with", "to"}) &&
               (one_of(before(2), {"interview", "speaking", "spoke", "interviews", "talking"}))) {
      add({first - 2, end}, CreditKind::kInterview, mention.name);
    } else if (before(2) == "according" && before(1) == "to") {
      add({first - 2, end_of_text_phrase(end)}, is_study_noun(next) ? CreditKind::kStudy : CreditKind::kReport,
          mention.name);
    } else if (one_of(before(1), {"by", "in", "on", "from", "through", "at"}) &&
               one_of(before(2),
                      {"reported", "quoted", "cited", "revealed", "published", "carried", "obtained", "broadcast",
                       "interviewed", "seen", "written", "reviewed", "appeared", "aired", "remarks", "confirmed"})) {
      add({first - 2, end}, CreditKind::kReport, mention.name);
    } else if (one_of(before(1), {"by", "in", "on", "from", "of"}) &&
               (is_text_noun(before(2)) || one_of(before(2), {"story", "stories", "interview", "reports", "coverage",
                                                              "reporting", "investigation"}))) {
      add({noun_phrase(first - 2), end}, is_study_noun(before(2)) ? CreditKind::kStudy : CreditKind::kReport,
          mention.name);
    } else if (one_of(before(1), {"citing", "cited", "via", "quoting"})) {
      add({first - 1, end}, CreditKind::kReport, mention.name);
    } else if (is_study_noun(next) || (is_study_noun(words_.folded(end + 1)) && words_.gap(end) == "/")) {
      add({first, end_of_text_phrase(end)}, CreditKind::kStudy, mention.name);
    } else if (is_text_noun(next) || one_of(next, {"story", "investigation", "interview", "exclusive", "news",
                                                   "reporter", "correspondent", "journalist", "reporters"})) {
      if (one_of(next, {"news", "data", "index"})) return;
      add({first, end + 1}, CreditKind::kReport, mention.name);
    } else if (is_reporting(end) && (!mention.needs_more_than_said() ||
                                     !one_of(words_.folded(verb_end(end) - 1),
                                             {"said", "says", "added", "found", "called", "described", "noted"}) ||
                                     is_named_plainly(mention))) {
      add({first > 0 && words_.folded(first - 1) == "as" ? first - 1 : first, verb_end(end)}, CreditKind::kReport,
          mention.name);
    } else if (one_of(words_.folded(begin - 1), {"reported", "reports", "reporting"}) &&
               words_.gap(begin - 1).find(',') != std::string_view::npos) {
      add({begin - 1, end}, CreditKind::kReport, mention.name);  // "the yard will close, reports Meridian"
    }
  }

  // "has first reported": auxiliaries, then a verb of reporting
  bool is_reporting(std::uint32_t i) const { return verb_end(i) > i; }
  std::uint32_t verb_end(std::uint32_t i) const {
    std::uint32_t verb = i;
    while (verb < i + 3 && verb < words_.size() && is_speech_adverb(words_.folded(verb))) ++verb;
    if (verb >= words_.size() || !words_.same_sentence(i - 1, verb) ||
        words_.gap(i).find_first_of(",;:()") != std::string_view::npos)
      return i;
    const std::string_view word = words_.folded(verb);
    const bool reports = speech_verb(word) == Cue::kStrong ||
                         one_of(word, {"reported", "reports", "revealed", "reveals", "noted", "notes", "quoted",
                                       "disclosed", "confirmed", "called", "described", "found"});
    return reports && !one_of(word, {"tell", "say", "write"}) ? verb + 1 : i;
  }

  std::uint32_t end_of_text_phrase(std::uint32_t end) const {
    for (std::uint32_t i = end; i < end + 3 && words_.same_sentence(end - 1, i); ++i)
      if (is_text_noun(words_.folded(i))) return i + 1;
    return end;
  }

  std::uint32_t noun_phrase(std::uint32_t noun) const {
    std::uint32_t begin = noun;
    while (
        begin > 0 && noun - begin < 4 && words_.same_sentence(begin - 1, noun) &&
        words_.gap(begin).find_first_of(",;:()\"") == std::string_view::npos &&
        (!words_.is_stop_word(begin - 1) || one_of(words_.folded(begin - 1), {"a", "an", "the", "its", "another"}))) {
      --begin;
      if (words_.is_stop_word(begin)) break;
    }
    return begin;
  }

  bool has_quotation(const Attribution& attribution) const {
    return std::any_of(reading_.speeches.begin(), reading_.speeches.end(), [&](const Speech& s) {
      return s.is_speech && s.speaker_bytes == bytes(attribution.speaker) && !is_empty(s.speaker_bytes);
    });
  }

  void attributed(const Attribution& a) {
    const OutletMention* outlet = outlet_in(a.speaker);
    if (outlet != nullptr && outlet->needs_more_than_said() && !stands_as_outlet(*outlet, a)) outlet = nullptr;
    const bool quotes = has_quotation(a);
    const bool according = words_.folded(a.cue.begin) == "according";
    const std::string_view verb = words_.folded(a.cue.begin);
    const bool says_that = words_.folded(a.tokens.end) == "that";
    std::string_view noun;
    for (std::uint32_t i = a.speaker.begin; i < a.speaker.end; ++i)
      if (is_text_noun(words_.folded(i)) || is_group_noun(words_.folded(i)) || is_role_noun(words_.folded(i))) {
        noun = words_.folded(i);
        if (is_study_noun(noun) || is_statement_noun(noun)) break;
      }
    const bool studies = a.kind == SpeakerKind::kText && is_study_noun(noun);
    if (a.is_weak && !quotes && !according && !says_that && a.kind != SpeakerKind::kGroup && !studies &&
        !person_opines(a, verb) && !reports(a, verb))
      return;
    const std::string name = outlet != nullptr ? outlet->name : a.name.empty() ? text(a.speaker) : a.name;
    switch (a.kind) {
      case SpeakerKind::kPerson:
        add(a.tokens, CreditKind::kSpeaker, a.name);
        return;
      case SpeakerKind::kOrganisation:
        if (outlet == nullptr && sounds_like_outlet(words_, a.speaker)) {
          add(a.tokens, CreditKind::kReport, name);
          return;
        }
        add(a.tokens, outlet != nullptr ? CreditKind::kReport : CreditKind::kStatement, name);
        return;
      case SpeakerKind::kText:
        if (a.by_pronoun) {
          if (quotes) add(a.tokens, CreditKind::kSpeaker, name);
        } else if (studies) {
          add(a.tokens, CreditKind::kStudy, name);
        } else if (is_statement_noun(noun)) {
          add(a.tokens, CreditKind::kStatement, name);
        } else {
          add(a.tokens, outlet != nullptr ? CreditKind::kReport : CreditKind::kStudy, name);
        }
        return;
      case SpeakerKind::kGroup:
        if (a.by_pronoun && !quotes) return;
        add(a.tokens, CreditKind::kVague, a.name.empty() ? text(a.speaker) : a.name);
        return;
      case SpeakerKind::kUnnamed:
        break;
    }
    if (quotes) {
      add(a.tokens, CreditKind::kSpeaker, name);
    } else if (!a.by_pronoun && is_role_noun(noun)) {
      add(a.tokens, CreditKind::kVague, name);
    } else if (!a.by_pronoun && !a.is_weak && is_body(words_.folded(a.speaker.end - 1))) {
      add(a.tokens, CreditKind::kStatement, name);  // "the company said"
    } else if (a.by_pronoun && !a.is_weak && one_of(verb, {"said", "says", "told", "added"})) {
      add(a.tokens, CreditKind::kSpeaker, name);
    }
  }

  bool reports(const Attribution& a, std::string_view verb) const {
    return one_of(verb, {"reported", "reports", "revealed", "reveals"}) && sounds_like_outlet(words_, a.speaker);
  }

  // "described the deal as", "called it": a named person's view without quotation marks
  static bool person_opines(const Attribution& a, std::string_view verb) {
    return a.kind == SpeakerKind::kPerson &&
           one_of(verb, {"described", "describes", "called", "calls", "noted", "notes", "estimated", "estimates",
                         "confirmed", "claimed", "claims", "suggested", "reckons"});
  }

  // "a statement from Orlan", "data from Orlan", "a poll by Orlan": the name right behind
  void from_text(std::size_t i) {
    const std::string_view noun = words_.folded(i);
    if (!is_statement_noun(noun) && !is_study_noun(noun)) return;
    if (!one_of(words_.folded(i + 1), {"from", "by"})) return;
    const std::size_t at_name = one_of(words_.folded(i + 2), {"the", "a"}) ? i + 3 : i + 2;
    for (const NameMention& name : reading_.names) {
      if (name.tokens.begin != at_name || !words_.same_sentence(i, at_name) || words_.gap(name.tokens.end) == "-")
        continue;
      add({noun_phrase(static_cast<std::uint32_t>(i)), name.tokens.end},
          is_study_noun(noun) ? CreditKind::kStudy : CreditKind::kStatement,
          std::string(slice(words_.document().text, name.bytes)));
      return;
    }
  }

  void vague(std::size_t i) {
    const std::string_view word = words_.folded(i);
    if (one_of(word, {"reportedly", "allegedly", "purportedly"})) {
      add(at(i, i + 1), CreditKind::kVague, text(at(i, i + 1)));
      return;
    }
    const auto counts_people = [&] {
      if (!one_of(word, {"some", "many", "several", "most", "certain", "industry", "unnamed", "anonymous", "unidentified"})) return false;
      const std::string_view next = words_.folded(i + 1);
      return is_group_noun(next) &&
             !one_of(next, {"people",     "some",      "many",     "most",    "several",    "others",    "articles", "reports",
                            "residents",  "supporters", "opponents", "executives", "officials", "lawyers",   "dealers",  "traders",
                            "bankers",    "brokers",   "witnesses", "aides",   "researchers", "scientists", "diplomats"});
    };
    if (counts_people() && words_.same_sentence(i, i + 1)) {
      add(at(i, i + 2), CreditKind::kVague, text(at(i, i + 2)));
    } else if (one_of(word, {"people", "sources", "person"}) &&
               (words_.folded(i + 1) == "familiar" ||
                (words_.folded(i + 1) == "close" && words_.folded(i + 2) == "to"))) {
      add(at(i, i + 2), CreditKind::kVague, text(at(i, i + 2)));
    } else if (one_of(word, {"is", "are", "was", "were"}) &&
               one_of(words_.folded(i + 1), {"said", "reported", "rumoured", "rumored", "understood"}) &&
               words_.folded(i + 2) == "to" && words_.same_sentence(i, i + 2)) {
      add(at(i, i + 3), CreditKind::kVague, text(at(i, i + 3)));
    }
  }

  const Words& words_;
  const Reading& reading_;
  const Beginnings& beginnings_;
  std::vector<OutletMention> outlets_;
  std::vector<Credit> credits_;
};

}  // namespace

std::vector<Credit> find_credits(const Words& words, const Reading& reading, const Outlets& outlets,
                                 const Beginnings& beginnings) {
  if (words.size() == 0) return {};
  return Finder(words, reading, outlets, beginnings).find();
}

bool is_text_credit_beginning(std::string_view folded) { return is_statement_noun(folded) || is_study_noun(folded); }

bool is_vague_credit_beginning(std::string_view folded) {
  static const WordSet kWords{"reportedly", "allegedly", "purportedly", "some", "many",   "several", "most", "certain", "industry", "unnamed",
                              "anonymous", "unidentified", "people", "sources", "person", "is",      "are",  "was",     "were"};
  return kWords.contains(folded);
}

std::vector<std::string> own_names(const Document& document, const std::vector<Credit>& credits,
                                   const Outlets& outlets) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (name.empty()) return;
    const Outlet* known = outlets.find(name);
    const std::string& canonical = known != nullptr ? known->name : name;
    if (std::find(names.begin(), names.end(), canonical) == names.end()) names.push_back(canonical);
  };
  add(document.publisher);
  for (const Credit& credit : credits)
    if (credit.kind == CreditKind::kDateline || credit.kind == CreditKind::kFoot || credit.kind == CreditKind::kByline)
      add(credit.name);
  return names;
}

}  // namespace crib
