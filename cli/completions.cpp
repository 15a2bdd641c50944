#include <string>
#include <vector>

#include "cli/flags.hpp"
#include "cli/generate.hpp"
#include "cli/values.hpp"

namespace crib {
namespace {

std::vector<std::string> spellings(const Flag& flag) {
  std::vector<std::string> all = {"--" + std::string(flag.name)};
  if (has_negation(flag)) all.push_back("--no-" + std::string(flag.name));
  if (flag.letter != 0) all.push_back(std::string("-") + flag.letter);
  return all;
}

std::string flags_of(Command command) {
  std::string words;
  for (const Flag& flag : flags()) {
    if ((flag.commands & bit(command)) == 0) continue;
    for (const auto& spelling : spellings(flag)) words += (words.empty() ? "" : " ") + spelling;
  }
  return words;
}

std::string command_names() {
  std::string words;
  for (const auto& entry : commands()) words += (words.empty() ? "" : " ") + std::string(entry.name);
  return words;
}

// Inside single quotes of a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// Inside [] of a zsh argument specification.
std::string bracketed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string bash_completion() {
  std::string script = "_crib() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" command= w\n";
  script += "  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$w\" in\n      ";
  std::string names = command_names();
  for (char& c : names) c = c == ' ' ? '|' : c;
  script += names + ") command=\"$w\"; break ;;\n    esac\n  done\n";
  // With = among the word breaks, the option stands one word further back.
  script += "  [[ \"$before\" == \"=\" ]] && before=\"${COMP_WORDS[COMP_CWORD-2]}\"\n";
  script += "  [[ \"$word\" == \"=\" ]] && { before=\"${COMP_WORDS[COMP_CWORD-1]}\"; word=; }\n";
  script += "  case \"$before\" in\n";
  for (const Flag& flag : flags()) {
    if (flag.choices.empty()) continue;
    script += "    --" + std::string(flag.name);
    if (flag.letter != 0) script += std::string("|-") + flag.letter;
    script += ") COMPREPLY=($(compgen -W \"" + std::string(flag.choices) + "\" -- \"$word\")); return ;;\n";
  }
  script += "  esac\n  if [[ \"$word\" == -* ]]; then\n    local options=\n    case \"$command\" in\n";
  for (const auto& entry : commands()) {
    script += "      " + std::string(entry.name) + ") options=\"" + flags_of(entry.command) + "\" ;;\n";
  }
  script += "      *) options=\"--help -h --version --generate\" ;;\n    esac\n";
  script += "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n  elif [[ -z \"$command\" ]]; then\n";
  script += "    COMPREPLY=($(compgen -W \"" + command_names() + "\" -- \"$word\"))\n";
  script += "  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -o filenames -F _crib crib\n";
  return script;
}

std::string zsh_completion() {
  std::string script = "#compdef crib\n_crib() {\n  local -a commands\n  commands=(\n";
  for (const auto& entry : commands()) {
    script += "    " + quoted(std::string(entry.name) + ":" + bracketed(entry.summary)) + "\n";
  }
  script += "  )\n  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n    _describe command commands\n    return\n  fi\n";
  script += "  case $words[2] in\n";
  for (const auto& entry : commands()) {
    script += "    " + std::string(entry.name) + ") _arguments -s";
    for (const Flag& flag : flags()) {
      if ((flag.commands & bit(entry.command)) == 0) continue;
      for (const auto& spelling : spellings(flag)) {
        std::string specification = "*" + spelling;
        if (!is_switch(flag)) specification += spelling[1] == '-' ? "=" : "+";
        specification += "[" + bracketed(flag.summary) + "]";
        if (!flag.choices.empty()) {
          specification += ":" + std::string(flag.value) + ":(" + std::string(flag.choices) + ")";
        } else if (!is_switch(flag)) {
          specification += ":" + std::string(flag.value) + ":_files";
        }
        script += " \\\n        " + quoted(specification);
      }
    }
    script += " \\\n        '*:file:_files' ;;\n";
  }
  script += "    *) _arguments '--help[help]' '-h[help]' '--version[the version]' '--generate=[man page or completions]' ;;\n";
  return script + "  esac\n}\n_crib \"$@\"\n";
}

std::string fish_completion() {
  std::string script;
  for (const auto& entry : commands()) {
    script += "complete -c crib -n __fish_use_subcommand -f -a " + std::string(entry.name) + " -d " +
              quoted(entry.summary) + "\n";
  }
  for (const Flag& flag : flags()) {
    std::string names;
    for (const auto& entry : commands()) {
      if ((flag.commands & bit(entry.command)) != 0) names += " " + std::string(entry.name);
    }
    std::string head = "complete -c crib";
    if (flag.group != FlagGroup::kHelp) head += " -n '__fish_seen_subcommand_from" + names + "'";
    std::string line = head + " -l " + std::string(flag.name);
    if (flag.letter != 0) line += std::string(" -s ") + flag.letter;
    if (!flag.choices.empty()) {
      line += " -x -a " + quoted(flag.choices);
    } else if (!is_switch(flag)) {
      line += " -r";
    }
    script += line + " -d " + quoted(flag.summary) + "\n";
    if (has_negation(flag)) script += head + " -l no-" + std::string(flag.name) + "\n";
  }
  return script;
}

std::string generate(std::string_view kind) {
  if (kind == "man") return man_page();
  if (kind == "complete-bash") return bash_completion();
  if (kind == "complete-zsh") return zsh_completion();
  return fish_completion();
}

}  // namespace crib
