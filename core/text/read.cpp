#include "core/text/read.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/text/decode.hpp"
#include "core/text/file.hpp"
#include "core/text/format.hpp"
#include "core/text/html.hpp"
#include "core/text/html_page.hpp"
#include "core/text/json_lines.hpp"
#include "core/text/markdown.hpp"
#include "core/text/structure.hpp"
#include "core/text/walk.hpp"
#include "core/text/word_count.hpp"

namespace crib {
namespace {

// Spans count bytes in 32 bits, and one bad byte may become three.
constexpr std::uint64_t kMostBytes = 1ULL << 30;

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  from = {};
}

std::string over_cap(std::uint64_t size, std::uint64_t cap) {
  const std::string found = size == 0 ? "more than " + std::to_string(cap) : std::to_string(size);
  return found + " bytes, over the cap of " + std::to_string(cap) + "; split it or raise --max-file-size";
}

std::vector<std::string> decoding_notes(const std::string& key, const Decoded& decoded) {
  std::vector<std::string> notes;
  if (decoded.encoding != "UTF-8") notes.push_back(key + ": read as " + decoded.encoding + ".");
  if (decoded.replaced > 0)
    notes.push_back(key + ": " + std::to_string(decoded.replaced) +
                    (decoded.replaced == 1 ? " bad byte sequence" : " bad byte sequences") + " became U+FFFD.");
  return notes;
}

Document plain_document(const std::string& key, Decoded decoded, Role role) {
  Document document;
  document.key = key;
  document.role = role;
  document.text = std::move(decoded.text);
  document.offsets = std::move(decoded.offsets);
  return document;
}

Corpus read_whole(const std::string& key, std::string bytes, Role role, FileFormat format, const ReadOptions& options) {
  Corpus corpus;
  if (bytes.size() > options.max_file_bytes) {
    corpus.skipped.push_back({key, over_cap(0, options.max_file_bytes)});
    return corpus;
  }
  if (bytes.empty()) {
    corpus.skipped.push_back({key, "empty; nothing to compare"});
    return corpus;
  }
  if (const std::string_view kind = binary_kind(bytes); !kind.empty()) {
    corpus.skipped.push_back({key, "not text but " + std::string(kind) + "; save it as plain text or HTML"});
    return corpus;
  }
  const std::string declared = format == FileFormat::kHtml ? declared_charset(bytes) : std::string{};
  Decoded decoded = decode(std::move(bytes), declared);
  std::vector<std::string> notes = decoding_notes(key, decoded);
  if (format == FileFormat::kJson || format == FileFormat::kJsonLines) {
    corpus = read_json(key, std::move(decoded.text), role, options);
  } else if (format == FileFormat::kHtml) {
    corpus.documents.push_back(read_html(key, decoded.text, role));
  } else if (format == FileFormat::kMarkdown) {
    corpus.documents.push_back(read_markdown(key, decoded.text, role));
  } else {
    corpus.documents.push_back(plain_document(key, std::move(decoded), role));
  }
  append(corpus.notes, notes);
  return corpus;
}

// A key used before gets ~2, ~3, …
void make_keys_unique(Corpus& corpus) {
  std::unordered_map<std::string, std::size_t> uses;
  uses.reserve(corpus.documents.size());
  for (Document& document : corpus.documents) {
    std::size_t& count = uses[document.key];
    if (++count == 1) continue;
    std::string key;
    std::size_t n = count;
    do key = document.key + "~" + std::to_string(n++);
    while (uses.count(key) > 0);
    uses[document.key] = n - 1;
    corpus.notes.push_back(document.key + ": this key came more than once; a later record is called " + key + ".");
    uses.emplace(key, 1);
    document.key = std::move(key);
  }
}

// What is done to every document, wherever it came from: structure, and the limit on its length.
void finish(Corpus& corpus, const ReadOptions& options) {
  const std::uint32_t least = std::max(options.min_words, 1U);
  std::vector<std::uint32_t> words(corpus.documents.size());
  constexpr std::size_t kGrain = 16;
  parallel_for(
      words.size(), options.threads,
      [&](std::size_t i) {
        words[i] = count_words(corpus.documents[i].text, least);
        if (words[i] >= least) mark_structure(corpus.documents[i]);
      },
      kGrain);

  std::vector<Document> kept;
  kept.reserve(corpus.documents.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    Document& document = corpus.documents[i];
    if (words[i] >= least)
      kept.push_back(std::move(document));
    else if (words[i] == 0)
      corpus.skipped.push_back({document.key, "no words in it; nothing to compare"});
    else
      corpus.skipped.push_back({document.key, std::to_string(words[i]) + (words[i] == 1 ? " word" : " words") +
                                                  ", fewer than the " + std::to_string(least) +
                                                  " asked of a document"});
  }
  corpus.documents = std::move(kept);
  make_keys_unique(corpus);
}

// What was read to tell the format, then the rest.
ReadSome after_head(std::string_view head, ReadSome rest) {
  return [head, rest = std::move(rest)](char* to, std::size_t capacity) mutable -> std::size_t {
    if (head.empty()) return rest(to, capacity);
    const std::size_t taken = std::min(capacity, head.size());
    std::memcpy(to, head.data(), taken);
    head.remove_prefix(taken);
    return taken;
  };
}

Corpus read_stream(const std::string& key, const ReadSome& read_some, std::uint64_t size, Role role,
                   const ReadOptions& options) {
  Corpus corpus;
  constexpr std::uint64_t kHeadBytes = 4096;
  const std::string head = read_all(read_some, kHeadBytes - 1);
  const FileFormat format = format_of(key, head);
  const bool is_wide = head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
  const ReadSome whole = after_head(head, read_some);
  if (format == FileFormat::kJsonLines && !is_wide && !head.empty() && binary_kind(head).empty()) {
    corpus = read_json_lines(key, whole, role, options);
  } else if (size > options.max_file_bytes) {
    corpus.skipped.push_back({key, over_cap(size, options.max_file_bytes)});
  } else {
    corpus = read_whole(key, read_all(whole, options.max_file_bytes, size), role, format, options);
  }
  return corpus;
}

Corpus read_file(const FoundFile& file, const ReadOptions& options) {
  Corpus corpus;
  if (file.path == "-") {
    if (options.standard_input == nullptr) {
      corpus.skipped.push_back({"-", "no standard input here; name a file"});
      return corpus;
    }
    std::istream& in = *options.standard_input;
    return read_stream(
        "-",
        [&in](char* to, std::size_t capacity) {
          in.read(to, static_cast<std::streamsize>(capacity));
          return static_cast<std::size_t>(in.gcount());
        },
        0, file.role, options);
  }
  std::string problem;
  const File opened = File::open(file.path, problem);
  if (!problem.empty()) {
    corpus.skipped.push_back({file.key, problem});
    return corpus;
  }
  try {
    return read_stream(
        file.key, [&opened](char* to, std::size_t capacity) { return opened.read_some(to, capacity); }, opened.size(),
        file.role, options);
  } catch (const Error& error) {
    corpus.skipped.push_back({file.key, error.what()});
    return corpus;
  }
}

ReadOptions bounded(ReadOptions options) {
  options.max_file_bytes = std::min(options.max_file_bytes, kMostBytes);
  return options;
}

}  // namespace

Corpus read_corpus(const std::vector<Input>& inputs, const ReadOptions& asked) {
  const ReadOptions options = bounded(asked);
  Found found = find_files(inputs);
  std::vector<Corpus> parts(found.files.size());
  parallel_for(parts.size(), options.threads, [&](std::size_t i) { parts[i] = read_file(found.files[i], options); });

  Corpus corpus;
  corpus.skipped = std::move(found.skipped);
  for (Corpus& part : parts) {
    append(corpus.documents, part.documents);
    append(corpus.skipped, part.skipped);
    append(corpus.notes, part.notes);
  }
  finish(corpus, options);
  if (corpus.documents.empty() && found.missing_inputs > 0)
    throw Error(corpus.skipped.front().record + ": " + corpus.skipped.front().reason);
  return corpus;
}

Corpus read_bytes(std::string key, std::string bytes, Role role, const ReadOptions& asked) {
  const ReadOptions options = bounded(asked);
  std::size_t at = 0;
  const ReadSome from_bytes = [&](char* to, std::size_t capacity) {
    const std::size_t taken = std::min(capacity, bytes.size() - at);
    std::memcpy(to, bytes.data() + at, taken);
    at += taken;
    return taken;
  };
  Corpus corpus = read_stream(key, from_bytes, bytes.size(), role, options);
  finish(corpus, options);
  return corpus;
}

}  // namespace crib
