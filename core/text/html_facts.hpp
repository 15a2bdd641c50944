// What a page says about itself: meta elements and schema.org in JSON-LD.
#pragma once

#include <string_view>

#include "core/text/html_page.hpp"

namespace crib {

// One <meta>: its property, name or itemprop, and its content. A field that is filled stays; so does every field below.
void read_meta(std::string_view name, std::string_view content, HtmlPage& page);

// An object, an array of them, or {"@graph": [...]}; what is broken says nothing.
void read_json_ld(std::string_view script, HtmlPage& page);

}  // namespace crib
