#include "core/text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace crib {
namespace {

// Articles, pronouns, prepositions, conjunctions, auxiliaries and their contractions; sorted by bytes.
constexpr std::array kStopWords = std::to_array<std::string_view>({
    "a",      "about",    "above",   "across",     "after",     "again",    "against",  "all",        "along",
    "also",   "although", "am",      "among",      "an",        "and",      "another",  "any",        "are",
    "aren't", "around",   "as",      "at",         "be",        "because",  "been",     "before",     "behind",
    "being",  "below",    "beneath", "beside",     "besides",   "between",  "beyond",   "both",       "but",
    "by",     "can",      "can't",   "cannot",     "could",     "couldn't", "did",      "didn't",     "do",
    "does",   "doesn't",  "doing",   "don't",      "down",      "during",   "each",     "either",     "else",
    "even",   "every",    "few",     "for",        "from",      "further",  "had",      "hadn't",     "has",
    "hasn't", "have",     "haven't", "having",     "he",        "he'd",     "he'll",    "he's",       "her",
    "here",   "hers",     "herself", "him",        "himself",   "his",      "how",      "however",    "i",
    "i'd",    "i'll",     "i'm",     "i've",       "if",        "in",       "inside",   "into",       "is",
    "isn't",  "it",       "it's",    "its",        "itself",    "just",     "least",    "less",       "may",
    "me",     "might",    "mine",    "more",       "most",      "much",     "must",     "my",         "myself",
    "near",   "neither",  "no",      "nor",        "not",       "of",       "off",      "on",         "once",
    "only",   "onto",     "or",      "other",      "others",    "ought",    "our",      "ours",       "ourselves",
    "out",    "outside",  "over",    "own",        "per",       "rather",   "same",     "shall",      "she",
    "she'd",  "she'll",   "she's",   "should",     "shouldn't", "since",    "so",       "some",       "such",
    "than",   "that",     "that's",  "the",        "their",     "theirs",   "them",     "themselves", "then",
    "there",  "there's",  "these",   "they",       "they'd",    "they'll",  "they're",  "they've",    "this",
    "those",  "though",   "through", "throughout", "till",      "to",       "too",      "toward",     "towards",
    "under",  "until",    "up",      "upon",       "us",        "very",     "via",      "was",        "wasn't",
    "we",     "we'd",     "we'll",   "we're",      "we've",     "were",     "weren't",  "what",       "when",
    "where",  "whether",  "which",   "while",      "who",       "who's",    "whom",     "whose",      "why",
    "will",   "with",     "within",  "without",    "won't",     "would",    "wouldn't", "yet",        "you",
    "you'd",  "you'll",   "you're",  "you've",     "your",      "yours",    "yourself", "yourselves",
});
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

}  // namespace

bool is_stop_word(std::string_view word) { return std::binary_search(kStopWords.begin(), kStopWords.end(), word); }

}  // namespace crib
