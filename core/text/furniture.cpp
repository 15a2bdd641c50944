#include "core/text/furniture.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

// Bytes; a longer line is prose, whatever it says.
constexpr std::size_t kLongestLine = 400, kLongestNotice = 200;

// Whole lines, in phrase_form, sorted.
constexpr std::array kPhrases = std::to_array<std::string_view>({
    "# comment", "# comments", "# likes", "# min", "# min read", "# mins read", "# minute read", "# minutes read",
    "# replies", "# responses", "# shares", "# views", "about the author", "about us", "accept", "accept all",
    "accept all cookies", "accept cookies", "ad", "add a comment", "advertisement",
    "advertisement continue reading below", "advertisements", "advertising", "all rights reserved", "all tags",
    "already a subscriber log in", "already a subscriber sign in", "article continues after advertisement",
    "article continues below", "article continues below advertisement", "article data", "article information",
    "article tags", "author", "back to home", "back to top", "bookmark", "bottom of page", "breadcrumb",
    "cancel reply", "categories", "category", "click here", "click here to subscribe", "close", "comment", "comments",
    "comments #", "comments are closed", "comments off", "contact us", "continue reading", "cookie policy",
    "cookie settings", "cookies", "copy link", "copy link to clipboard", "create a free account", "discover more",
    "do not sell my personal information", "donate", "download our app", "download the app", "editors picks", "email",
    "email this", "explore more", "facebook", "facebook twitter", "featured", "file under", "follow", "follow us",
    "follow us on", "font size", "get the app", "get the newsletter", "go to top", "home", "in this article",
    "instagram", "join the conversation", "join the discussion", "jump to comments", "keep reading", "latest",
    "latest articles", "latest news", "latest posts", "latest stories", "leave a comment",
    "leave a comment cancel reply", "leave a reply", "leave a reply cancel reply", "leave this field empty", "like",
    "like this", "like this loading", "linkedin", "listen", "listen to this article", "listen to this story",
    "load more", "load more comments", "loading", "loading comments", "loading next article", "log in",
    "log in to comment", "login", "main menu", "manage consent", "manage cookies", "menu", "more",
    "more from this author", "more news", "more on this story", "more stories", "more to explore", "most popular",
    "most read", "most viewed", "navigation", "newsletter", "newsletter sign up", "newsletters", "next",
    "next article", "next post", "next story", "no comments", "no comments yet", "older posts", "open menu",
    "our newsletters", "page #", "page # of #", "pinterest", "popular", "popular articles", "popular posts",
    "post a comment", "post comment", "post navigation", "posted in", "powered by wordpress", "prev", "previous",
    "previous article", "previous next", "previous post", "previous story", "print", "print article", "print this",
    "print this article", "print this page", "privacy policy", "promoted", "promoted content", "reactions",
    "read also", "read full article", "read full story", "read more", "read more articles", "read next",
    "read the full article", "read the full story", "reading time # min", "reading time # mins",
    "reading time # minute", "reading time # minutes", "recent articles", "recent posts", "recommended",
    "recommended articles", "recommended for you", "recommended reading", "recommended stories", "reddit", "register",
    "reject all", "related", "related articles", "related content", "related coverage", "related links",
    "related news", "related posts", "related reading", "related stories", "related topics", "reply", "report this ad",
    "required fields are marked", "return to top", "rss", "save", "save article", "save for later",
    "save this article", "scroll to continue", "scroll to top", "search", "see all", "see also", "see more", "share",
    "share article", "share on facebook", "share on linkedin", "share on twitter", "share on whatsapp", "share on x",
    "share this", "share this article", "share this page", "share this post", "share this story", "share via",
    "share via email", "show comments", "show more", "sign in", "sign up", "sign up now", "similar articles",
    "similar posts", "skip ad", "skip advertisement", "skip navigation", "skip to content", "skip to main content",
    "source link", "sponsored", "sponsored content", "story continues below", "story continues below advertisement",
    "submit", "submit comment", "subscribe", "subscribe now", "subscribe to our newsletter", "support us",
    "table of contents", "tags", "telegram", "terms and conditions", "terms of service", "terms of use", "text size",
    "thanks for reading", "toggle navigation", "top of page", "top stories", "translate", "trending", "trending now",
    "tweet", "twitter", "up next", "view all", "view all posts", "view comments", "view more", "watch now",
    "we recommend", "whatsapp", "write a comment", "you may also like", "you may like", "you might also like",
    "your email", "your name",
});

// How a furniture sentence begins, in phrase_form.
constexpr std::array kOpenings = std::to_array<std::string_view>({
    "by clicking", "by continuing to browse", "by continuing to use", "by signing up you agree",
    "by subscribing you agree", "click here to", "copyright #", "do you have a story", "don t miss our",
    "dont miss our", "download our app", "email protected", "enter your email", "follow us on", "for the latest news",
    "get our newsletter", "get the latest", "have a tip", "join our newsletter", "join our telegram",
    "join our whatsapp", "join us on", "like us on facebook", "notify me of", "please enable javascript",
    "please log in to", "please sign in to", "required fields are marked", "save my name email",
    "share this article on", "sign up for our", "sign up for the", "sign up here", "sign up to our",
    "sign up to receive", "subscribe to our", "subscribe to the", "this article has been updated",
    "this site is protected by recaptcha", "this site uses akismet", "this site uses cookies",
    "this website uses cookies", "we use cookies", "you must be logged in to", "you need to log in to",
    "your comment will be", "your email address will not be published",
});

constexpr std::array kTailOpenings = std::to_array<std::string_view>({
    "# comments", "add a comment", "comments", "editors picks", "join the conversation", "join the discussion",
    "leave a comment", "leave a reply", "more from this author", "more on this story", "more stories", "most popular",
    "most read", "no comments", "post a comment", "read next", "recent posts", "recommended for you", "related",
    "related articles", "related content", "related coverage", "related news", "related posts", "related stories",
    "trending now", "up next", "write a comment", "you may also like", "you might also like",
});

constexpr std::size_t kTellingBytes = 64;  // of a phrase_form: a longer one is no notice, and how it begins is known

template <typename Phrases>
constexpr bool are_told_apart(const Phrases& phrases) {
  return std::all_of(phrases.begin(), phrases.end(), [](std::string_view phrase) { return phrase.size() < kTellingBytes; });
}

static_assert(are_told_apart(kPhrases) && are_told_apart(kOpenings));
static_assert(std::is_sorted(kPhrases.begin(), kPhrases.end()));
static_assert(std::is_sorted(kOpenings.begin(), kOpenings.end()));
static_assert(std::is_sorted(kTailOpenings.begin(), kTailOpenings.end()));

// The opening that is a prefix of the phrase, if there is one, is the last not after it: none is a prefix of another.
bool begins_as_notice(std::string_view phrase) {
  const auto after = std::upper_bound(kOpenings.begin(), kOpenings.end(), phrase);
  if (after == kOpenings.begin()) return false;
  const std::string_view opening = *(after - 1);
  return phrase.substr(0, opening.size()) == opening && (phrase.size() == opening.size() || phrase[opening.size()] == ' ');
}

bool is_copyright(std::string_view line) {
  return line.substr(0, 2) == "\xC2\xA9" || line.substr(0, 3) == "(c)" || line.substr(0, 3) == "(C)";
}

// "Home > News > Harbour": at least two signs of a path, no piece longer than three words, the first one "home".
bool is_breadcrumb(std::string_view line, std::string_view phrase) {
  if (phrase.substr(0, 5) != "home ") return false;
  const auto signs = std::count_if(line.begin(), line.end(), [](char c) { return c == '>' || c == '/' || c == '|'; });
  constexpr std::string_view kGuillemet = "\xC2\xBB", kAngle = "\xE2\x80\xBA";
  return signs >= 1 || line.find(kGuillemet) != std::string_view::npos || line.find(kAngle) != std::string_view::npos;
}

bool ends_with(std::string_view s, std::string_view end) {
  return s.size() >= end.size() && s.substr(s.size() - end.size()) == end;
}

// The last words of a line, in order.
std::vector<std::string_view> last_words(std::string_view line, std::size_t most) {
  const auto is_blank = [&](std::size_t at) { return line[at] == ' ' || line[at] == '\t'; };
  std::vector<std::string_view> words;
  words.reserve(most);
  for (std::size_t begin = line.size(); words.size() < most;) {
    while (begin > 0 && is_blank(begin - 1)) --begin;
    if (begin == 0) break;
    const std::size_t end = begin;
    while (begin > 0 && !is_blank(begin - 1)) --begin;
    words.push_back(line.substr(begin, end - begin));
  }
  std::reverse(words.begin(), words.end());
  return words;
}

constexpr std::array kPictureAgencies = std::to_array<std::string_view>(
    {"AFP", "AP", "EPA", "EPA-EFE", "Getty", "PA", "REUTERS", "Reuters", "Shutterstock", "TASS", "XINHUA", "Xinhua"});

// "REUTERS/Jane", "AP/Jane", "Getty/AFP": an agency with a name behind its slash, or the other way round.
bool is_agency_slash(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == word.size()) return false;
  const auto is_agency = [](std::string_view s) {
    return std::find(kPictureAgencies.begin(), kPictureAgencies.end(), s) != kPictureAgencies.end();
  };
  return is_agency(word.substr(0, slash)) || is_agency(word.substr(word.rfind('/') + 1));
}

bool names_picture(std::string_view phrase) {
  return phrase == "photo" || phrase == "photograph" || phrase == "photos" || phrase == "image" || phrase == "picture" ||
         phrase == "illustration" || phrase == "credit";
}

bool ends_with_credit(std::string_view line) {
  while (!line.empty() && (line.back() == ')' || line.back() == ']')) line.remove_suffix(1);
  if (line.empty() || line.back() == '.' || line.back() == '!' || line.back() == '?') return false;
  constexpr std::size_t kLongestName = 5;  // words
  const auto words = last_words(line, kLongestName + 1);
  if (words.empty()) return false;
  constexpr std::array kLastWords = std::to_array<std::string_view>(
      {"file photo", "getty images", "handout", "handout photo", "stock photo", "via afp", "via ap", "via getty",
       "via getty images", "via reuters", "via shutterstock", "via unsplash", "screenshot"});
  constexpr std::size_t kLongestLast = 16;  // bytes
  const auto before = static_cast<std::size_t>(words.front().data() - line.data());
  std::string phrase = phrase_form(line.substr(before));
  if (phrase.size() <= kLongestLast && before > 0) phrase = phrase_form(line);
  for (const std::string_view last : kLastWords)
    if (ends_with(phrase, last) && (phrase.size() == last.size() || phrase[phrase.size() - last.size() - 1] == ' '))
      return true;
  // "Photograph: Jane Doe", "Photo by Jane Doe/The Ledger", "REUTERS/Jane Doe": a sign of a credit, then a name.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_agency_slash(words[i])) return true;
    if (i + 1 == words.size()) break;
    std::string_view word = words[i];
    while (!word.empty() && (word.front() == '(' || word.front() == '[')) word.remove_prefix(1);
    const bool points_at_next = word.ends_with(':') || words[i + 1] == "by" || words[i + 1].starts_with('/');
    if (points_at_next && names_picture(phrase_form(word))) return true;
  }
  return false;
}

}  // namespace

std::string phrase_form(std::string_view line, std::size_t enough) {
  std::string form;
  form.reserve(std::min(line.size(), enough));
  bool gap = false;
  const auto close_gap = [&] {
    if (gap && !form.empty()) form.push_back(' ');
    gap = false;
  };
  for (std::size_t at = 0; at < line.size() && form.size() < enough;) {
    const auto byte = static_cast<unsigned char>(line[at]);
    const unsigned folded = byte | 0x20U;
    if (byte >= 0x80) {
      const CodePoint c = code_point_at(line, at);
      if (u_isalnum(static_cast<UChar32>(c.value)) != 0) {
        close_gap();
        form.append(line.substr(at, c.bytes));
      } else if (c.value != 0x2019) {
        gap = true;
      }
      at += c.bytes;
      continue;
    }
    ++at;
    if (folded >= 'a' && folded <= 'z') {
      close_gap();
      form.push_back(static_cast<char>(folded));
    } else if (byte >= '0' && byte <= '9') {
      if (!gap && !form.empty() && form.back() == '#') continue;
      close_gap();
      form.push_back('#');
    } else if (byte != '\'') {
      gap = true;
    }
  }
  return form;
}

bool is_furniture(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  if (is_copyright(line) || ends_with(line, "ll rights reserved") || ends_with(line, "ll rights reserved.")) return true;
  if (line.size() > kLongestNotice) return false;
  const std::string phrase = phrase_form(line, kTellingBytes);
  return std::binary_search(kPhrases.begin(), kPhrases.end(), std::string_view(phrase)) || begins_as_notice(phrase) ||
         is_breadcrumb(line, phrase);
}

bool opens_page_tail(std::string_view line) {
  constexpr std::size_t kLongestOpening = 60;  // bytes
  if (line.size() > kLongestOpening) return false;
  std::string phrase = phrase_form(line);
  if (ends_with(phrase, " cancel reply")) phrase.resize(phrase.size() - 13);
  return std::binary_search(kTailOpenings.begin(), kTailOpenings.end(), std::string_view(phrase));
}

bool is_caption(std::string_view line) {
  if (line.size() > 2 * kLongestLine) return false;
  constexpr std::array kBegins = std::to_array<std::string_view>({"credit", "file photo", "image credit", "image source",
                                                                  "photo", "photo by", "photo credit", "photo courtesy",
                                                                  "photo illustration", "photograph", "picture"});
  const std::size_t colon = line.substr(0, 24).find(':');
  if (colon != std::string_view::npos) {
    const std::string label = phrase_form(line.substr(0, colon));
    if (std::binary_search(kBegins.begin(), kBegins.end(), std::string_view(label))) return true;
  }
  return ends_with_credit(line);
}

}  // namespace crib
