#include "core/text/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace crib {
namespace {

constexpr std::size_t kDetectorBytes = 16 << 10;  // more does not change ICU's answer, and costs
constexpr std::int32_t kMinConfidence = 25;       // of 100; below it the answer is noise

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* d) const { ucsdet_close(d); }
};

// Browsers read both as Windows-1252, since what is labelled so mostly is.
std::string as_browsers_do(std::string name) {
  if (name == "ISO-8859-1" || name == "US-ASCII") return "windows-1252";
  return name;
}

}  // namespace

std::string guess_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  const auto length = static_cast<std::int32_t>(std::min(bytes.size(), kDetectorBytes));
  ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kMinConfidence) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string{} : as_browsers_do(name);
}

std::string known_charset(std::string_view label) {
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getStandardName(std::string(label).c_str(), "MIME", &status);
  return U_FAILURE(status) || name == nullptr ? std::string{} : as_browsers_do(name);
}

void convert(std::string_view bytes, const std::string& charset,
             const std::function<void(char32_t, std::size_t)>& character) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  while (source < end) {
    const char* const begin = source;
    status = U_ZERO_ERROR;
    UChar32 value = converter == nullptr ? 0xFFFD : ucnv_getNextUChar(converter.get(), &source, end, &status);
    if (U_FAILURE(status)) value = 0xFFFD;
    if (source == begin) source = U_FAILURE(status) && status == U_INDEX_OUTOFBOUNDS_ERROR ? end : begin + 1;
    character(static_cast<char32_t>(value), static_cast<std::size_t>(source - begin));
  }
}

}  // namespace crib
