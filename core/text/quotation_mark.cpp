#include "core/text/quotation_mark.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr char32_t kTypewriterOpen = U'`', kTypewriterClose = 0x10FFFE;  // `` and '': no character of their own

// Marks by form. kEither: the neighbours tell.
enum class Form : std::uint8_t { kOpens, kCloses, kEither };

struct Shape {
  char32_t mark{};
  MarkFamily family{};
  Form form{};
};

constexpr std::array kShapes = std::to_array<Shape>({
    {U'"', MarkFamily::kDouble, Form::kEither},
    {0xFF02, MarkFamily::kDouble, Form::kEither},
    {0x201C, MarkFamily::kDouble, Form::kEither},  // “ closes in German
    {0x201D, MarkFamily::kDouble, Form::kEither},  // ” opens in Swedish
    {0x201E, MarkFamily::kDouble, Form::kOpens},
    {0x201F, MarkFamily::kDouble, Form::kOpens},
    {U'\'', MarkFamily::kSingle, Form::kEither},
    {0x2018, MarkFamily::kSingle, Form::kEither},
    {0x2019, MarkFamily::kSingle, Form::kCloses},
    {0x201A, MarkFamily::kSingle, Form::kOpens},
    {0x201B, MarkFamily::kSingle, Form::kOpens},
    {0xAB, MarkFamily::kGuillemet, Form::kEither},
    {0xBB, MarkFamily::kGuillemet, Form::kEither},
    {0x2039, MarkFamily::kSingleGuillemet, Form::kEither},
    {0x203A, MarkFamily::kSingleGuillemet, Form::kEither},
    {0x300C, MarkFamily::kCorner, Form::kOpens},
    {0x300D, MarkFamily::kCorner, Form::kCloses},
    {0x300E, MarkFamily::kWhiteCorner, Form::kOpens},
    {0x300F, MarkFamily::kWhiteCorner, Form::kCloses},
});

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
bool is_word_character(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What a quotation may open after, a space apart.
bool precedes_opening(char32_t c) {
  constexpr std::u32string_view kBefore = U"([{<-–—―/:=“”\"‘'«„‚`*_…";
  return is_space(c) || kBefore.find(c) != std::u32string_view::npos;
}

// What can follow a mark that closes and not one that opens.
bool follows_closing(char32_t c) {
  constexpr std::u32string_view kAfter = U".,;:!?)]}>”’»";
  return is_space(c) || kAfter.find(c) != std::u32string_view::npos;
}

char32_t before(std::string_view text, std::uint32_t at, std::uint32_t begin) {
  if (at <= begin) return U'\n';
  std::size_t from = at - 1;
  while (from > begin && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) --from;
  return code_point_at(text, from).value;
}

char32_t after(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : U'\n';
}

// `rest` follows a single mark: 'tis, 'em, rock 'n' roll, '90s.
bool is_elision(std::string_view rest) {
  if (rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1])) return rest.size() == 2 || !is_digit(rest[2]);
  constexpr auto kElided = std::to_array<std::string_view>({"bout", "cause", "cos", "em", "er", "im", "n", "neath",
                                                            "round", "til", "tis", "twas", "tween", "twere", "twill"});
  std::size_t end = 0;
  while (end < rest.size() && end < 6 && is_word_character(static_cast<unsigned char>(rest[end])) &&
         static_cast<unsigned char>(rest[end]) < 0x80) {
    ++end;
  }
  return std::binary_search(kElided.begin(), kElided.end(), rest.substr(0, end));
}

// `head` ends before a double mark: the inches of 5'10".
bool ends_in_feet(std::string_view head) {
  std::size_t at = head.size();
  while (at > 0 && head.size() - at < 3 && is_digit(head[at - 1])) --at;
  if (at == head.size() || at < 2) return false;
  const bool straight = head[at - 1] == '\'' && is_digit(head[at - 2]);
  const bool curly = at >= 4 && head.substr(at - 3, 3) == "\u2019" && is_digit(head[at - 4]);
  return straight || curly;
}

}  // namespace

std::optional<QuotationMark> mark_at(std::string_view text, std::uint32_t at, std::uint32_t begin) {
  const CodePoint c = code_point_at(text, at);
  QuotationMark mark;
  mark.mark = c.value;
  mark.begin = at;
  mark.end = at + static_cast<std::uint32_t>(c.bytes);
  const char32_t left = before(text, at, begin);
  if (c.value == U'`' || (c.value == U'\'' && text.substr(mark.end, 1) == "'")) {
    const bool is_pair = after(text, mark.end) == c.value;
    mark.family = is_pair ? MarkFamily::kDouble : MarkFamily::kSingle;
    mark.mark = c.value == U'`' ? kTypewriterOpen : kTypewriterClose;
    mark.end += is_pair ? 1U : 0U;
    mark.may_open = c.value == U'`' && precedes_opening(left) && !is_space(after(text, mark.end));
    mark.may_close = c.value == U'\'' && !is_space(left);
    return mark;
  }
  const auto shape = std::find_if(kShapes.begin(), kShapes.end(), [&](const Shape& s) { return s.mark == c.value; });
  if (shape == kShapes.end()) return std::nullopt;
  mark.family = shape->family;
  const char32_t right = after(text, mark.end);
  if (mark.family == MarkFamily::kCorner || mark.family == MarkFamily::kWhiteCorner) {  // scripts without spaces
    mark.may_open = shape->form == Form::kOpens;
    mark.may_close = !mark.may_open;
    return mark;
  }
  if (mark.family == MarkFamily::kGuillemet || mark.family == MarkFamily::kSingleGuillemet) {
    // French sets spaces inside, German and Danish turn the marks round: what is open tells.
    const bool points_left = c.value == 0xAB || c.value == 0x2039;
    mark.may_open = points_left ? precedes_opening(left) || !follows_closing(right)
                                : precedes_opening(left) && !follows_closing(right);
    mark.may_close = true;
    return mark;
  }
  mark.may_open = shape->form != Form::kCloses && precedes_opening(left) && !follows_closing(right);
  mark.may_close = shape->form != Form::kOpens && !is_space(left);
  if (mark.family == MarkFamily::kSingle) {
    if (is_word_character(right) && !mark.may_open) return std::nullopt;
    if (mark.may_open && is_elision(text.substr(mark.end, 8))) return std::nullopt;
    mark.may_close = mark.may_close && !is_word_character(right);
    mark.may_be_possessive = mark.may_close && (left == U's' || left == U'S') && is_space(right) &&
                             is_word_character(after(text, mark.end + 1));
  } else {
    if (is_word_character(left) && ends_in_feet(text.substr(begin, at - begin))) return std::nullopt;
    // " word ": spaces on both sides, as often one as the other
    if (is_space(left) && is_space(right)) mark.may_open = mark.may_close = c.value == U'"';
    // A turned mark is a slip where it can mean nothing else: Intelligence”
    if (c.value == 0x201C && !mark.may_open && is_space(left)) mark.may_open = true;
  }
  if (!mark.may_open && !mark.may_close) return std::nullopt;
  return mark;
}

bool closes(const QuotationMark& close, const QuotationMark& open) {
  if (close.family != open.family || !close.may_close) return false;
  if (open.mark == kTypewriterOpen) {
    return close.family == MarkFamily::kDouble ? close.mark == kTypewriterClose || close.mark == U'"'
                                               : close.mark == U'\'';
  }
  if (close.mark == kTypewriterClose) return false;
  switch (open.mark) {
    case 0x201C:
      return close.mark == 0x201D || close.mark == U'"';
    case 0x201D:
      return close.mark == 0x201D;
    case 0x201E:
    case 0x201F:
      return true;
    case U'"':
    case 0xFF02:
      return close.mark != 0x201C;
    case 0x2018:
    case 0x201B:
      return close.mark == 0x2019 || close.mark == U'\'';
    case 0x201A:
      return close.mark == 0x2018 || close.mark == 0x2019;
    case U'\'':
      return close.mark == U'\'' || close.mark == 0x2019;
    default:
      return close.mark != open.mark;  // guillemets, corners: the other one
  }
}

}  // namespace crib
