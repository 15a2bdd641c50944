#include "core/verdict/antecedents.hpp"

#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

// "Roe's plan"; "adviser to Chancellor Jo Roe": a preposition before the name, its title and the words of an office
bool belongs_to_something(const Words& words, const NameMention& name) {
  if (words.written(name.tokens.end - 1).size() > words.bare(name.tokens.end - 1).size()) return true;
  std::size_t i = name.tokens.begin;
  while (words.same_sentence(i - 1, i) && words.gap(i) == " " && (words.is_capitalised(i - 1) || is_role_noun(words.folded(i - 1)))) --i;
  return words.same_sentence(i - 1, i) && (is_preposition(words.folded(i - 1)) || words.folded(i - 1) == "to");
}

// groups and texts are no "he"
bool may_be_person(const Attribution& attribution) {
  return attribution.kind != SpeakerKind::kGroup && attribution.kind != SpeakerKind::kText;
}

}  // namespace

std::optional<Antecedent> find_antecedent(const Words& words, const std::vector<NameMention>& names, const std::vector<bool>& persons,
                                          const std::vector<bool>& quoted, const std::vector<Attribution>& earlier, std::size_t pronoun) {
  const auto paragraph = [&](std::size_t token) { return words.tokenized().sentences[words.sentence(token)].paragraph; };
  const auto is_near = [&](std::size_t token) { return paragraph(pronoun) - paragraph(token) <= 1; };
  std::optional<std::size_t> person;
  for (std::size_t n = names.size(); n-- > 0 && !person;)
    if (names[n].tokens.begin < pronoun && persons[names[n].entity] && !quoted[names[n].tokens.begin] && !belongs_to_something(words, names[n]))
      person = n;
  for (auto last = earlier.rbegin(); last != earlier.rend(); ++last) {
    if (!may_be_person(*last) || last->speaker.begin >= pronoun) continue;
    if (person && names[*person].tokens.begin >= last->speaker.end) break;
    if (last->kind != SpeakerKind::kPerson || !is_near(last->speaker.begin)) return std::nullopt;
    return &*last;
  }
  return person && is_near(names[*person].tokens.begin) ? std::optional<Antecedent>(*person) : std::nullopt;
}

}  // namespace crib
