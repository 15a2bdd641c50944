#include "core/text/structure.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/text/dateline.hpp"
#include "core/text/furniture.hpp"
#include "core/text/lines.hpp"
#include "core/text/masthead.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kMostTitleWords = 25;
constexpr std::size_t kLongestTitle = 220;      // bytes
constexpr std::uint32_t kProseWords = 20;       // a line this long is prose: the head of the page is over
constexpr std::size_t kMostHeadLines = 14;      // what stands further down is not the head
constexpr std::size_t kMostFootLines = 8;       // where a sign-off may stand
constexpr std::uint32_t kMostTailWords = 120;   // what may stand below "Leave a reply" and be no prose
constexpr std::size_t kDatelineParagraphs = 3;  // the first few may carry a dateline

bool begins_lower(std::string_view line) {
  const unsigned char c = line.empty() ? '\0' : static_cast<unsigned char>(line.front());
  return c >= 'a' && c <= 'z';
}

bool ends_like_a_sentence_part(std::string_view line) {
  const char c = line.back();
  return c == '.' || c == ',' || c == ';' || c == ':';
}

class Marker {
 public:
  explicit Marker(Document& document) : document_(document), lines_(lines_of(document.text)) {
    taken_.resize(lines_.size(), false);
    for (std::size_t i = 0, next = 0; i < lines_.size(); ++i) {  // headings, where the format marks them
      while (next < document.asides.size() && document.asides[next].bytes.end <= lines_[i].bytes.begin) ++next;
      taken_[i] = next < document.asides.size() && overlaps(document.asides[next].bytes, lines_[i].bytes);
    }
  }

  void mark() {
    mark_furniture();
    mark_repeated_captions();
    if (document_.format == Format::kText)
      find_title();
    else
      take_title();
    mark_head();
    mark_foot();
    mark_dateline();
    auto& asides = document_.asides;
    std::sort(asides.begin(), asides.end(), [](const Aside& a, const Aside& b) { return a.bytes < b.bytes; });
  }

 private:
  std::string_view text(std::size_t line) const { return slice(document_.text, lines_[line].bytes); }

  void set_aside(std::size_t line, AsideKind what) {
    document_.asides.push_back({lines_[line].bytes, what});
    taken_[line] = true;
  }

  std::size_t next_free(std::size_t line) const {
    while (line < lines_.size() && taken_[line]) ++line;
    return line;
  }

  // What a page has anywhere: buttons, notices, captions; and what stands below the last heading of the page's tail.
  void mark_furniture() {
    std::uint32_t words_below = 0;
    std::size_t tail = lines_.size();
    bool is_tail = true;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const std::string_view line = text(i);
      is_tail = is_tail && lines_[i].words < 2 * kProseWords && words_below <= kMostTailWords;
      if (is_tail && i > 0 && opens_page_tail(line)) tail = i;
      words_below += lines_[i].words;
      if (taken_[i]) continue;
      if (is_caption(line))
        set_aside(i, AsideKind::kCaption);
      else if (is_furniture(line))
        set_aside(i, AsideKind::kFurniture);
    }
    for (std::size_t i = tail; i < lines_.size(); ++i)
      if (!taken_[i]) set_aside(i, AsideKind::kFurniture);
  }

  // Pages print a caption twice, below the picture and for those who can't see it: near the top, below
  // something and above something, twice the same line.
  void mark_repeated_captions() {
    constexpr std::uint32_t kFewestWords = 6;
    for (std::size_t i = 2; i + 1 < std::min(lines_.size(), kMostHeadLines); ++i) {
      const bool repeats = !lines_[i].blank_before && lines_[i].words >= kFewestWords && text(i) == text(i - 1);
      const bool thrice = repeats && (text(i - 2) == text(i) || text(i + 1) == text(i));
      if (!repeats || thrice || taken_[i] || taken_[i - 1]) continue;
      set_aside(i - 1, AsideKind::kCaption);
      set_aside(i, AsideKind::kCaption);
    }
  }

  bool is_title_like(std::size_t i) const {
    const std::string_view line = text(i);
    return line.size() <= kLongestTitle && lines_[i].words <= kMostTitleWords && !begins_lower(line) &&
           !ends_like_a_sentence_part(line) && phrase_form(line).find_first_not_of("# ") != std::string::npos;
  }

  bool is_title(std::size_t i) const {
    const std::size_t next = next_free(i + 1);
    if (next >= lines_.size()) return false;  // a text of one line is its own body
    const Line& line = lines_[i];
    const Line& below = lines_[next];
    if (is_title_like(i)) {
      if (below.blank_before || next != i + 1 || masthead_of(text(next))) return true;
      // Without a blank line between: a short line over a long one, which is no wrapped sentence going on.
      return !begins_lower(text(next)) && below.words >= 12 && 2 * line.words <= below.words;
    }
    // A headline with a full stop is known by the heading below it.
    constexpr std::uint32_t kMostHeadingWords = 8;
    const std::size_t after = next_free(next + 1);
    return line.words <= kMostTitleWords && text(i).back() == '.' && !begins_lower(text(i)) &&
           text(i).find(". ") == std::string_view::npos && below.words <= kMostHeadingWords &&
           !ends_sentence(text(next)) && !begins_lower(text(next)) && after < lines_.size() &&
           lines_[after].words >= 2 * kProseWords;
  }

  void find_title() {
    for (std::size_t i = 0; i < std::min(lines_.size(), kMostHeadLines); ++i) {
      if (taken_[i]) continue;
      if (auto masthead = masthead_of(text(i))) {
        take_masthead(i, std::move(*masthead));
        continue;
      }
      // A section's name over the headline: "AI", "World News".
      const std::size_t next = next_free(i + 1);
      if (lines_[i].words <= 2 && next < lines_.size() && lines_[next].blank_before && lines_[next].words >= 4 &&
          is_title_like(i) && is_title_like(next) && is_title(next)) {
        set_aside(i, AsideKind::kFurniture);
        continue;
      }
      if (!is_title(i)) return;
      head_ = i + 1;
      taken_[i] = true;
      document_.title_bytes = lines_[i].bytes;
      document_.title = std::string(text(i));
      return;
    }
  }

  // The title is known: the lines it stands in are no prose, and no aside either.
  void take_title() {
    if (!document_.title_bytes) return;
    for (std::size_t i = 0; i < lines_.size() && overlaps(lines_[i].bytes, *document_.title_bytes); ++i) {
      if (taken_[i]) {
        const Span bytes = lines_[i].bytes;
        auto& asides = document_.asides;
        asides.erase(std::remove_if(asides.begin(), asides.end(), [&](const Aside& a) { return a.bytes == bytes; }),
                     asides.end());
      }
      taken_[i] = true;
      head_ = i + 1;
    }
  }

  void take_masthead(std::size_t i, Masthead masthead) {
    const std::uint32_t begin = lines_[i].bytes.begin;
    for (const Aside& piece : masthead.pieces)
      document_.asides.push_back({{begin + piece.bytes.begin, begin + piece.bytes.end}, piece.what});
    taken_[i] = true;
    if (document_.date.empty()) document_.date = std::move(masthead.date);
    if (document_.byline.empty()) document_.byline = std::move(masthead.byline);
  }

  void take_byline(std::size_t i, std::string_view names) {
    if (document_.byline.empty()) document_.byline = std::string(names);
    set_aside(i, AsideKind::kByline);
  }

  // Bylines, dates and desks between the title and the first paragraph.
  void mark_head() {
    for (std::size_t i = head_; i < std::min(lines_.size(), head_ + kMostHeadLines); ++i) {
      if (taken_[i]) continue;
      if (lines_[i].words >= kProseWords) return;
      const bool is_last = i + 1 == lines_.size();
      if (is_last || (!lines_[i + 1].blank_before && begins_lower(text(i + 1)))) return;  // a wrapped sentence
      if (const std::string_view names = byline_names(text(i)); !names.empty())
        take_byline(i, names);
      else if (auto masthead = masthead_of(text(i)))
        take_masthead(i, std::move(*masthead));
      else if (document_.title_bytes && i <= head_ + 2 && names_a_desk(text(i)))
        take_byline(i, text(i));
      else if (ends_sentence(text(i)) && lines_[i].words >= kProseWords / 2)
        return;
    }
  }

  void mark_foot() {
    std::size_t seen = 0;
    for (std::size_t i = lines_.size(); i-- > head_ && seen < kMostFootLines;) {
      if (taken_[i]) continue;
      ++seen;
      if (is_sign_off(text(i))) set_aside(i, AsideKind::kByline);
    }
  }

  void mark_dateline() {
    std::size_t paragraphs = 0;
    for (std::size_t i = head_; i < lines_.size() && paragraphs < kDatelineParagraphs; ++i) {
      if (taken_[i]) continue;
      ++paragraphs;
      const std::size_t bytes = dateline_bytes(text(i));
      if (bytes == 0) continue;
      const std::uint32_t begin = lines_[i].bytes.begin;
      std::size_t end = bytes;
      while (end > 0 && (text(i)[end - 1] == ' ')) --end;
      document_.asides.push_back({{begin, begin + static_cast<std::uint32_t>(end)}, AsideKind::kDateline});
      return;
    }
  }

  Document& document_;
  std::vector<Line> lines_;
  std::vector<bool> taken_;  // by line: set aside, or the title
  std::size_t head_ = 0;     // the first line below the title
};

}  // namespace

void mark_structure(Document& document) { Marker(document).mark(); }

}  // namespace crib
