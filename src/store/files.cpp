#include "store/files.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <utility>

namespace wederzijds {
namespace {

// While a file is written it has this at the end of its name; such names are nobody's files.
constexpr std::string_view unfinished = ".unfinished";

bool is_unfinished(std::string_view name) {
  return name.size() > unfinished.size() &&
         name.substr(name.size() - unfinished.size()) == unfinished;
}

struct CloseFile {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct CloseFolder {
  void operator()(DIR* folder) const { (void)closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

FileKind kind_of_real(const std::string& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0) return FileKind::none;
  return S_ISDIR(status.st_mode) ? FileKind::folder : FileKind::file;
}

Result<std::string> read_real(const std::string& path, std::string_view shown) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    const bool absent = errno == ENOENT || errno == ENOTDIR;
    return fail(absent ? ErrorCode::not_found : ErrorCode::storage_failed, std::string(shown));
  }
  std::string bytes;
  std::array<char, 16384> buffer;
  while (true) {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get());
    bytes.append(buffer.data(), count);
    if (count < buffer.size()) break;
  }
  if (std::ferror(file.get()) != 0) return fail(ErrorCode::storage_failed, std::string(shown));
  return bytes;
}

bool write_real(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  // Closing can fail too: only then are the last bytes given to the file system.
  const bool closed = std::fclose(file) == 0;
  return written && closed;
}

/// Makes the folders above a file, below the root.
bool make_folders(const std::string& path, std::size_t root_size) {
  for (std::size_t slash = path.find('/', root_size + 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (kind_of_real(folder) == FileKind::folder) continue;
    if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) return false;
  }
  return true;
}

/// A path as the door names it: from the root, no empty, "." or ".." step, no NUL.
bool is_good_path(std::string_view path) {
  if (path.empty() || path.front() != '/' || path.find('\0') != std::string_view::npos) {
    return false;
  }
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view step = path.substr(0, path.find('/'));
    if (step.empty() || step == "." || step == "..") return false;
    path.remove_prefix(step.size());
  }
  return true;
}

/// Gives a file another name, also one that is taken. The file system of Emscripten 3.1.6 keeps the
/// file that had the name, and it would be back, with its old words, once the new one is removed.
bool rename_over(const std::string& from, const std::string& to) {
#ifdef __EMSCRIPTEN__
  (void)std::remove(to.c_str());
#endif
  return std::rename(from.c_str(), to.c_str()) == 0;
}

}  // namespace

Files::Files(std::string root) : root_(std::move(root)) {
  while (!root_.empty() && root_.back() == '/') root_.pop_back();
}

Result<std::string> Files::real_path(std::string_view path) const {
  if (!is_good_path(path)) {
    return fail(ErrorCode::storage_failed, std::string(path), "not a path below the root");
  }
  return root_ + std::string(path);
}

void Files::remember(std::string_view path) {
  if (std::find(dirty_.begin(), dirty_.end(), path) == dirty_.end()) dirty_.emplace_back(path);
}

FileKind Files::kind(std::string_view path) const {
  const Result<std::string> real = real_path(path);
  return real ? kind_of_real(*real) : FileKind::none;
}

Result<std::string> Files::read(std::string_view path) const {
  WZ_TRY(const std::string real, real_path(path));
  ++reads_;
  if (kind_of_real(real) == FileKind::folder) {
    return fail(ErrorCode::storage_failed, std::string(path), "a folder");
  }
  return read_real(real, path);
}

Result<std::optional<std::string>> Files::read_if_present(std::string_view path) const {
  Result<std::string> bytes = read(path);
  if (bytes) return std::optional<std::string>(std::move(*bytes));
  if (bytes.error().code == ErrorCode::not_found) return std::optional<std::string>();
  return tl::unexpected(bytes.error());
}

Result<void> Files::write(std::string_view path, std::string_view bytes) {
  WZ_TRY(const std::string real, real_path(path));
  if (kind_of_real(real) == FileKind::file) {
    const Result<std::string> former = read_real(real, path);
    if (former && *former == bytes) return {};
  }
  const std::string beside = real + std::string(unfinished);
  const bool done =
      make_folders(real, root_.size()) && write_real(beside, bytes) && rename_over(beside, real);
  if (!done) {
    (void)std::remove(beside.c_str());
    return fail(ErrorCode::storage_failed, std::string(path));
  }
  remember(path);
  return {};
}

Result<void> Files::remove(std::string_view path) {
  WZ_TRY(const std::string real, real_path(path));
  if (unlink(real.c_str()) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    return fail(ErrorCode::storage_failed, std::string(path));
  }
  remember(path);
  return {};
}

Result<void> Files::move(std::string_view from, std::string_view to) {
  WZ_TRY(const std::string real_from, real_path(from));
  WZ_TRY(const std::string real_to, real_path(to));
  if (!make_folders(real_to, root_.size()) || !rename_over(real_from, real_to)) {
    return fail(ErrorCode::storage_failed, std::string(from));
  }
  // The new name first: whoever stores these one by one must not lose the bytes in between.
  remember(to);
  remember(from);
  return {};
}

Result<std::vector<std::string>> Files::list(std::string_view folder) const {
  WZ_TRY(const std::string real, real_path(folder));
  std::vector<std::string> names;
  const Folder open(opendir(real.c_str()));
  if (!open) {
    if (errno == ENOENT) return names;
    return fail(ErrorCode::storage_failed, std::string(folder));
  }
  errno = 0;
  while (const dirent* entry = readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != ".." && !is_unfinished(name)) names.push_back(name);
    errno = 0;
  }
  if (errno != 0) return fail(ErrorCode::storage_failed, std::string(folder));
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::vector<std::string>> Files::list_below(std::string_view folder) const {
  WZ_TRY(const std::vector<std::string> names, list(folder));
  std::vector<std::string> paths;
  for (const std::string& name : names) {
    const std::string path = std::string(folder) + "/" + name;
    if (kind(path) == FileKind::folder) {
      WZ_TRY(const std::vector<std::string> inside, list_below(path));
      paths.insert(paths.end(), inside.begin(), inside.end());
    } else {
      paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> Files::take_dirty() { return std::exchange(dirty_, {}); }

}  // namespace wederzijds
