// A small result made by hand: every kind of member once, texts of one, two, three and four bytes a character.
#pragma once

#include <sstream>
#include <string>

#include "core/report/report.hpp"

namespace crib {

inline Span span_of_words(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

inline Document sample_article() {
  Document article;
  article.key = "articles/café.txt";
  article.title = "Ferry «cut» </script>";
  article.date = "2025-03-04";
  article.byline = "A. Writer";
  article.text = "Ferry «cut» </script>\n\nThe night ferry \U0001F6F3 will cost €4 million, Norlake said.\n";
  // As if the file began with a byte-order mark.
  article.offsets.breaks.push_back({0, 3});
  article.asides.push_back({span_of_words(article.text, "Ferry «cut»"), AsideKind::kHeading});
  return article;
}

inline Document sample_source() {
  Document source;
  source.key = "wire/w.html";
  source.role = Role::kSource;
  source.format = Format::kHtml;
  source.publisher = "Meridian";
  source.text = "The night ferry may cost €3.4 million, \"a heavy blow\", Norlake Lines said.";
  return source;
}

inline JudgedPassage sample_passage(const std::string& left, const std::string& right) {
  JudgedPassage judged;
  judged.passage.left = span_of_words(left, "The night ferry \U0001F6F3 will cost €4 million");
  judged.passage.right = span_of_words(right, "The night ferry may cost €3.4 million");
  judged.passage.left_tokens = {4, 11};
  judged.passage.right_tokens = {0, 7};
  judged.passage.kind = Kind::kEdited;
  judged.passage.similarity = 0.87654321;
  judged.credit = CreditStatus::kCredited;
  judged.credit_by = 0;
  Change figure;
  figure.what = ChangeKind::kFigure;
  figure.degree = ChangeDegree::kLessExact;
  figure.left = span_of_words(left, "€4 million");
  figure.right = span_of_words(right, "€3.4 million");
  judged.changes.push_back(figure);
  judged.edits.push_back({span_of_words(left, "will"), span_of_words(right, "may")});
  return judged;
}

inline Report sample_report() {
  Report report;
  report.command = "scan";
  report.options = {{"min_words", "0"}, {"preset", "default"}, {"threshold", "0.25"}};
  report.corpus.documents = {sample_article(), sample_source()};
  report.corpus.skipped.push_back({"articles/x.txt", "empty; nothing to compare"});
  report.notes.push_back("cap \"most_candidates\" was hit 3 times");
  const std::string& left = report.corpus.documents[0].text;
  const std::string& right = report.corpus.documents[1].text;

  JudgedDocument article;
  article.words = 12;
  article.credits.push_back({span_of_words(left, "Norlake said"), CreditKind::kSpeaker, CreditScope::kSentence, "Norlake",
                             span_of_words(left, "The night ferry")});
  article.summary = {{"58 % of this article is in w.html", {span_of_words(left, "The night ferry")}}, {"1 passage, credited", {}}};
  article.stale.push_back({static_cast<DocId>(0), static_cast<DocId>(1), static_cast<DocId>(1),
                           span_of_words(left, "€4 million"), "€3.4 million"});
  report.policy[static_cast<DocId>(0)] = {Outcome::kWarn, {{Outcome::kWarn, "7 words of Meridian without credit; 5 allowed"}}};
  article.sources.push_back({static_cast<DocId>(1), 7, 0.5833, {span_of_words(left, "The night ferry")}});
  article.original.share = 0.4167;
  article.original.sentences.push_back(span_of_words(left, "Norlake said."));
  article.original.figures = 1;
  article.original.where = {0.5, 0, 0.25};
  report.versions[static_cast<DocId>(0)] = Version{1, "UPDATE 2", static_cast<DocId>(1)};
  JudgedDocument source;
  source.words = 12;
  Speech speech;
  speech.bytes = span_of_words(right, "a heavy blow");
  speech.speaker = "Norlake Lines";
  speech.speaker_bytes = span_of_words(right, "Norlake Lines");
  source.quotations.push_back(speech);
  report.documents = {article, source};

  JudgedPair pair;
  pair.left = static_cast<DocId>(0);
  pair.right = static_cast<DocId>(1);
  pair.overlap = {0.123456, {0.31, 0.18}, 0.64, {1, 0.37}, {0.2, 0}};
  pair.verdict = Verdict::kLightEdit;
  pair.why = "a run of edited sentences";
  pair.direction = {From::kRight, 0.9, "declared source"};
  pair.passages.push_back(sample_passage(left, right));
  pair.changes.push_back({ChangeKind::kName, ChangeDegree::kDifferent, span_of_words(left, "Norlake said"), span_of_words(right, "Norlake Lines")});
  report.pairs.push_back(pair);

  report.matrices.size = 2;
  for (std::size_t m = 0; m < report.matrices.by_name.size(); ++m) {
    report.matrices.by_name[m].cells = {{0, 1, 0.25F}, {1, 0, 0.125F}};
  }
  return report;
}

template <typename Write>
std::string written(const Write& write) {
  std::ostringstream out;
  write(out);
  return out.str();
}

}  // namespace crib
