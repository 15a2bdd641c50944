#include "core/text/markdown.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/text/front_matter.hpp"
#include "tests/processor_time.hpp"

namespace crib {
namespace {

Document read(const std::string& text) { return read_markdown("a.md", text, Role::kArticle); }

TEST(Markdown, ReadsFrontMatterAndTakesTheMarksOff) {
  const Document document = read("---\ntitle: \"The Letter, No. 9\"\nauthor: Jane Doe\ndate: 2025-03-06\npublisher: The Letter\n---\n\n"
                                 "# The Letter, No. 9\n\nThe *harbour* is **closed**, via [Meridian](https://m.example) &amp; others\\*.\n"
                                 "It said so.\n\n> \"No,\" she said.\n\n- one\n- two\n\n![gulls](a.png)\n\n```\ncode\n```\n<div>raw</div>\n");
  EXPECT_EQ(document.text, "The Letter, No. 9\n\nThe harbour is closed, via Meridian & others*. It said so.\n\n\"No,\" she said.\n\none\n\ntwo");
  EXPECT_EQ(slice(document.text, *document.title_bytes), "The Letter, No. 9");
  EXPECT_EQ(document.byline + "|" + document.date + "|" + document.publisher, "Jane Doe|2025-03-06|The Letter");
}

TEST(Markdown, TakesTheFirstHeadingForATitleAndSetsOthersAside) {
  const Document document = read("Quay shut\n=========\n\nThe harbour is closed.\n\n## What next\n\nNothing.\n");
  EXPECT_EQ(document.title, "Quay shut");
  EXPECT_EQ(document.text, "Quay shut\n\nThe harbour is closed.\n\nWhat next\n\nNothing.");
  ASSERT_EQ(document.asides.size(), 1U);
  EXPECT_EQ(slice(document.text, document.asides[0].bytes), "What next");
  EXPECT_EQ(read("The harbour is closed.\n\n# Late heading\n").title, "");
}

TEST(Markdown, KeepsTheCellsOfATable) {
  EXPECT_EQ(read("| Inn | Stars |\n| --- | :-: |\n| Lantern | 3 |\n").text, "Inn  Stars\nLantern  3");
}

TEST(Markdown, TakesUnclosedBracketsInLinearTimeAndKeepsThem) {
  std::string text;
  for (int n = 0; n < 100000; ++n) text += "![[]()";
  const test::ProcessorTime time;
  read(text);
  EXPECT_LT(time.seconds(), 10.0);
  EXPECT_EQ(read(std::string(3000, '[') + "a").text, std::string(3000, '[') + "a");
}

TEST(FrontMatter, IsReadInYamlAndToml) {
  EXPECT_EQ(read_front_matter("---\ntitle: 'It''s shut'\n---\ntext").title, "It's shut");
  EXPECT_EQ(read_front_matter("---\r\ntitle: Quay: shut\r\n---\r\ntext").title, "Quay: shut");
  EXPECT_EQ(read_front_matter("+++\ntitle = \"Quay \\\"shut\\\"\"\n+++\n").title, "Quay \"shut\"");
  EXPECT_EQ(read_front_matter("---\nauthors:\n  - Jane Doe\n  - John Roe\n---\n").author, "Jane Doe");
  EXPECT_EQ(read_front_matter("---\nauthors: [\"Doe, Jane\", John]\n---\n").author, "Doe, Jane");
  EXPECT_EQ(read_front_matter("---\nimage:\n  title: no\ntitle: yes\n---\n").title, "yes");
}

TEST(FrontMatter, IsNoneWhereARuleOpensTheText) {
  EXPECT_EQ(read_front_matter("---\nThe harbour is closed.\n").bytes, 0U);
  EXPECT_EQ(read_front_matter("--- title: x\n---\n").bytes, 0U);
  EXPECT_EQ(read_front_matter("").bytes, 0U);
}

}  // namespace
}  // namespace crib
