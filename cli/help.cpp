#include "cli/help.hpp"

#include <algorithm>
#include <array>

#include "cli/examples.hpp"
#include "cli/flags.hpp"
#include "cli/layout.hpp"

namespace crib {
namespace {

constexpr std::size_t kWidth = 79;

std::string flag_usage(const Flag& flag) {
  std::string usage = flag.letter != 0 ? std::string("-") + flag.letter + ", " : "    ";
  usage += "--" + std::string(flag.name);
  if (!is_switch(flag)) usage += "=" + std::string(flag.value);
  return usage;
}

void append_wrapped(std::string& page, const std::string& text, std::size_t indent) {
  for (const Line& line : wrapped({{text}}, kWidth - indent)) {
    page += std::string(indent, ' ');
    for (const Piece& piece : line) page += piece.text;
    page += '\n';
  }
}

bool applies(const Flag& flag, std::optional<Command> command) {
  return !command || (flag.commands & bit(*command)) != 0;
}

std::string usage_lines(std::optional<Command> command) {
  std::string page;
  for (const auto& entry : commands()) {
    if (command && *command != entry.command) continue;
    page += "  crib " + padded(std::string(entry.name), 8) + padded("[OPTIONS] " + std::string(entry.operands), 24);
    page += std::string(command ? "" : entry.summary.substr(0, entry.summary.find(','))) + "\n";
    if (command) page.erase(page.find_last_not_of(" \n") + 1) += "\n";
  }
  return page;
}

std::string heading(std::optional<Command> command) {
  std::string page;
  if (!command) {
    page = "crib finds the wording that news articles share with each other and with\nthe wire copy they may come from.\n";
  } else {
    const auto entry = std::find_if(commands().begin(), commands().end(),
                                    [&](const CommandEntry& e) { return e.command == *command; });
    append_wrapped(page, "crib " + std::string(entry->name) + ": " + std::string(entry->summary), 0);
  }
  return page + "\nUsage:\n" + usage_lines(command);
}

std::string details_of(const Flag& flag) {
  std::string text(flag.details);
  if (!flag.initial.empty()) text += (text.empty() ? "Default: " : " Default: ") + std::string(flag.initial) + ".";
  if (has_negation(flag)) text += (text.empty() ? "" : " ") + std::string("Taken back by --no-") + std::string(flag.name) + ".";
  return text;
}

template <typename Function>
void for_each_group(std::string& page, std::optional<Command> command, const Function& append_flag) {
  for (std::size_t group = 0; group < kFlagGroupNames.size(); ++group) {
    bool is_first = true;
    for (const Flag& flag : flags()) {
      if (static_cast<std::size_t>(flag.group) != group || !applies(flag, command)) continue;
      if (is_first) page += "\n" + std::string(kFlagGroupNames[group]) + ":\n";
      is_first = false;
      append_flag(flag);
    }
  }
}

}  // namespace

std::string short_help(std::optional<Command> command) {
  std::string page = heading(command);
  constexpr std::size_t kUsage = 28;
  for_each_group(page, command, [&](const Flag& flag) {
    page += "  " + padded(flag_usage(flag), kUsage) + std::string(flag.summary) + "\n";
  });
  page += "\nExit code: 0 done, 2 an error or a skipped input; 1 only with --exit-code.\n";
  return page;
}

std::string long_help(std::optional<Command> command) {
  std::string page = heading(command);
  for_each_group(page, command, [&](const Flag& flag) {
    page += "  " + flag_usage(flag) + "\n";
    append_wrapped(page, std::string(flag.summary) + ".", 8);
    if (const std::string details = details_of(flag); !details.empty()) append_wrapped(page, details, 8);
  });
  page += "\nExit code:\n";
  for (const auto& [code, meaning] : kExitCodes) append_wrapped(page, std::string(code) + "  " + std::string(meaning), 2);
  page += "\nExamples:\n";
  for (const Example& example : kExamples) {
    if (command && *command != example.command) continue;
    append_wrapped(page, std::string(example.meaning) + ":", 2);
    page += "    " + std::string(example.words) + "\n";
  }
  return page;
}

}  // namespace crib
