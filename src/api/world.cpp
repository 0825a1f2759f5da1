#include "api/world.hpp"

#include "api/header.hpp"

namespace wederzijds::api {

Result<const Instruments*> World::loaded_instruments() const {
  if (!instruments) return fail(ErrorCode::not_found, {}, "no content pack is loaded");
  return &*instruments;
}

MainFolder& World::main_folder() {
  if (!main) main = MainFolder::load(files);
  return *main;
}

Result<OpenAgreement*> World::opened() {
  if (!open) return fail(ErrorCode::not_open);
  return open.get();
}

Result<OpenAgreement*> World::writable() {
  WZ_TRY(OpenAgreement * agreement, opened());
  WZ_CHECK(agreement->writable());
  return agreement;
}

Result<void> World::save() {
  WZ_TRY(OpenAgreement * agreement, opened());
  WZ_CHECK(agreement->save());
  return save_summary();
}

Result<void> World::save_import() {
  WZ_TRY(OpenAgreement * agreement, opened());
  WZ_CHECK(agreement->save_import());
  return save_summary();
}

Result<void> World::save_summary() {
  WZ_TRY(OpenAgreement * agreement, opened());
  if (agreement->folder().read_only() != ReadOnly::no) return {};
  const StoredSummary summary = summary_of(*agreement);
  WZ_CHECK(agreement->save_summary(summary));
  // The index is a cache: an agreement stays usable while the main mount is read-only.
  MainFolder& folder = main_folder();
  if (folder.read_only() != ReadOnly::no) return {};
  return folder.put_in_index(summary);
}

Result<std::string> World::take_in_file(const std::string& path, std::string place) {
  if (path.compare(0, 4, "/in/") != 0) return fail(ErrorCode::bad_arguments, std::move(place));
  Result<std::string> bytes = files.read(path);
  if (!bytes) return fail(bytes.error().code, std::move(place), path);
  WZ_CHECK(files.remove(path));
  return bytes;
}

Result<std::string> World::put_out_file(std::string_view bytes) {
  std::string path = "/out/" + std::to_string(++written_files);
  WZ_CHECK(files.write(path, bytes));
  return path;
}

}  // namespace wederzijds::api
