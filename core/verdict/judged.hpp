// What crib says about a pair and about a document: evidence with spans, and words for people.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"
#include "core/match/passage.hpp"

namespace crib {

enum class CreditKind : std::uint8_t {
  kDateline, kFoot, kByline, kPhoto, kReport, kStatement, kStudy, kSpeaker, kInterview, kVague
};
enum class CreditScope : std::uint8_t { kSentence, kParagraph, kArticle };

// Words that name where something comes from.
struct Credit {
  Span bytes;
  CreditKind kind{};
  CreditScope scope{};
  std::string name;  // canonical: "Reuters" for "REUTER"
  Span covers;       // bytes of the text that it speaks for; empty for a picture's credit
};

// A quotation with who says it.
struct Speech {
  Span bytes;  // between the marks
  std::string speaker;
  Span speaker_bytes;
  bool is_speech = true;  // false: scare quotes, a title, a term
};

enum class ChangeKind : std::uint8_t {
  kFigure, kDate, kName, kNegation, kHedge, kSpeaker, kAttribution, kQuotedWord,
  kReporting  // direct speech made indirect, or the reverse
};
enum class ChangeDegree : std::uint8_t { kLessExact, kDifferent };  // equal things are no change

struct Change {
  ChangeKind what{};
  ChangeDegree degree{};
  Span left, right;  // bytes; one may be empty
};

// Words that differ inside a passage, in order; one side may be empty, and then marks the place.
struct ChangedWords {
  Span left, right;  // bytes
};

enum class CreditStatus : std::uint8_t { kUncredited, kCredited, kQuoted, kCreditedElsewhere };

struct JudgedPassage {
  Passage passage;
  CreditStatus credit{};
  std::optional<std::uint32_t> credit_by;  // position in the left document's credits
  std::vector<Change> changes;
  std::vector<ChangedWords> edits;
};

enum class Verdict : std::uint8_t {
  kIdentical, kNearDuplicate, kReprint, kLightEdit, kRewrite, kPartialReuse, kSharedQuotes, kSameStory, kUnrelated
};
enum class From : std::uint8_t { kUndetermined, kLeft, kRight };

struct Direction {
  From from{};
  double confidence{};  // 0..1
  std::string why;
};

// Shares of [left, right]; all 0..1.
struct Overlap {
  double jaccard{};
  std::array<double, 2> containment{};
  double cosine{};
  std::array<double, 2> coverage{};
  std::array<double, 2> verbatim{};
};

struct JudgedPair {
  DocId left{}, right{};
  Overlap overlap;
  Verdict verdict{};
  std::string why;  // the rule that gave the verdict, in one sentence
  Direction direction;
  std::vector<JudgedPassage> passages;
  std::vector<Change> changes;  // of what both tell where no passage holds both places
};

// One document of the smallest set that explains an article.
struct SourceShare {
  DocId document{};
  std::uint32_t words{};
  double share{};           // of the article's words, each counted once
  std::vector<Span> spans;  // bytes of the article
};

struct Original {
  double share{};
  std::vector<Span> sentences;  // bytes
  std::uint32_t quotations{}, figures{};
  std::array<double, 3> where{};  // share of own words in lead, middle, end
};

struct Version {
  std::uint32_t series{};  // position in a chain, 0 = first
  std::string label;       // "CORRECTED", "UPDATE 2", …
  std::optional<DocId> of; // the version before it
};

using Versions = std::map<DocId, Version>;  // of the documents that stand in a chain

// What a chain's correction or withdrawal changed and an article still has.
struct StaleFact {
  DocId article{}, old_version{}, correction{};
  Span bytes;       // of the article; empty for a withdrawal
  std::string now;  // what the correction says; empty for a withdrawal
};

// One statement of a summary with the places in the document that it speaks of.
struct Clause {
  std::string text;
  std::vector<Span> spans;  // bytes
};

enum class Outcome : std::uint8_t { kPass, kWarn, kFail };

struct PolicyReason {
  Outcome outcome{};
  std::string text;  // one plain clause
};

struct PolicyAnswer {
  Outcome outcome = Outcome::kPass;
  std::vector<PolicyReason> reasons;  // the worst first
};

using PolicyAnswers = std::map<DocId, PolicyAnswer>;  // of articles

struct JudgedDocument {
  std::uint32_t words{};
  std::vector<Credit> credits;
  std::vector<Speech> quotations;
  std::vector<Clause> summary;
  std::vector<SourceShare> sources;
  Original original;
  std::vector<StaleFact> stale;
};

}  // namespace crib
