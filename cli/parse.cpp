#include "cli/parse.hpp"

#include <algorithm>
#include <string_view>

#include "cli/flags.hpp"
#include "cli/values.hpp"
#include "core/base/error.hpp"

namespace crib {
namespace {

struct Typed {
  const Flag* flag{};
  std::string value;
  std::string spelling;  // as typed, for messages
};

const Flag* flag_named(std::string_view name) {
  const auto all = flags();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Flag& flag) { return flag.name == name; });
  return found == all.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_unknown(const std::string& spelling, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Flag& flag : flags()) names.push_back(flag.name);
  const auto nearest = nearest_name(name, names);
  const std::string hint = nearest.empty() ? "see crib -h" : "did you mean --" + std::string(nearest) + "?";
  throw Error("no option " + spelling + "; " + hint);
}

// Splits words into options and operands.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& words) : words_(words) {}

  void read() {
    bool takes_options = true;
    while (next_ < words_.size()) {
      const std::string& word = words_[next_++];
      if (!takes_options || word.size() < 2 || word[0] != '-') {
        operands.push_back(word);
      } else if (word == "--") {
        takes_options = false;
      } else if (word[1] == '-') {
        read_long(word);
      } else {
        read_letters(word);
      }
    }
  }

  std::vector<Typed> typed;
  std::vector<std::string> operands;

 private:
  void read_long(const std::string& word) {
    const auto equals = word.find('=');
    const std::string name = word.substr(2, equals == word.npos ? word.npos : equals - 2);
    const std::string spelling = "--" + name;
    const Flag* flag = flag_named(name);
    const bool is_negated = flag == nullptr && name.rfind("no-", 0) == 0;
    if (is_negated) flag = flag_named(std::string_view(name).substr(3));
    if (flag == nullptr || (is_negated && !has_negation(*flag))) refuse_unknown(spelling, name);
    if (is_switch(*flag)) {
      if (equals != word.npos) throw Error(spelling + " takes no value");
      typed.push_back({flag, is_negated ? "false" : "true", spelling});
    } else {
      typed.push_back({flag, equals == word.npos ? next_word(spelling, *flag) : word.substr(equals + 1), spelling});
    }
  }

  void read_letters(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string spelling = std::string("-") + word[i];
      const auto all = flags();
      const auto flag = std::find_if(all.begin(), all.end(), [&](const Flag& f) { return f.letter == word[i]; });
      if (flag == all.end()) throw Error("no option " + spelling + "; see crib -h");
      if (is_switch(*flag)) {
        typed.push_back({&*flag, "true", spelling});
        continue;
      }
      const bool is_attached = i + 1 < word.size();
      typed.push_back({&*flag, is_attached ? word.substr(i + 1) : next_word(spelling, *flag), spelling});
      return;
    }
  }

  std::string next_word(const std::string& spelling, const Flag& flag) {
    if (next_ == words_.size()) throw Error(spelling + " needs a value: " + std::string(flag.value));
    return words_[next_++];
  }

  const std::vector<std::string>& words_;
  std::size_t next_ = 0;
};

const CommandEntry& command_named(const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& entry : commands()) {
    if (entry.name == name) return entry;
    names.push_back(entry.name);
  }
  const auto nearest = nearest_name(name, names);
  throw Error("no command \"" + name + "\"; " +
              (nearest.empty() ? "there are scan, compare, report, info and bench: see crib -h"
                               : "did you mean " + std::string(nearest) + "?"));
}

void check_choice(const Typed& option) {
  const auto choices = split_words(option.flag->choices);
  if (choices.empty() || std::find(choices.begin(), choices.end(), option.value) != choices.end()) return;
  std::string all;
  for (const auto choice : choices) all += (all.empty() ? "" : ", ") + std::string(choice);
  throw Error(option.spelling + " takes one of " + all + ", not \"" + option.value + "\"");
}

void apply(const std::vector<Typed>& typed, Arguments& arguments) {
  for (const Typed& option : typed) {
    if (arguments.command && (option.flag->commands & bit(*arguments.command)) == 0) {
      const auto entry = std::find_if(commands().begin(), commands().end(),
                                      [&](const CommandEntry& e) { return e.command == *arguments.command; });
      const std::string name(entry->name);
      throw Error("crib " + name + " has no option " + option.spelling + "; see crib " + name + " -h");
    }
    check_choice(option);
    option.flag->apply(arguments, option.value);
    if (option.spelling == "-h") arguments.ask = Ask::kShortHelp;
  }
}

void check_operands(const Arguments& arguments) {
  const std::size_t count = arguments.paths.size();
  switch (*arguments.command) {
    case Command::kScan:
      if (count == 0 && arguments.sources.empty()) throw Error("scan needs a file or folder: crib scan PATH...");
      return;
    case Command::kBench:
      if (count == 0 && arguments.sources.empty()) throw Error("bench needs a file or folder: crib bench PATH...");
      return;
    case Command::kCompare:
      if (!arguments.pairs_file.empty() && count > 0) throw Error("compare takes two documents or --pairs, not both");
      if (arguments.pairs_file.empty() && count != 2 && !(count == 1 && arguments.sources.size() == 1)) {
        throw Error("compare needs two documents: crib compare LEFT RIGHT, or --pairs FILE for many");
      }
      return;
    case Command::kReport:
    case Command::kInfo:
      if (count != 1) throw Error("name one saved result: the file that --format json wrote");
      return;
  }
}

}  // namespace

Arguments parse(const std::vector<std::string>& words) {
  Reader reader(words);
  reader.read();
  Arguments arguments;
  arguments.paths = std::move(reader.operands);
  if (!arguments.paths.empty()) {
    arguments.command = command_named(arguments.paths.front()).command;
    arguments.paths.erase(arguments.paths.begin());
  }
  apply(reader.typed, arguments);
  if (arguments.ask != Ask::kRun) return arguments;
  if (!arguments.command) throw Error("name a command: scan, compare, report, info or bench; see crib -h");
  check_operands(arguments);
  return arguments;
}

}  // namespace crib
