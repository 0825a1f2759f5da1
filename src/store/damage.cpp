#include "store/damage.hpp"

#include <algorithm>
#include <optional>

namespace wederzijds {
namespace {

// A file that was set aside is named REASON.NUMBER.WAY, where WAY is where it stood below the mount
// with + for /. So the folder needs no list that could break as well.
constexpr std::string_view folder_name = "/damaged/";

/// "/main" or "/a/<agreement>".
std::string_view mount_of(std::string_view path) {
  const std::size_t first = path.find('/', 1);
  if (path.substr(0, first) != "/a") return path.substr(0, first);
  return path.substr(0, path.find('/', first + 1));
}

std::optional<SetAside> read_name(std::string_view mount, const std::string& name) {
  const std::size_t reason_end = name.find('.');
  if (reason_end == std::string::npos) return std::nullopt;
  const std::size_t number_end = name.find('.', reason_end + 1);
  if (number_end == std::string::npos) return std::nullopt;
  std::string way = name.substr(number_end + 1);
  std::replace(way.begin(), way.end(), '+', '/');
  const std::string prefix(mount);
  return SetAside{prefix + std::string(folder_name) + name, prefix + "/" + way,
                  name.substr(0, reason_end)};
}

}  // namespace

std::string_view name_of(ReadOnly reason) {
  switch (reason) {
    case ReadOnly::no:
      return "";
    case ReadOnly::newer_data:
      return "newer-data";
    case ReadOnly::failed_load:
      return "failed-load";
    case ReadOnly::damaged_log:
      return "damaged-log";
  }
  return "";
}

Result<SetAside> set_aside(Files& files, std::string_view path, const Error& why) {
  const std::string mount(mount_of(path));
  std::string way(path.substr(mount.size() + 1));
  std::replace(way.begin(), way.end(), '/', '+');
  const std::string reason(name_of(why.code));
  for (int number = 1;; ++number) {
    const std::string name = reason + "." + std::to_string(number) + "." + way;
    const std::string place = mount + std::string(folder_name) + name;
    if (files.kind(place) != FileKind::none) continue;
    WZ_CHECK(files.move(path, place));
    return SetAside{place, std::string(path), reason};
  }
}

Result<std::vector<SetAside>> list_set_aside(const Files& files, std::string_view mount) {
  WZ_TRY(const std::vector<std::string> names, files.list(std::string(mount) + "/damaged"));
  std::vector<SetAside> found;
  for (const std::string& name : names) {
    if (std::optional<SetAside> entry = read_name(mount, name)) found.push_back(*entry);
  }
  return found;
}

Result<void> remove_set_aside(Files& files, std::string_view path) {
  const std::string folder = std::string(mount_of(path)) + std::string(folder_name);
  if (path.substr(0, folder.size()) != folder || files.kind(path) != FileKind::file) {
    return fail(ErrorCode::not_found, std::string(path));
  }
  return files.remove(path);
}

}  // namespace wederzijds
