#include "core/sketch/postings.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cassert>

#include "core/base/parallel.hpp"

namespace crib {
namespace {

constexpr std::size_t kParts = 64;  // each with one counter a document; more than any sensible number of threads

// Hashes with the same first bits, inverted one part after another: an occurrence takes twice the room of a member.
constexpr std::uint64_t kHashParts = 16;
constexpr unsigned kPartShift = 64 - std::bit_width(kHashParts - 1);

struct Occurrence {
  std::uint64_t hash{};
  std::uint32_t document{};
};

// Pairs of a document of `rows` and one of `lists`, whose lists are numbered alike: the later ones where `is_right` is
// empty, else those marked, for documents that are not.
std::vector<SharedCount> count_rows(const Postings& rows, const Postings& lists, const std::vector<char>& is_right,
                                    const CountOptions& options, unsigned threads) {
  const std::size_t documents = rows.size();
  const std::size_t parts = std::min(kParts, documents);
  std::vector<std::vector<SharedCount>> found(documents);
  parallel_for(parts, threads, [&](std::size_t part) {
    std::vector<std::uint32_t> counts(documents), touched;
    // Early documents meet more later ones: dealing them out in turn evens the parts.
    for (std::size_t left = part; left < documents; left += parts) {
      if (!is_right.empty() && is_right[left]) continue;
      for (std::size_t i = rows.row_begin[left]; i < rows.row_begin[left + 1]; ++i) {
        const auto list = lists.list(rows.rows[i]);
        if (list.size() > options.longest_list) continue;
        auto at = is_right.empty() ? std::upper_bound(list.begin(), list.end(), left) : list.begin();
        for (; at != list.end(); ++at)
          if (counts[*at]++ == 0) touched.push_back(*at);
      }
      std::sort(touched.begin(), touched.end());
      for (const std::uint32_t right : touched) {
        if (counts[right] >= options.least)
          found[left].push_back({static_cast<std::uint32_t>(left), right, counts[right]});
        counts[right] = 0;
      }
      touched.clear();
    }
  });
  std::vector<SharedCount> all;
  std::size_t total = 0;
  for (const auto& row : found) total += row.size();
  all.reserve(total);
  for (const auto& row : found) all.insert(all.end(), row.begin(), row.end());
  return all;
}

SharedMembers count_members(const std::vector<std::vector<std::uint64_t>>& sets) {
  std::size_t total = 0;
  for (const auto& set : sets) total += set.size();
  SharedMembers members(total);
  for (const auto& set : sets)
    for (const std::uint64_t member : set) members.add(member);
  return members;
}

}  // namespace

SharedMembers::SharedMembers(std::size_t expected, std::size_t counters_each)
    : bytes_(std::bit_ceil(counters_each * expected / kInByte + 1)) {}

void SharedMembers::add_from_any_thread(std::span<const std::uint64_t> set) {
  for (const std::uint64_t member : set) {
    const auto [at_byte, shift] = at(member);
    const std::atomic_ref<std::uint8_t> byte(bytes_[at_byte]);
    const auto once = static_cast<std::uint8_t>(kOnce << shift), again = static_cast<std::uint8_t>(kAgain << shift);
    if ((byte.load(std::memory_order_relaxed) & again) != 0) continue;
    if ((byte.fetch_or(once, std::memory_order_relaxed) & once) != 0) byte.fetch_or(again, std::memory_order_relaxed);
  }
}

Postings invert(const std::vector<std::vector<std::uint32_t>>& rows, std::size_t lists) {
  Postings p;
  p.list_begin.assign(lists + 1, 0);
  p.row_begin.push_back(0);
  for (const auto& row : rows) {
    p.rows.insert(p.rows.end(), row.begin(), row.end());
    p.row_begin.push_back(p.rows.size());
    for (const std::uint32_t list : row) ++p.list_begin[list + 1];
  }
  for (std::size_t l = 0; l < lists; ++l) p.list_begin[l + 1] += p.list_begin[l];
  std::vector<std::size_t> at(p.list_begin.begin(), p.list_begin.end() - 1);
  p.documents.resize(p.rows.size());
  for (std::uint32_t d = 0; d < rows.size(); ++d)
    for (const std::uint32_t list : rows[d]) p.documents[at[list]++] = d;
  return p;
}

Postings invert(std::vector<std::vector<std::uint64_t>> sets) {
  assert(std::all_of(sets.begin(), sets.end(), [](const auto& set) { return std::is_sorted(set.begin(), set.end()); }));
  const SharedMembers members = count_members(sets);
  std::vector<std::vector<std::uint32_t>> rows(sets.size());
  std::vector<std::uint32_t> done(sets.size());  // of each set, of which the part's members are next
  std::vector<Occurrence> part;
  std::uint32_t lists = 0;
  for (std::uint64_t p = 0; p < kHashParts; ++p) {
    part.clear();
    for (std::uint32_t d = 0; d < sets.size(); ++d)
      for (std::uint32_t& i = done[d]; i < sets[d].size() && sets[d][i] >> kPartShift == p; ++i)
        if (members.may_hold(sets[d][i])) part.push_back({sets[d][i], d});
    std::sort(part.begin(), part.end(), [](const Occurrence& a, const Occurrence& b) {
      return a.hash != b.hash ? a.hash < b.hash : a.document < b.document;
    });
    for (std::size_t begin = 0, end = 0; begin < part.size(); begin = end) {
      while (end < part.size() && part[end].hash == part[begin].hash) ++end;
      if (end - begin < 2) continue;
      for (std::size_t i = begin; i < end; ++i) rows[part[i].document].push_back(lists);
      ++lists;
    }
  }
  part = std::vector<Occurrence>();
  sets = std::vector<std::vector<std::uint64_t>>();  // {} would keep the memory
  return invert(rows, lists);
}

std::vector<SharedCount> count_shared(const Postings& postings, const CountOptions& options, unsigned threads) {
  return count_rows(postings, postings, {}, options, threads);
}

std::vector<SharedCount> count_across(const Postings& postings, const std::vector<char>& is_right,
                                      const CountOptions& options, unsigned threads) {
  Postings rights;
  rights.list_begin.push_back(0);
  for (std::size_t l = 0; l < postings.lists(); ++l) {
    for (const std::uint32_t document : postings.list(l))
      if (is_right[document]) rights.documents.push_back(document);
    rights.list_begin.push_back(rights.documents.size());
  }
  return count_rows(postings, rights, is_right, options, threads);
}

std::uint64_t count_longer(const Postings& postings, std::uint32_t longest) {
  std::uint64_t count = 0;
  for (std::size_t l = 0; l < postings.lists(); ++l) count += postings.list(l).size() > longest;
  return count;
}

}  // namespace crib
