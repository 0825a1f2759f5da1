#include "fuzz/support/disk.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "store/files.hpp"

namespace wederzijds {
namespace {

using fuzz::Disk;
using fuzz::disk;

/// As the store's own: from the root, no empty, "." or ".." step, no NUL.
bool is_good_path(std::string_view path) {
  if (path.empty() || path.front() != '/' || path.find('\0') != std::string_view::npos)
    return false;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view step = path.substr(0, path.find('/'));
    if (step.empty() || step == "." || step == "..") return false;
    path.remove_prefix(step.size());
  }
  return true;
}

bool starts_with(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// Whether a step above it is a file.
bool lies_in_a_file(std::string_view path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (disk().find(path.substr(0, slash)) != disk().end()) return true;
  }
  return false;
}

}  // namespace

Files::Files(std::string root) : root_(std::move(root)) {
  while (!root_.empty() && root_.back() == '/') root_.pop_back();
}

Result<std::string> Files::real_path(std::string_view path) const {
  if (!is_good_path(path)) return fail(ErrorCode::storage_failed, std::string(path));
  return root_ + std::string(path);
}

void Files::remember(std::string_view path) {
  if (std::find(dirty_.begin(), dirty_.end(), path) == dirty_.end()) dirty_.emplace_back(path);
}

FileKind Files::kind(std::string_view path) const {
  const Result<std::string> real = real_path(path);
  if (!real) return FileKind::none;
  if (disk().find(*real) != disk().end()) return FileKind::file;
  const std::string below = *real + "/";
  const auto inside = disk().lower_bound(below);
  return inside != disk().end() && starts_with(inside->first, below) ? FileKind::folder
                                                                     : FileKind::none;
}

Result<std::string> Files::read(std::string_view path) const {
  WZ_TRY(const std::string real, real_path(path));
  ++reads_;
  const auto found = disk().find(real);
  if (found != disk().end()) return *found->second;
  const bool is_folder = kind(path) == FileKind::folder;
  return fail(is_folder ? ErrorCode::storage_failed : ErrorCode::not_found, std::string(path));
}

Result<std::optional<std::string>> Files::read_if_present(std::string_view path) const {
  Result<std::string> bytes = read(path);
  if (bytes) return std::optional<std::string>(std::move(*bytes));
  if (bytes.error().code == ErrorCode::not_found) return std::optional<std::string>();
  return tl::unexpected(bytes.error());
}

Result<void> Files::write(std::string_view path, std::string_view bytes) {
  WZ_TRY(const std::string real, real_path(path));
  const auto found = disk().find(real);
  if (found != disk().end() && *found->second == bytes) return {};
  if (kind(path) == FileKind::folder || lies_in_a_file(real)) {
    return fail(ErrorCode::storage_failed, std::string(path));
  }
  fuzz::put(disk(), real, bytes);
  remember(path);
  return {};
}

Result<void> Files::remove(std::string_view path) {
  WZ_TRY(const std::string real, real_path(path));
  const auto found = disk().find(real);
  if (found == disk().end()) {
    if (kind(path) == FileKind::folder) return fail(ErrorCode::storage_failed, std::string(path));
    return {};
  }
  disk().erase(found);
  remember(path);
  return {};
}

Result<void> Files::move(std::string_view from, std::string_view to) {
  WZ_TRY(const std::string real_from, real_path(from));
  WZ_TRY(const std::string real_to, real_path(to));
  const auto found = disk().find(real_from);
  if (found == disk().end() || kind(to) == FileKind::folder || lies_in_a_file(real_to)) {
    return fail(ErrorCode::storage_failed, std::string(from));
  }
  const auto bytes = found->second;
  disk().erase(found);
  disk().insert_or_assign(real_to, bytes);
  remember(to);
  remember(from);
  return {};
}

Result<std::vector<std::string>> Files::list(std::string_view folder) const {
  WZ_TRY(const std::string real, real_path(folder));
  if (disk().find(real) != disk().end()) {
    return fail(ErrorCode::storage_failed, std::string(folder));
  }
  std::vector<std::string> names;
  const std::string below = real + "/";
  for (auto at = disk().lower_bound(below); at != disk().end() && starts_with(at->first, below);
       ++at) {
    const std::string_view rest = std::string_view(at->first).substr(below.size());
    const std::string_view name = rest.substr(0, rest.find('/'));
    if (names.empty() || names.back() != name) names.emplace_back(name);
  }
  // A folder "x" stands apart from a file "x.json" and is listed twice at most where they mix.
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Result<std::vector<std::string>> Files::list_below(std::string_view folder) const {
  WZ_TRY(const std::string real, real_path(folder));
  if (disk().find(real) != disk().end()) {
    return fail(ErrorCode::storage_failed, std::string(folder));
  }
  std::vector<std::string> paths;
  const std::string below = real + "/";
  for (auto at = disk().lower_bound(below); at != disk().end() && starts_with(at->first, below);
       ++at) {
    paths.push_back(at->first.substr(root_.size()));
  }
  return paths;
}

std::vector<std::string> Files::take_dirty() { return std::exchange(dirty_, {}); }

namespace fuzz {

Disk& disk() {
  static Disk only;
  return only;
}

bool same_stored(const Disk& a, const Disk& b) {
  for (const auto& [one, two] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    for (const auto& [path, bytes] : *one) {
      if (passes_by(path)) continue;
      const auto other = two->find(path);
      if (other != two->end() && (other->second == bytes || *other->second == *bytes)) continue;
      // Only where it should have been the same.
      std::fprintf(stderr, "not the same: %s\n", path.c_str());
      return false;
    }
  }
  return true;
}

}  // namespace fuzz
}  // namespace wederzijds
