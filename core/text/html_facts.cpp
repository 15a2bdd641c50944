#include "core/text/html_facts.hpp"

#include <boost/json.hpp>
#include <string>

namespace crib {
namespace {

namespace json = boost::json;

std::string lower_ascii(std::string_view s) {
  std::string lower(s);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

void set_if_empty(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

// A string, the name of an object, or the first of a list of either.
std::string_view text_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value != nullptr && value->is_array() && !value->get_array().empty()) value = &value->get_array().front();
  if (value != nullptr && value->is_object()) value = value->get_object().if_contains("name");
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view{};
}

void read_description(const json::object& object, HtmlPage& page) {
  if (object.if_contains("datePublished") == nullptr && object.if_contains("headline") == nullptr) return;
  set_if_empty(page.published, text_of(object, "datePublished"));
  set_if_empty(page.author, text_of(object, "author"));
  set_if_empty(page.site_name, text_of(object, "publisher"));
  set_if_empty(page.og_title, text_of(object, "headline"));
}

void read_descriptions(const json::array& list, HtmlPage& page) {
  for (const json::value& item : list)
    if (const auto* object = item.if_object()) read_description(*object, page);
}

}  // namespace

void read_meta(std::string_view given_name, std::string_view content, HtmlPage& page) {
  const std::string name = lower_ascii(given_name);
  if (name == "og:title" || name == "twitter:title") {
    set_if_empty(page.og_title, content);
  } else if (name == "og:site_name" || name == "publisher" || name == "dc.publisher") {
    set_if_empty(page.site_name, content);
  } else if (name == "author" || name == "article:author" || name == "dc.creator" || name == "parsely-author") {
    if (content.find("://") == std::string_view::npos) set_if_empty(page.author, content);  // a profile's address
  } else if (name == "article:published_time" || name == "og:article:published_time" || name == "datepublished" ||
             name == "date" || name == "pubdate" || name == "dc.date.issued" || name == "parsely-pub-date") {
    set_if_empty(page.published, content);
  }
}

void read_json_ld(std::string_view script, HtmlPage& page) {
  json::error_code error;
  const json::value value = json::parse({script.data(), script.size()}, error);
  if (error) return;
  if (const auto* list = value.if_array()) read_descriptions(*list, page);
  const auto* object = value.if_object();
  if (object == nullptr) return;
  read_description(*object, page);
  const json::value* graph = object->if_contains("@graph");
  if (graph != nullptr && graph->is_array()) read_descriptions(graph->get_array(), page);
}

}  // namespace crib
