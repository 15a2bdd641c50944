#include "core/verdict/attributions.hpp"

#include <algorithm>
#include <optional>

#include "core/text/word_table.hpp"
#include "core/verdict/antecedents.hpp"
#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

Span at(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool has_mark(std::string_view gap, std::string_view marks) {
  return gap.find_first_of(marks) != std::string_view::npos;
}

bool has_quote_mark(std::string_view gap) {
  if (gap == " ") return false;  // nearly all are
  for (const std::string_view mark : {"\"", "“", "”", "«", "»", "„", "''", "``"})
    if (gap.find(mark) != std::string_view::npos) return true;
  return gap.starts_with("’") || gap.starts_with("'") || gap.find(",'") != std::string_view::npos ||
         gap.find(",’") != std::string_view::npos;
}

class Finder {
 public:
  Finder(const Words& words, const std::vector<NameMention>& names, const std::vector<bool>& persons)
      : words_(words), names_(names), persons_(persons) {
    name_at_.resize(words.size(), 0);
    for (std::size_t n = 0; n < names.size(); ++n)
      for (std::size_t i = names[n].tokens.begin; i < names[n].tokens.end; ++i) name_at_[i] = n + 1;
    quoted_.resize(words.size(), false);
    for (const Quotation& quotation : words.tokenized().quotations)
      for (std::size_t i = quotation.tokens.begin; i < quotation.tokens.end; ++i) quoted_[i] = true;
    longest_.resize(persons_.size(), 0);
    for (std::size_t n = names.size(); n-- > 0;) {
      if (length(names[n].tokens) > 4) continue;
      std::size_t& longest = longest_[names[n].entity];
      if (longest == 0 || length(names[n].tokens) >= length(names[longest - 1].tokens)) longest = n + 1;
    }
  }

  std::vector<Attribution> find(const Beginnings& beginnings) {
    std::vector<Attribution> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (quoted_[i] || !beginnings.of_attribution(words_.term(i))) continue;
      std::optional<Attribution> attribution = read(i, found);
      if (!attribution) continue;
      attribution->sentence = words_.sentence(i);
      attribution->tokens = hull(attribution->cue, attribution->speaker);
      i = attribution->cue.end - 1;
      found.push_back(std::move(*attribution));
    }
    return found;
  }

 private:
  std::optional<Attribution> read(std::size_t i, const std::vector<Attribution>& earlier) const {
    const std::string_view word = words_.folded(i);
    const std::string_view next = words_.folded(i + 1);
    Attribution attribution;
    if (word == "according" && next == "to") {
      attribution.cue = at(i, i + 2);
      return subject_after(i + 2, attribution, earlier) ? std::optional(attribution) : std::nullopt;
    }
    std::size_t end = i + 1;
    Cue cue = speech_verb(word);
    if (one_of(word, {"point", "points", "pointed"}) && next == "out") cue = Cue::kStrong, end = i + 2;
    if (one_of(word, {"goes", "went"}) && next == "on") cue = Cue::kWeak, end = i + 2;
    if (word == "put" && next == "it") cue = Cue::kStrong, end = i + 2;
    if (one_of(word, {"summed", "sums"}) && next == "up") cue = Cue::kWeak, end = i + 2;
    if (cue == Cue::kNone || is_other_sense(i)) return std::nullopt;
    if (!earlier.empty() && contains(earlier.back().speaker, static_cast<std::uint32_t>(i))) return std::nullopt;
    attribution.cue = at(i, end);
    attribution.is_weak = cue == Cue::kWeak;
    const std::string_view gap = words_.gap(i);
    const bool after_quotation = i > 0 && has_quote_mark(gap);
    if (after_quotation && subject_after(end, attribution, earlier)) return attribution;
    if (!after_quotation && subject_before(i, attribution, earlier) && agrees(i, attribution)) return attribution;
    if (has_mark(gap, ",") && subject_after(end, attribution, earlier) && attribution.kind == SpeakerKind::kPerson)
      return attribution;
    return std::nullopt;
  }

  // "analysts say" but "a report": a verb without an ending has a plural subject
  bool agrees(std::size_t cue, const Attribution& attribution) const {
    const std::string_view verb = words_.folded(cue);
    const bool has_ending = verb.ends_with("s") || verb.ends_with("d") || verb.ends_with("told") ||
                            verb.ends_with("ing") || verb == "wrote" || verb == "thought" || verb == "put" ||
                            verb == "went";
    if (has_ending) return true;
    const std::string_view last = words_.folded(attribution.speaker.end - 1);
    return attribution.kind == SpeakerKind::kGroup || one_of(last, {"they", "we", "i"}) ||
           (attribution.name.empty() && last.ends_with("s"));
  }

  // nouns, infinitives and passives: "a report", "to say", "was told"
  bool is_other_sense(std::size_t i) const {
    if (words_.gap(i) == "-" || words_.gap(i + 1) == "-") return true;
    if (i == 0 || !words_.same_sentence(i - 1, i)) return false;
    const std::string_view before = words_.folded(i - 1);
    if (one_of(before, {"a", "an", "the", "this", "its", "his", "her", "their", "our", "my", "no", "to", "of", "in",
                        "any", "every", "each"}))
      return true;
    std::size_t auxiliary = i - 1;  // "were once called"
    while (auxiliary > 0 && is_speech_adverb(words_.folded(auxiliary)) && !is_being(words_.folded(auxiliary)) &&
           words_.same_sentence(auxiliary - 1, i))
      --auxiliary;
    if (is_being(words_.folded(auxiliary)) && !words_.folded(i).ends_with("ing")) return true;
    return words_.folded(i) == "asking" && !one_of(before, {"was", "were", "is", "are"});
  }

  // a person by the full name, an organisation as it is written
  void set_name(Attribution& attribution, std::size_t mention) const {
    const std::uint32_t entity = names_[mention].entity;
    attribution.kind = persons_[entity] ? SpeakerKind::kPerson : SpeakerKind::kOrganisation;
    const NameMention& shown =
        persons_[entity] && longest_[entity] != 0 ? names_[longest_[entity] - 1] : names_[mention];
    attribution.name = std::string(slice(words_.document().text, shown.bytes));
  }

  bool subject_before(std::size_t cue, Attribution& attribution, const std::vector<Attribution>& earlier) const {
    std::size_t end = cue;
    while (end > 0 && words_.same_sentence(end - 1, cue) && is_speech_adverb(words_.folded(end - 1)) &&
           !quoted_[end - 1] && name_at_[end - 1] == 0)
      --end;
    if (end == 0 || !words_.same_sentence(end - 1, cue) || quoted_[end - 1]) return false;
    const std::string_view gap = words_.gap(end);
    if (has_mark(gap, ":;(") || has_quote_mark(gap) || gap.find("—") != std::string_view::npos) return false;
    const std::size_t last = end - 1;
    const std::size_t start = clause_start(last);
    const std::string_view word = words_.folded(last);
    if (is_third_person(word)) return pronoun(last, attribution, earlier);
    if (one_of(word, {"who", "which"})) return last > start && apposed(start, last, attribution);
    if (has_mark(gap, ",")) return apposed(start, end, attribution);
    if (name_at_[last] != 0) return named(start, last, attribution);
    return common_noun(start, last, attribution);
  }

  // first token after the last quotation, colon or semicolon before `last` in its sentence
  std::size_t clause_start(std::size_t last) const {
    const std::size_t begin = words_.tokenized().sentences[words_.sentence(last)].tokens.begin;
    std::size_t start = last;
    while (start > begin && !quoted_[start - 1] &&
           !has_mark(words_.gap(start), ":;") && !has_quote_mark(words_.gap(start)))
      --start;
    return start;
  }

  // "Jory Pell, who runs the inn," … "said": the first name that a comma follows
  bool apposed(std::size_t start, std::size_t end, Attribution& attribution) const {
    // "Orlan's chairman, Mr Jo Roe, said": the person right before the comma
    if (end > start && name_at_[end - 1] != 0 && persons_[names_[name_at_[end - 1] - 1].entity] &&
        !is_empty(names_[name_at_[end - 1] - 1].title_tokens)) {
      set_name(attribution, name_at_[end - 1] - 1);
      attribution.speaker = names_[name_at_[end - 1] - 1].tokens;
      return true;
    }
    for (std::size_t i = start; i < end; ++i) {
      if (name_at_[i] == 0) continue;
      const NameMention& name = names_[name_at_[i] - 1];
      if (has_mark(words_.gap(name.tokens.end), ",(")) {
        set_name(attribution, name_at_[i] - 1);
        attribution.speaker = at(with_role(start, name.tokens.begin), name.tokens.end);
        return true;
      }
      i = name.tokens.end - 1;
    }
    return false;
  }

  // role words and the name they belong to, in front of a name: "AWS CEO Jo Roe", "chief executive Jo Roe"
  std::size_t with_role(std::size_t start, std::size_t begin) const {
    while (begin > start && !has_mark(words_.gap(begin), ",;:()\"\n")) {
      const std::string_view word = words_.folded(begin - 1);
      const bool role = is_role_noun(word) || one_of(word, {"chief", "vice", "executive", "senior", "general", "deputy",
                                                            "managing", "prime", "foreign", "former"});
      const bool possessor = name_at_[begin - 1] != 0 && name_at_[begin - 1] != name_at_[begin];
      if (!role && !possessor) break;
      begin = possessor ? std::max<std::size_t>(start, names_[name_at_[begin - 1] - 1].tokens.begin) : begin - 1;
    }
    return begin;
  }

  bool named(std::size_t start, std::size_t last, Attribution& attribution) const {
    const NameMention& name = names_[name_at_[last] - 1];
    const std::size_t begin = with_role(start, name.tokens.begin);
    const std::string_view before = begin > start ? words_.folded(begin - 1) : std::string_view{};
    if (is_preposition(before) || before == "the") {
      const std::size_t preposition = is_preposition(before) ? begin - 1 : begin - 2;
      if (preposition < last && preposition >= start && is_preposition(words_.folded(preposition)) &&
          headed(start, preposition, name.tokens.end, name_at_[last] - 1, attribution))
        return true;
      // the object of a preposition is no subject
      if (is_preposition(before) && apposed(start, begin - 1, attribution)) return true;
    } else if (name.tokens.begin > start && has_mark(words_.gap(name.tokens.begin), ",") &&
               begin == name.tokens.begin && !has_mark(words_.gap(name.tokens.end), ",") &&
               apposed_with_role(start, begin, attribution)) {
      return true;
    } else if (before == "and" && apposed_with_role(start, begin, attribution)) {
      return true;  // "Jo Roe, analyst at Orlan, Pell and Norrick said"
    }
    set_name(attribution, name_at_[last] - 1);
    attribution.speaker = at(begin, name.tokens.end);
    return true;
  }

  bool apposed_with_role(std::size_t start, std::size_t end, Attribution& attribution) const {
    Attribution tried = attribution;
    if (!apposed(start, end, tried) || tried.kind != SpeakerKind::kPerson) return false;
    const bool role =
        std::any_of(words_.tokenized().tokens.begin() + tried.speaker.end,
                    words_.tokenized().tokens.begin() + static_cast<std::ptrdiff_t>(end),
                    [&](const Token& token) { return is_role_noun(words_.vocabulary().spelling(token.term)); });
    if (role) attribution = tried;
    return role;
  }

  // "a spokesman for X", "a study by X", "observers at X"
  bool headed(std::size_t start, std::size_t preposition, std::size_t end, std::size_t mention,
              Attribution& attribution) const {
    if (preposition <= start) return false;
    const std::string_view head = words_.folded(preposition - 1);
    SpeakerKind kind{};
    if (is_text_noun(head))
      kind = SpeakerKind::kText;
    else if (is_group_noun(head))
      kind = SpeakerKind::kGroup;
    else if (is_role_noun(head))
      kind = SpeakerKind::kOrganisation;
    else
      return false;
    if (name_at_[preposition - 1] != 0) return false;
    set_name(attribution, mention);
    attribution.kind = kind;
    attribution.speaker = at(phrase_start(start, preposition - 1), end);
    return true;
  }

  // back from a noun to its determiner: "the two big island banks"
  std::size_t phrase_start(std::size_t start, std::size_t noun) const {
    std::size_t begin = noun;
    while (begin > start && noun - begin < 5 && !is_determiner(words_.folded(begin))) {
      const std::string_view before = words_.folded(begin - 1);
      const std::string_view gap = words_.gap(begin);
      if (has_mark(gap, ",;:()") || (words_.is_stop_word(begin - 1) && !is_determiner(before)) ||
          speech_verb(before) == Cue::kStrong)
        break;
      --begin;
    }
    return begin;
  }

  bool common_noun(std::size_t start, std::size_t last, Attribution& attribution) const {
    std::size_t head = last;
    std::size_t begin = phrase_start(start, last);
    // "one of them", "analysts in the port": the head stands before the preposition
    while (begin > start && is_preposition(words_.folded(begin - 1)) && begin - 1 > start &&
           !has_mark(words_.gap(begin - 1), ",;:")) {
      const std::size_t earlier = begin - 2;
      if (!is_group_noun(words_.folded(earlier)) && !is_role_noun(words_.folded(earlier)) &&
          !is_text_noun(words_.folded(earlier)) && words_.folded(earlier) != "one")
        break;
      head = earlier;
      begin = phrase_start(start, earlier);
    }
    const std::string_view noun = words_.folded(head);
    const std::string_view first = words_.folded(begin);
    if (words_.is_stop_word(last) && !is_group_noun(noun) && head == last) return false;
    attribution.speaker = at(begin, last + 1);
    for (std::size_t i = begin; i <= last; ++i)
      if (name_at_[i] != 0) set_name(attribution, name_at_[i] - 1);
    if (is_text_noun(noun))
      attribution.kind = SpeakerKind::kText;
    else if (is_group_noun(noun))
      attribution.kind = SpeakerKind::kGroup;
    else if (is_role_noun(noun) || noun == "one")
      attribution.kind = SpeakerKind::kUnnamed;
    else if (one_of(first, {"the", "a", "an", "one", "its", "their", "this"}))
      attribution.kind = SpeakerKind::kUnnamed;
    else
      return false;
    if (attribution.kind == SpeakerKind::kUnnamed) attribution.name.clear();
    return true;
  }

  bool pronoun(std::size_t i, Attribution& attribution, const std::vector<Attribution>& earlier) const {
    attribution.speaker = at(i, i + 1);
    attribution.by_pronoun = true;
    attribution.kind = SpeakerKind::kUnnamed;
    const std::string_view word = words_.folded(i);
    if (word == "he" || word == "she") {
      const auto antecedent = find_antecedent(words_, names_, persons_, quoted_, earlier, i);
      if (!antecedent) return true;
      if (const auto* mention = std::get_if<std::size_t>(&*antecedent)) {
        set_name(attribution, *mention);
      } else {
        attribution.kind = SpeakerKind::kPerson;
        attribution.name = std::get<const Attribution*>(*antecedent)->name;
      }
      return true;
    }
    for (auto before = earlier.rbegin(); before != earlier.rend(); ++before) {
      const bool fits = word == "they"
                            ? before->kind == SpeakerKind::kGroup
                            : before->kind == SpeakerKind::kOrganisation || before->kind == SpeakerKind::kText;
      if (words_.sentence(i) - before->sentence > 3) break;
      if (!fits) continue;
      attribution.kind = before->kind;
      attribution.name = before->name;
      break;
    }
    return true;
  }

  bool subject_after(std::size_t begin, Attribution& attribution, const std::vector<Attribution>& earlier) const {
    if (begin >= words_.size() || !words_.same_sentence(begin - 1, begin) || has_mark(words_.gap(begin), ",;:.\"") ||
        quoted_[begin])
      return false;
    std::size_t end = begin;
    std::size_t mention = 0;
    std::size_t head = words_.size();
    while (end < words_.size() && end - begin < 12 && words_.same_sentence(begin, end) && !quoted_[end]) {
      if (end > begin && (has_mark(words_.gap(end), ",;:()\n") || has_quote_mark(words_.gap(end)) ||
                          words_.gap(end).find("—") != std::string_view::npos))
        break;
      const std::string_view word = words_.folded(end);
      if (name_at_[end] != 0) {
        mention = name_at_[end];
        end = names_[mention - 1].tokens.end;
        // a role may follow: "Orlan analyst Jo Roe"; otherwise the name closes the phrase
        const bool goes_on =
            end < words_.size() && !has_mark(words_.gap(end), ",;:()") &&
            (is_role_noun(words_.folded(end)) || name_at_[end] != 0 || is_text_noun(words_.folded(end)) ||
             words_.folded(end) == "chief" || words_.gap(end) == "/");
        if (!goes_on) break;
        continue;
      }
      const bool links =
          is_preposition(word) && word != "in" && word != "on" && head == end - 1 && name_follows(end + 1);
      if (end > begin && !links && (is_preposition(word) || is_conjunction(word) || words_.is_stop_word(end)) &&
          !is_determiner(word))
        break;
      if (one_of(word, {"he", "she", "it", "they"}) && end == begin) return pronoun(begin, attribution, earlier);
      if (is_text_noun(word) || is_group_noun(word) || is_role_noun(word)) head = end;
      if (speech_verb(word) == Cue::kStrong) break;
      ++end;
    }
    if (end == begin) return false;
    attribution.speaker = at(begin, end);
    attribution.kind = SpeakerKind::kUnnamed;
    if (mention != 0) set_name(attribution, mention - 1);
    if (head < words_.size()) {
      const std::string_view noun = words_.folded(head);
      if (is_text_noun(noun))
        attribution.kind = SpeakerKind::kText;
      else if (is_group_noun(noun) && attribution.kind != SpeakerKind::kPerson)
        attribution.kind = SpeakerKind::kGroup;
    }
    return mention != 0 || head < words_.size() || is_determiner(words_.folded(begin));
  }

  bool name_follows(std::size_t i) const {
    for (std::size_t j = i; j < std::min(words_.size(), i + 3); ++j)
      if (name_at_[j] != 0) return true;
    return false;
  }

  const Words& words_;
  const std::vector<NameMention>& names_;
  const std::vector<bool>& persons_;
  std::vector<std::size_t> name_at_;  // mention + 1 by token
  std::vector<std::size_t> longest_;  // mention + 1 by entity
  std::vector<bool> quoted_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Words& words, const std::vector<NameMention>& names,
                                           const std::vector<bool>& persons, const Beginnings& beginnings) {
  return Finder(words, names, persons).find(beginnings);
}

bool is_cue_beginning(std::string_view folded) {
  static const WordSet kWords{"according", "point", "points", "pointed", "goes", "went", "put", "summed", "sums"};
  return speech_verb(folded) != Cue::kNone || kWords.contains(folded);
}

}  // namespace crib
