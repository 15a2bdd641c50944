#include "core/report/html.hpp"

#include <cassert>
#include <string_view>

#include "core/report/json_parts.hpp"

namespace crib {

namespace embedded {
extern const std::string_view kReportPage;  // page/dist/report.html, as its own build made it
}

void write_html(std::ostream& out, const Report& report, const HtmlOptions& options) {
  constexpr std::string_view kPlaceholder = ">__CRIB_DATA__<";
  const std::string_view page = embedded::kReportPage;
  const auto place = page.find(kPlaceholder);
  assert(place != page.npos);
  std::size_t text_bytes = 0;
  for (const auto& document : report.corpus.documents) text_bytes += document.text.size();
  const bool is_packed = text_bytes > options.most_plain_bytes || report.corpus.documents.size() > options.most_plain_documents;
  out << page.substr(0, place + 1);
  {
    JsonWriter json(out, true);
    write_result(json, report, {.units = Units::kUtf16, .repeats_texts = false, .is_packed = is_packed});
  }
  out << page.substr(place + kPlaceholder.size() - 1);
}

}  // namespace crib
