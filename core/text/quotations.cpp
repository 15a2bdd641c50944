#include "core/text/quotations.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <unicode/uchar.h>

#include "core/text/quotation_mark.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kMaxDepth = 8;  // open at once; the outermost is given up for more

// A quotation from its opening mark on; one that is never closed is left out in the end.
struct Draft {
  Span bytes;
  bool is_closed = false;
  std::optional<std::size_t> next;  // the draft that carries it on
};

struct Open {
  QuotationMark mark;
  std::size_t draft{};
  std::optional<std::uint32_t> possible_end;  // a mark that may be a possessive's
};

Span trimmed(std::string_view text, Span bytes) {
  const auto is_space = [&](std::size_t at) {
    return u_isUWhiteSpace(static_cast<UChar32>(code_point_at(text, at).value)) != 0;
  };
  while (!is_empty(bytes) && is_space(bytes.begin)) {
    bytes.begin += static_cast<std::uint32_t>(code_point_at(text, bytes.begin).bytes);
  }
  while (!is_empty(bytes)) {
    std::uint32_t last = bytes.end - 1;
    while (last > bytes.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    if (!is_space(last)) break;
    bytes.end = last;
  }
  return bytes;
}

class QuotationFinder {
 public:
  QuotationFinder(const Document& document, const std::vector<Paragraph>& paragraphs)
      : text_(document.text), asides_(document.asides), paragraphs_(paragraphs) {}

  // What stands between two words, in order.
  void read_gap(Span gap) {
    for (std::uint32_t at = gap.begin; at < gap.end;) {
      if (is_plain(text_[at])) {
        ++at;
        continue;
      }
      begin_paragraphs(at);
      const std::optional<QuotationMark> mark = mark_at(text_, at, paragraph_begin_);
      if (mark) take(*mark);
      at = mark ? mark->end : at + static_cast<std::uint32_t>(code_point_at(text_, at).bytes);
    }
  }

  std::vector<Draft> finish() {
    begin_paragraphs(static_cast<std::uint32_t>(text_.size()));
    end_paragraph(static_cast<std::uint32_t>(text_.size()));
    return std::move(drafts_);
  }

 private:
  static bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\'' && c != '`'; }

  void begin_paragraphs(std::uint32_t at) {
    for (; next_paragraph_ < paragraphs_.size() && paragraphs_[next_paragraph_].begin <= at; ++next_paragraph_) {
      end_paragraph(paragraphs_[next_paragraph_].begin);
      paragraph_begin_ = paragraphs_[next_paragraph_].begin;
    }
  }

  bool is_aside(std::uint32_t at) {
    while (next_aside_ < asides_.size() && asides_[next_aside_].bytes.end <= at) ++next_aside_;
    return next_aside_ < asides_.size() && contains(asides_[next_aside_].bytes, at);
  }

  void end_paragraph(std::uint32_t end) {
    // Page furniture does not interrupt a speaker.
    if (!is_aside(paragraph_begin_)) carried_.reset();
    for (const Open& open : open_) {
      if (open.possible_end) {
        close(open, *open.possible_end);
      } else if (open.mark.family == MarkFamily::kDouble || open.mark.family == MarkFamily::kGuillemet) {
        const bool is_stray = open.mark.mark == U'"' && open.mark.may_close;  // spaces on both sides
        if (!carried_ && !is_stray) {
          carried_ = open;
          carried_end_ = end;
        }
      }
    }
    open_.clear();
  }

  void close(const Open& open, std::uint32_t end) {
    drafts_[open.draft].bytes.end = end;
    drafts_[open.draft].is_closed = true;
  }

  // Closes the open one at `position` in the stack; those within it that are still open never will be.
  void close_at(std::size_t position, std::uint32_t end) {
    for (std::size_t inner = position + 1; inner < open_.size(); ++inner) {
      if (open_[inner].possible_end) close(open_[inner], *open_[inner].possible_end);
    }
    close(open_[position], end);
    open_.resize(position);
  }

  void take(const QuotationMark& mark) {
    const bool begins_paragraph = mark.begin == paragraph_begin_;
    if (mark.may_close && !begins_paragraph && !prefers_opening(mark)) {
      for (std::size_t i = open_.size(); i-- > 0;) {
        if (!closes(mark, open_[i].mark)) continue;
        if (mark.may_be_possessive) {
          open_[i].possible_end = mark.begin;
        } else {
          close_at(i, mark.begin);
        }
        return;
      }
    }
    if (mark.may_open || (begins_paragraph && mark.mark != U'\'')) open(mark, begins_paragraph);
  }

  // A straight mark between a space and a word opens even where one is open; « and » only if nothing open needs them.
  static bool prefers_opening(const QuotationMark& mark) {
    const bool is_straight = mark.mark == U'"' || mark.mark == U'\'';
    return is_straight && mark.may_open && !mark.may_close;
  }

  void open(QuotationMark mark, bool begins_paragraph) {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (open_[i].mark.family != mark.family || !open_[i].possible_end) continue;
      close(open_[i], *open_[i].possible_end);
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
    if (open_.size() == kMaxDepth) open_.erase(open_.begin());
    if (begins_paragraph && carried_ && carries_on(mark)) {
      close(*carried_, carried_end_);
      drafts_[carried_->draft].next = drafts_.size();
      mark.mark = carried_->mark.mark;  // French carries on with », and closes with » all the same
    }
    carried_.reset();
    open_.push_back({mark, drafts_.size(), std::nullopt});
    drafts_.push_back({{mark.end, mark.end}, false, std::nullopt});
  }

  bool carries_on(const QuotationMark& mark) const {
    return mark.family == carried_->mark.family &&
           (mark.mark == carried_->mark.mark || mark.family == MarkFamily::kGuillemet);
  }

  std::string_view text_;
  const std::vector<Aside>& asides_;
  const std::vector<Paragraph>& paragraphs_;
  std::size_t next_paragraph_ = 0, next_aside_ = 0;
  std::uint32_t paragraph_begin_ = 0;
  std::vector<Open> open_;       // outermost first
  std::optional<Open> carried_;  // left open by the paragraph before
  std::uint32_t carried_end_ = 0;
  std::vector<Draft> drafts_;  // in order of their opening marks
};

Span tokens_in(const std::vector<Token>& tokens, Span bytes) {
  const auto begin = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.bytes.begin < bytes.begin; });
  const auto end =
      std::partition_point(begin, tokens.end(), [&](const Token& token) { return token.bytes.end <= bytes.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& document, const std::vector<Token>& tokens,
                                       const std::vector<Paragraph>& paragraphs) {
  QuotationFinder finder(document, paragraphs);
  const std::string_view text = document.text;
  std::uint32_t begin = 0;
  for (const Token& token : tokens) {
    if (token.bytes.begin != begin + 1 || text[begin] != ' ') finder.read_gap({begin, token.bytes.begin});
    begin = token.bytes.end;
  }
  finder.read_gap({begin, static_cast<std::uint32_t>(text.size())});
  const std::vector<Draft> drafts = finder.finish();
  const auto is_kept = [&](const Draft& draft) { return draft.is_closed && !is_empty(tokens_in(tokens, draft.bytes)); };
  std::vector<Quotation> quotations;
  for (const Draft& draft : drafts) {
    if (!is_kept(draft)) continue;
    const Span bytes = trimmed(text, draft.bytes);
    quotations.push_back({bytes, tokens_in(tokens, bytes), draft.next && is_kept(drafts[*draft.next])});
  }
  return quotations;
}

}  // namespace crib
