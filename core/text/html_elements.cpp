#include "core/text/html_elements.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace crib {
namespace {

using Entry = std::pair<std::string_view, HtmlRole>;
using enum HtmlRole;

constexpr std::array kElements = std::to_array<Entry>({
    {"a", kLink},           {"address", kBlock},    {"article", kContainer}, {"aside", kDropped},   {"audio", kDropped},
    {"blockquote", kBlock}, {"body", kBlock},       {"br", kBreak},          {"button", kDropped},  {"canvas", kDropped},
    {"caption", kDropped},  {"center", kBlock},     {"dd", kBlock},          {"details", kBlock},   {"dialog", kDropped},
    {"div", kBlock},        {"dl", kBlock},         {"dt", kBlock},          {"embed", kDropped},   {"fieldset", kBlock},
    {"figcaption", kDropped}, {"figure", kBlock},   {"footer", kDropped},    {"form", kDropped},    {"h1", kHeading},
    {"h2", kHeading},       {"h3", kHeading},       {"h4", kHeading},        {"h5", kHeading},      {"h6", kHeading},
    {"head", kBlock},       {"header", kBlock},     {"hgroup", kBlock},      {"hr", kBlock},        {"html", kBlock},
    {"iframe", kDropped},   {"input", kDropped},    {"li", kBlock},          {"main", kContainer},  {"math", kDropped},
    {"menu", kDropped},     {"meta", kMeta},        {"nav", kDropped},       {"noscript", kDropped}, {"object", kDropped},
    {"ol", kBlock},         {"option", kDropped},   {"p", kBlock},           {"pre", kBlock},       {"q", kQuote},
    {"script", kScript},    {"section", kBlock},    {"select", kDropped},    {"style", kDropped},   {"summary", kBlock},
    {"svg", kDropped},      {"table", kBlock},      {"tbody", kBlock},       {"td", kCell},         {"template", kDropped},
    {"textarea", kDropped}, {"tfoot", kBlock},      {"th", kCell},           {"thead", kBlock},     {"time", kTime},
    {"title", kTitle},      {"tr", kBlock},         {"ul", kBlock},          {"video", kDropped},
});

constexpr std::array kFurnitureWords = std::to_array<std::string_view>(
    {"ad",         "ads",         "advert",     "advertisement", "advertising", "breadcrumb", "breadcrumbs", "byline",
     "caption",    "comment",     "commentlist", "comments",     "consent",     "cookie",     "cookies",     "disqus",
     "footer",     "menu",        "nav",        "navbar",        "navigation",  "newsletter", "pagination",  "popup",
     "promo",      "promoted",    "recirc",     "recommendations", "recommended", "related",  "share",       "sharing",
     "sidebar",    "social",      "sponsor",    "sponsored",     "subscribe",   "subscription", "tags",      "teaser",
     "toolbar",    "widget"});

constexpr std::array kFurnitureRoles = std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
     "search", "toolbar"});

static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const Entry& a, const Entry& b) { return a.first < b.first; }));
static_assert(std::is_sorted(kFurnitureWords.begin(), kFurnitureWords.end()));
static_assert(std::is_sorted(kFurnitureRoles.begin(), kFurnitureRoles.end()));

}  // namespace

HtmlRole html_role(std::string_view element) {
  const auto found = std::lower_bound(kElements.begin(), kElements.end(), element,
                                      [](const Entry& entry, std::string_view name) { return entry.first < name; });
  return found != kElements.end() && found->first == element ? found->second : kInline;
}

bool is_furniture_class(std::string_view lower_word) {
  return std::binary_search(kFurnitureWords.begin(), kFurnitureWords.end(), lower_word);
}

bool is_furniture_role(std::string_view role) {
  return std::binary_search(kFurnitureRoles.begin(), kFurnitureRoles.end(), role);
}

}  // namespace crib
