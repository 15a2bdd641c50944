#include "core/text/decode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/text/charset.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kProbeBytes = 64 << 10;  // what a guess looks at

constexpr unsigned byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }
constexpr bool is_ascii_letter(unsigned c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
constexpr bool is_continuation(unsigned c) { return (c & 0xC0U) == 0x80U; }

// Writes characters and the runs that lead back to the file.
class Writer {
 public:
  Writer(std::string encoding, std::size_t skipped) {
    out_.encoding = std::move(encoding);
    file_ = static_cast<std::uint32_t>(skipped);
    if (skipped > 0) start_run(1, 1);
  }

  void as_is(std::string_view bytes) {
    if (bytes.empty()) return;
    if (text_step_ != 1 || file_step_ != 1) start_run(1, 1);
    out_.text.append(bytes);
    file_ += static_cast<std::uint32_t>(bytes.size());
  }

  // file_bytes 0: the second of two characters that one sequence of the file stands for
  void character(char32_t value, std::size_t file_bytes) {
    if (value == 0) value = kReplacement;
    if (value == kReplacement) ++out_.replaced;
    const std::size_t before = out_.text.size();
    append_utf8(out_.text, value);
    auto text_step = static_cast<std::uint16_t>(out_.text.size() - before);
    auto file_step = static_cast<std::uint16_t>(std::max<std::size_t>(file_bytes, 1));
    if (text_step == file_step) text_step = file_step = 1;
    if (text_step != text_step_ || file_step != file_step_ || file_bytes == 0) start_run(text_step, file_step, before);
    if (file_bytes == 0) text_step_ = 0;  // so that the next character starts its own run
    file_ += static_cast<std::uint32_t>(file_bytes);
  }

  Decoded take() && { return std::move(out_); }

 private:
  void start_run(std::uint16_t text_step, std::uint16_t file_step) { start_run(text_step, file_step, out_.text.size()); }
  void start_run(std::uint16_t text_step, std::uint16_t file_step, std::size_t text) {
    text_step_ = text_step;
    file_step_ = file_step;
    out_.offsets.breaks.push_back({static_cast<std::uint32_t>(text), file_, text_step, file_step});
  }

  Decoded out_;
  std::uint32_t file_{};
  std::uint16_t text_step_ = 1, file_step_ = 1;
};

Decoded decode_utf8(std::string bytes, std::size_t skipped) {
  std::string_view rest = std::string_view(bytes).substr(skipped);
  if (skipped == 0 && is_valid_utf8(rest) && rest.find('\0') == std::string_view::npos)
    return {std::move(bytes), {}, "UTF-8", 0};
  Writer writer("UTF-8", skipped);
  while (!rest.empty()) {
    const std::size_t good = std::min(valid_utf8_prefix(rest), rest.find('\0'));
    writer.as_is(rest.substr(0, good));
    rest.remove_prefix(good);
    if (rest.empty()) break;
    const std::size_t bad = rest.front() == '\0' ? 1 : malformed_length(rest);
    writer.character(kReplacement, bad);
    rest.remove_prefix(bad);
  }
  return std::move(writer).take();
}

template <std::size_t kUnit>
Decoded decode_units(std::string_view bytes, bool big_endian, std::size_t skipped, const char* name) {
  Writer writer(name, skipped);
  const auto unit = [&](std::size_t at) {
    char32_t value = 0;
    for (std::size_t i = 0; i < kUnit; ++i) value = (value << 8) | byte_at(bytes, at + (big_endian ? i : kUnit - 1 - i));
    return value;
  };
  std::size_t at = skipped;
  while (at + kUnit <= bytes.size()) {
    char32_t value = unit(at);
    std::size_t taken = kUnit;
    if (kUnit == 2 && value >= 0xD800 && value < 0xDC00 && at + 2 * kUnit <= bytes.size()) {
      const char32_t low = unit(at + kUnit);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        taken = 2 * kUnit;
      }
    }
    const bool is_scalar = value < 0x110000 && (value < 0xD800 || value >= 0xE000);
    writer.character(is_scalar ? value : kReplacement, taken);
    at += taken;
  }
  if (at < bytes.size()) writer.character(kReplacement, bytes.size() - at);  // a cut unit
  return std::move(writer).take();
}

Decoded decode_by_icu(std::string_view bytes, const std::string& charset) {
  Writer writer(charset, 0);
  convert(bytes, charset, [&](char32_t value, std::size_t taken) { writer.character(value, taken); });
  return std::move(writer).take();
}

// Latin text in UTF-16 has a NUL in every second byte, always on the same side.
enum class ByteOrder : std::uint8_t { kLittle, kBig };
std::optional<ByteOrder> utf16_without_mark(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  if (probe.find('\0') == std::string_view::npos) return {};
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < probe.size(); ++i)
    if (probe[i] == '\0') ++nuls[i % 2];
  const std::size_t units = probe.size() / 2;
  if (units < 2) return {};
  if (nuls[1] * 10 >= units * 4 && nuls[0] * 10 <= nuls[1]) return ByteOrder::kLittle;
  if (nuls[0] * 10 >= units * 4 && nuls[1] * 10 <= nuls[0]) return ByteOrder::kBig;
  return {};
}

// How the bytes above 127 look: as (damaged) UTF-8, or as Latin letters and typographer's marks of Windows-1252.
struct HighBytes {
  std::size_t all{}, as_utf8{}, as_latin{};
};

bool looks_latin(std::string_view bytes, std::size_t at) {
  const unsigned c = byte_at(bytes, at);
  const bool after_letter = at > 0 && is_ascii_letter(byte_at(bytes, at - 1));
  const bool before_letter = at + 1 < bytes.size() && is_ascii_letter(byte_at(bytes, at + 1));
  const bool after_capital = after_letter && byte_at(bytes, at - 1) <= 'Z';
  if (c == 0x85 || (c >= 0x91 && c <= 0x97) || c == 0xA0 || c == 0xA3 || c == 0xAB || c == 0xBB) return true;
  if (c >= 0xDF && c != 0xFF) return after_letter || before_letter;
  if (c >= 0xC0) return before_letter || after_capital;
  return false;
}

HighBytes weigh_high_bytes(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, 16 * kProbeBytes);
  HighBytes weights;
  for (std::size_t i = 0; i < probe.size();) {
    const unsigned c = byte_at(probe, i);
    if (c < 0x80) {
      ++i;
      continue;
    }
    const std::string_view rest = probe.substr(i, 4);
    const std::size_t valid = c >= 0xC2 && valid_utf8_prefix(rest) > 0 ? code_point_at(probe, i).bytes : 0;
    const unsigned next = rest.size() > 1 ? byte_at(rest, 1) : 0;
    const bool next_is_typographic = next == 0x85 || (next >= 0x91 && next <= 0x97) || next == 0xA0 || next == 0xBB;
    std::size_t taken = 1;
    if (valid > 0) {
      taken = valid;
      weights.as_utf8 += taken;
    } else if (c >= 0xC0 && is_continuation(next) && !next_is_typographic) {
      for (taken = 2; taken < rest.size() && is_continuation(byte_at(rest, taken)); ++taken) {}
      weights.as_utf8 += taken;
    } else if (looks_latin(probe, i)) {
      ++weights.as_latin;
    }
    weights.all += taken;
    i += taken;
  }
  return weights;
}

bool is_latin_charset(std::string_view name) {
  constexpr std::array<std::string_view, 9> kLatin = {"windows-1252", "ISO-8859-1",   "ISO-8859-2",
                                                      "ISO-8859-9",   "windows-1250", "windows-1254",
                                                      "ISO-8859-15",  "IBM424_rtl",   "IBM424_ltr"};
  return std::find(kLatin.begin(), kLatin.end(), name) != kLatin.end();
}

}  // namespace

Decoded decode(std::string bytes, std::string_view declared) {
  const std::string_view view = bytes;
  if (view.substr(0, 3) == "\xEF\xBB\xBF") return decode_utf8(std::move(bytes), 3);
  if (view.substr(0, 4) == std::string_view("\xFF\xFE\0\0", 4)) return decode_units<4>(view, false, 4, "UTF-32LE");
  if (view.substr(0, 4) == std::string_view("\0\0\xFE\xFF", 4)) return decode_units<4>(view, true, 4, "UTF-32BE");
  if (view.substr(0, 2) == "\xFF\xFE") return decode_units<2>(view, false, 2, "UTF-16LE");
  if (view.substr(0, 2) == "\xFE\xFF") return decode_units<2>(view, true, 2, "UTF-16BE");
  if (const auto order = utf16_without_mark(view)) {
    const bool big_endian = *order == ByteOrder::kBig;
    return decode_units<2>(view, big_endian, 0, big_endian ? "UTF-16BE" : "UTF-16LE");
  }
  if (is_valid_utf8(view)) return decode_utf8(std::move(bytes), 0);

  const HighBytes weights = weigh_high_bytes(view);
  if (2 * weights.as_utf8 >= weights.all && weights.as_utf8 >= weights.as_latin) return decode_utf8(std::move(bytes), 0);
  if (const std::string named = known_charset(declared); !named.empty() && named != "UTF-8")
    return decode_by_icu(view, named);
  const bool is_latin = 2 * weights.as_latin >= weights.all;
  const std::string guess = guess_charset(view);
  constexpr std::size_t kEnoughToTellLatins = 20;  // high bytes; fewer cannot tell ISO-8859-2 from Windows-1252
  if (!guess.empty() && guess != "UTF-8" && guess.substr(0, 4) != "UTF-" &&
      (!is_latin_charset(guess) ? !is_latin : weights.all >= kEnoughToTellLatins))
    return decode_by_icu(view, guess);
  if (is_latin) return decode_by_icu(view, "windows-1252");
  return decode_utf8(std::move(bytes), 0);
}

std::string_view binary_kind(std::string_view bytes) {
  struct Magic {
    std::string_view begin, kind;
  };
  constexpr std::array<Magic, 10> kMagic = {{{"%PDF-", "a PDF"},
                                             {"PK\x03\x04", "a zip archive (docx, odt, epub …)"},
                                             {"\x1F\x8B", "gzip-compressed"},
                                             {"\x89PNG", "a PNG image"},
                                             {"\xFF\xD8\xFF", "a JPEG image"},
                                             {"GIF8", "a GIF image"},
                                             {"{\\rtf", "an RTF document"},
                                             {"\xD0\xCF\x11\xE0", "an old Office document"},
                                             {"BZh", "bzip2-compressed"},
                                             {"\xFD"
                                              "7zXZ",
                                              "xz-compressed"}}};
  for (const Magic& magic : kMagic)
    if (bytes.substr(0, magic.begin.size()) == magic.begin) return magic.kind;
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF" ||
      bytes.substr(0, 4) == std::string_view("\0\0\xFE\xFF", 4) || utf16_without_mark(bytes))
    return {};
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  const auto is_over = [&](std::ptrdiff_t count, std::size_t part) { return static_cast<std::size_t>(count) * part > probe.size(); };
  const auto nuls = std::count(probe.begin(), probe.end(), '\0');
  std::uint32_t controls = 0;  // no wider, or compilers count one byte at a time
  for (const char c : probe) {
    const auto u = static_cast<unsigned char>(c);
    controls += u < 0x20 && !(u >= '\t' && u <= '\r') && u != 0x1B ? 1U : 0U;
  }
  // Stray controls in sound UTF-8 are damage to a text; a twentieth of them among bytes of all kinds is no text. Packed
  // or random bytes have a tenth.
  const auto is_sound = [&] { return probe.size() - valid_utf8_prefix(probe) < 4; };
  return is_over(nuls, 10) || (is_over(controls, 20) && !is_sound()) ? "binary data" : std::string_view{};
}

}  // namespace crib
