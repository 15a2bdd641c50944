#include "core/verdict/speakers.hpp"

#include <gtest/gtest.h>

#include "core/verdict/credits.hpp"
#include "tests/one_text.hpp"

namespace crib {
namespace {

// the speaker of each quotation; "-" for one that is no speech
std::vector<std::string> speakers(const std::string& text) {
  const test::Texts read = test::prose(text);
  std::vector<std::string> out;
  for (const Speech& speech : read_voices(read.words()).speeches)
    out.push_back(speech.is_speech ? speech.speaker : "-");
  return out;
}

using Found = std::vector<std::string>;

TEST(Speakers, StandAfterBeforeAndInside) {
  EXPECT_EQ(speakers("\"It will fall,\" said Ingrid Solvane."), (Found{"Ingrid Solvane"}));
  EXPECT_EQ(speakers("\"It will fall,\" Ingrid Solvane said."), (Found{"Ingrid Solvane"}));
  EXPECT_EQ(speakers("Ingrid Solvane said: “It will fall, and soon.”"), (Found{"Ingrid Solvane"}));
  EXPECT_EQ(speakers("“It will fall,” said Ingrid Solvane. “I would not stand below it.”"),
            (Found{"Ingrid Solvane", "Ingrid Solvane"}));
  EXPECT_EQ(speakers("\"It will fall,\" Ingrid Solvane, who runs the port for Orlan, said."),
            (Found{"Ingrid Solvane"}));
  EXPECT_EQ(speakers("According to dock manager Wim Castor, \"nobody will stand below it now.\""),
            (Found{"Wim Castor"}));
}

TEST(Speakers, ARoleIsNoPartOfTheName) {
  EXPECT_EQ(speakers("\"It will fall,\" said Orlan CEO Ingrid Solvane."), (Found{"Ingrid Solvane"}));
  EXPECT_EQ(speakers("\"It will fall,\" noted analyst Wim Castor of Orlan Research."), (Found{"Wim Castor"}));
}

TEST(Speakers, APronounIsResolvedWherePlain) {
  EXPECT_EQ(speakers("Mayor Runa Estevall was angry. \"They cut our only road,\" she said."), (Found{"Runa Estevall"}));
  EXPECT_EQ(speakers("\"They cut our only road,\" she said."), (Found{"she"}));
}

TEST(Speakers, APronounIsWhoSpokeLast) {
  // by a chain of pronouns, over paragraphs
  EXPECT_EQ(speakers("The quay is shut, harbour master Ingrid Solvane said.\n\nShe said the piles are cracked.\n\n\"They will fall,\" she said."),
            (Found{"Ingrid Solvane"}));
  // a name in what is said is not who says it
  EXPECT_EQ(speakers("Mayor Runa Estevall said Mr Wim Castor's plan is too dear. \"We have no coin,\" she said."), (Found{"Runa Estevall"}));
  EXPECT_EQ(speakers("Mr Franz Pell, who is adviser to Chancellor Hella Orlan, was glad. \"The fields do well,\" he said."), (Found{"Franz Pell"}));
  EXPECT_EQ(speakers("Senator Odile Brask, D-Ohio, said she would vote. \"It is late,\" she said."), (Found{"Odile Brask"}));
  // somebody without a name spoke last
  EXPECT_EQ(speakers("Mayor Runa Estevall was angry. A clerk of the port said the quay would open. \"It is safe,\" she said."), (Found{"she"}));
}

TEST(Speakers, APronounFarFromAnyNameIsLeftOpen) {
  EXPECT_EQ(speakers("Mayor Runa Estevall was angry.\n\nThe road was cut in March.\n\n\"They cut our only road,\" she said."), (Found{"she"}));
}

TEST(Speakers, UnnamedOnesAreKeptAsWritten) {
  EXPECT_EQ(speakers("\"It will fall,\" said a dock trader in Elsam."), (Found{"a dock trader"}));
}

TEST(Speakers, ScareQuotesTermsAndTitlesAreNoSpeech) {
  EXPECT_EQ(speakers("The \"smart\" crane has no \"single point of failure\" today."), (Found{"-", "-"}));
  EXPECT_EQ(speakers("They sold it as a “green” ship."), (Found{"-"}));
}

TEST(Speakers, ASentenceThatStartsAfterAQuotationIsNotItsSpeaker) {
  EXPECT_EQ(speakers("They were once called \"masters of the sea.\" Orlan has stated that it will pay."), (Found{"-"}));
}

TEST(Speakers, SpeechOverParagraphsHasOneSpeaker) {
  EXPECT_EQ(speakers("\"It will fall,\" said Ingrid Solvane. \"I have seen the piles myself.\n\n\"Nobody should stand "
                     "below it tonight.\""),
            (Found{"Ingrid Solvane", "Ingrid Solvane", "Ingrid Solvane"}));
}

}  // namespace
}  // namespace crib
