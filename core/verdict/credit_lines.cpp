#include "core/verdict/credit_lines.hpp"

#include <algorithm>

#include "core/text/word_table.hpp"
#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

bool has_dash(std::string_view gap) {
  return gap.find(" -") != std::string_view::npos || gap.find("--") != std::string_view::npos ||
         gap.find("–") != std::string_view::npos || gap.find("—") != std::string_view::npos ||
         gap.find(")-") != std::string_view::npos;
}

class Finder {
 public:
  Finder(const Words& words, const std::vector<OutletMention>& outlets) : words_(words), outlets_(outlets) {
    find_paragraphs();
  }

  std::vector<LineCredit> find() {
    for (const OutletMention& mention : outlets_) photo(mention);
    for (const OutletMention& mention : outlets_) dateline(mention);
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      unknown_dateline(paragraphs_[p]);
      byline(paragraphs_[p], p);
      if (p + 5 >= paragraphs_.size()) foot(paragraphs_[p], p + 1 == paragraphs_.size());
    }
    return std::move(found_);
  }

 private:
  // paragraphs as token spans; a line end inside a short paragraph parts lines too
  void find_paragraphs() {
    const auto& sentences = words_.tokenized().sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const bool new_one = paragraphs_.empty() || sentences[s].paragraph != sentences[s - 1].paragraph ||
                           sentences[s - 1].is_heading || sentences[s - 1].is_title;
      if (new_one)
        paragraphs_.push_back(sentences[s].tokens);
      else
        paragraphs_.back().end = sentences[s].tokens.end;
    }
  }

  bool add(Span tokens, CreditKind kind, const std::string& name) {
    if (std::any_of(found_.begin(), found_.end(), [&](const LineCredit& c) { return overlaps(c.tokens, tokens); }))
      return false;
    found_.push_back({tokens, kind, name});
    return true;
  }

  bool in_aside(Span tokens, AsideKind kind) const {
    const Span bytes = bytes_of(words_.tokenized(), tokens);
    return std::any_of(words_.document().asides.begin(), words_.document().asides.end(),
                       [&](const Aside& a) { return a.what == kind && contains(a.bytes, bytes); });
  }

  void photo(const OutletMention& mention) {
    const Span tokens = mention.tokens;
    Span span = tokens;
    const auto is_cue = [&](std::string_view word) {
      return one_of(word, {"handout", "photo", "photos", "photograph", "photographs", "picture", "pictures", "image",
                           "images", "courtesy", "pool", "illustration", "video"});
    };
    bool is_photo = in_aside(tokens, AsideKind::kCaption);
    // "AP/NORC poll": outlets joined by a slash, then what they made
    std::uint32_t end = tokens.end;
    while (end < words_.size() && words_.gap(end) == "/") ++end;
    if (is_text_noun(words_.folded(end)) && words_.same_sentence(tokens.begin, end)) return;
    for (std::uint32_t back = 1; back <= 3 && back <= tokens.begin; ++back) {
      const std::uint32_t i = tokens.begin - back;
      if (!words_.same_sentence(i, tokens.begin)) break;
      const bool near = back == 1 || one_of(words_.folded(i + 1), {"via", "by", "from", "credit", "courtesy", "of"});
      if (is_cue(words_.folded(i)) && near) span.begin = std::min(span.begin, i), is_photo = true;
    }
    if (is_cue(words_.folded(tokens.end)) && words_.same_sentence(tokens.begin, tokens.end))
      span.end = tokens.end + 1, is_photo = true;
    // "REUTERS/Jo Roe", "Jo Roe/REUTERS", not "(AP/Reuters) -"
    const bool dateline = words_.gap(end).find(')') != std::string_view::npos && has_dash(words_.gap(end));
    const bool slash_after = words_.gap(tokens.end) == "/" && words_.is_capitalised(tokens.end);
    const bool slash_before =
        words_.gap(tokens.begin) == "/" && tokens.begin > 0 && words_.is_capitalised(tokens.begin - 1);
    std::uint32_t last = tokens.end;
    if (slash_after)
      while (last < words_.size() && words_.is_capitalised(last) && (words_.gap(last) == "/" || words_.gap(last) == " ")) ++last;
    // a credit closes its line; "the Financial Times/Stock Exchange index" goes on
    const bool closes = last == words_.size() || words_.gap(last).find_first_of("\n)|") != std::string_view::npos;
    if ((slash_after || slash_before) && closes && !dateline) is_photo = true;
    if (!is_photo) return;
    if (slash_after) span.end = last;
    const bool slashes = words_.gap(span.begin) == "/";
    while (span.begin > 0 && words_.gap(span.begin) == "/") --span.begin;
    if (slashes && span.begin > 0 && words_.gap(span.begin) == " " && words_.is_capitalised(span.begin - 1))
      --span.begin;  // "Jo Roe/"
    add(span, CreditKind::kPhoto, mention.name);
  }

  std::uint32_t paragraph_begin(std::uint32_t token) const {
    const auto after = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), token,
                                        [](std::uint32_t t, Span p) { return t < p.begin; });
    return after == paragraphs_.begin() ? 0 : std::prev(after)->begin;
  }

  void dateline(const OutletMention& mention) {
    const Span tokens = mention.tokens;
    const std::string_view after = words_.gap(tokens.end);
    const std::string_view before = words_.gap(tokens.begin);
    const std::uint32_t begin = paragraph_begin(tokens.begin);
    if (tokens.begin - begin > 14) return;
    const bool in_parentheses =
        before.find('(') != std::string_view::npos ||
        (tokens.begin > begin && words_.gap(tokens.begin - 1).find('(') != std::string_view::npos);
    const bool closed =
        after.find(')') != std::string_view::npos || words_.gap(tokens.end + 1).find(')') != std::string_view::npos;
    // behind the dateline's dash the prose has begun: "ROME, March 3 - The Harbour Commission (HC) said"
    bool in_prose = false;
    for (std::uint32_t i = begin + 1; i + 1 < tokens.begin; ++i) in_prose = in_prose || has_dash(words_.gap(i));
    const bool capitals = words_.is_upper(begin) && begin < tokens.begin && !in_prose;
    const bool told_by_reader = in_aside(tokens, AsideKind::kDateline);
    if (in_parentheses && closed &&
        (told_by_reader || has_dash(after) || has_dash(words_.gap(tokens.end + 1)) || capitals)) {
      add(tokens, CreditKind::kDateline, mention.name);
    } else if (!in_parentheses && has_dash(after) && capitals && tokens.begin - begin <= 8 &&
               before.find(',') != std::string_view::npos) {
      add(tokens, CreditKind::kDateline, mention.name);
    } else if (begin == tokens.begin && has_dash(after) && !mention.needs_cue && in_parentheses) {
      add(tokens, CreditKind::kDateline, mention.name);
    }
  }

  // "PORT ELSAM, March 3 (Meridian) -": a place in capitals, then a name in parentheses before a dash
  void unknown_dateline(Span paragraph) {
    const bool told_by_reader = in_aside({paragraph.begin, paragraph.begin + 1}, AsideKind::kDateline);
    if (!words_.is_upper(paragraph.begin) && !told_by_reader) return;
    const std::uint32_t limit = std::min(paragraph.end, paragraph.begin + 12);
    for (std::uint32_t open = paragraph.begin + 1; open < limit; ++open) {
      if (words_.gap(open).find('(') == std::string_view::npos) continue;
      std::uint32_t close = open;
      while (close < limit && close < open + 4 && words_.is_capitalised(close) &&
             words_.gap(close + 1).find(')') == std::string_view::npos)
        ++close;
      const bool ends = has_dash(words_.gap(close + 1)) ||
                        (told_by_reader && words_.gap(close + 1).find(':') != std::string_view::npos);
      const bool named = close < limit && words_.is_capitalised(close) && ends;
      if (named) add({open, close + 1}, CreditKind::kDateline, text({open, close + 1}));
      return;
    }
  }

  std::string text(Span tokens) const {
    return std::string(slice(words_.document().text, bytes_of(words_.tokenized(), tokens)));
  }

  // "By Jo Roe, Orlan Wire"; "By Reuters staff"; for a person alone the person's name
  void byline(Span paragraph, std::size_t position) {
    const bool aside = in_aside({paragraph.begin, paragraph.begin + 1}, AsideKind::kByline);
    if (aside && words_.folded(paragraph.begin) != "by") {  // the agency's name alone, below the title
      for (const OutletMention& mention : outlets_)
        if (contains(paragraph, mention.tokens) && in_aside(mention.tokens, AsideKind::kByline))
          add(mention.tokens, CreditKind::kByline, mention.name);
      return;
    }
    if (words_.folded(paragraph.begin) != "by" || !words_.is_capitalised(paragraph.begin) ||
        !words_.is_capitalised(paragraph.begin + 1))
      return;
    if (!aside && (length(paragraph) > 14 || position > 6)) return;
    std::uint32_t end = paragraph.begin + 1;
    std::uint32_t piece = end;  // after the last comma or bar
    while (end < paragraph.end && end < paragraph.begin + 12 &&
           (end == piece || words_.gap(end).find('\n') == std::string_view::npos)) {
      if (words_.gap(end).find_first_of(",|") != std::string_view::npos) piece = end;
      ++end;
    }
    const Span line{paragraph.begin, end};
    for (const OutletMention& mention : outlets_)
      if (contains(line, mention.tokens)) {
        add(line, CreditKind::kByline, mention.name);
        return;
      }
    add(line, CreditKind::kByline, text({piece, end}));
  }

  // the paragraph's own words of crediting, or nothing but the name
  void foot(Span paragraph, bool is_last) {
    const auto& all = outlets_;
    for (const OutletMention& mention : all) {
      if (!contains(paragraph, mention.tokens)) continue;
      const std::uint32_t others = length(paragraph) - length(mention.tokens);
      const bool alone = others == 0 || (others <= 2 && length(paragraph) <= 3 && !mention.needs_cue);
      const bool closes = mention.tokens.end == paragraph.end && is_last && !mention.needs_cue &&
                          closing_mark(words_.gap(mention.tokens.begin));
      if (alone || closes || (credits(paragraph, mention.tokens.begin) && length(paragraph) <= 40)) {
        const std::uint32_t begin = alone    ? paragraph.begin
                                    : closes ? mention.tokens.begin
                                             : cue_begin(paragraph, mention.tokens.begin);
        add({begin, mention.tokens.end}, CreditKind::kFoot, mention.name);
      }
    }
    unlisted_foot(paragraph);
  }

  static bool closing_mark(std::string_view gap) {
    return has_dash(gap) || gap.find('(') != std::string_view::npos || gap.find('\n') != std::string_view::npos;
  }

  // the cue that stands nearest before the name, at most six words
  std::uint32_t cue_begin(Span paragraph, std::uint32_t name) const {
    for (std::uint32_t i = name; i-- > paragraph.begin && name - i <= 6;)
      if (is_cue(i)) return i;
    return name;
  }
  bool is_cue(std::uint32_t i) const {
    const std::string_view word = words_.folded(i);
    const std::string_view next = words_.folded(i + 1);
    if (one_of(word, {"source", "sources", "copyright", "agencies", "credit", "courtesy"}))
      return words_.gap(i + 1).find(':') != std::string_view::npos || word == "copyright";
    if (one_of(word, {"reporting", "editing", "writing", "material", "files", "contributions", "inputs"}))
      return one_of(next, {"by", "from"});
    if (one_of(word, {"published", "appeared"}))  // "a poll published in the Mail" is a mention
      return one_of(next, {"by", "in", "on", "at"}) &&
             (one_of(words_.folded(i - 1), {"first", "originally"}) || begins_with_this(i));
    return word == "via" || word == "contributed";
  }
  // "This article was published by …"
  bool begins_with_this(std::uint32_t i) const {
    const std::uint32_t first = words_.tokenized().sentences[words_.sentence(i)].tokens.begin;
    return words_.folded(first) == "this" &&
           (is_text_noun(words_.bare(first + 1)) || one_of(words_.bare(first + 1), {"story", "piece"}));
  }
  bool credits(Span paragraph, std::uint32_t name) const {
    if (cue_begin(paragraph, name) != name) return true;
    const std::uint32_t after = name + 1;  // "Reuters contributed to this report"
    for (std::uint32_t i = after; i < std::min(paragraph.end, after + 3); ++i)
      if (words_.folded(i) == "contributed") return true;
    return false;
  }

  // "With material from Orlan Wire", "This story was first published by Orlan": any capitalised name after the cue
  void unlisted_foot(Span paragraph) {
    if (length(paragraph) > 30) return;
    for (std::uint32_t i = paragraph.begin; i + 2 < paragraph.end + 1 && i < paragraph.end; ++i) {
      const std::string_view word = words_.folded(i);
      const bool material = one_of(word, {"material", "files", "contributions", "inputs"}) &&
                            one_of(words_.folded(i + 1), {"from", "by"});
      const bool published = one_of(word, {"published", "appeared"}) &&
                             one_of(words_.folded(i + 1), {"by", "in", "on"}) &&
                             one_of(words_.folded(i - 1), {"first", "originally"});
      const bool via =
          word == "via" && (i == paragraph.begin || words_.gap(i).find_first_of("(-|") != std::string_view::npos);
      if (!material && !published && !via) continue;
      std::uint32_t begin = via ? i + 1 : i + 2;
      if (words_.folded(begin) == "the" && !words_.is_capitalised(begin)) ++begin;
      std::uint32_t end = begin;
      while (end < paragraph.end && words_.is_capitalised(end) && (end == begin || words_.gap(end) == " ")) ++end;
      if (end > begin) add({i, end}, CreditKind::kFoot, text({begin, end}));
    }
  }

  const Words& words_;
  const std::vector<OutletMention>& outlets_;
  std::vector<Span> paragraphs_;
  std::vector<LineCredit> found_;
};

}  // namespace

std::vector<LineCredit> find_credit_lines(const Words& words, const std::vector<OutletMention>& outlets) {
  if (words.tokenized().sentences.empty()) return {};
  return Finder(words, outlets).find();
}

}  // namespace crib
