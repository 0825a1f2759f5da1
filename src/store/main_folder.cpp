#include "store/main_folder.hpp"

#include <algorithm>
#include <utility>

namespace wederzijds {
namespace {

constexpr std::string_view mount = "/main";
constexpr std::string_view settings_path = "/main/settings.json";
constexpr std::string_view profile_path = "/main/profile.json";
constexpr std::string_view index_path = "/main/index.json";
constexpr std::string_view journal_path = "/main/journal.json";
constexpr std::string_view changes_path = "/main/changes.json";

}  // namespace

MainFolder MainFolder::load(Files& files) {
  MainFolder folder(files);
  const auto settings = files.read_if_present(settings_path);
  const auto profile = files.read_if_present(profile_path);
  const auto index = files.read_if_present(index_path);
  const auto journal = files.read_if_present(journal_path);
  if (!settings || !profile || !index || !journal) {
    folder.read_only_ = ReadOnly::failed_load;
    return folder;
  }
  if (*index) {
    if (Result<std::vector<StoredSummary>> rows = read_index(**index)) {
      folder.index_ = std::move(*rows);
    }
  }
  if (const auto counted = files.read_if_present(changes_path); counted && *counted) {
    if (Result<Changes> changes = read_changes(**counted)) folder.changes_ = *changes;
  }
  const Result<Settings> read_in = *settings ? read_settings(**settings) : Settings();
  const Result<ProfileDocument> answers = *profile ? read_profile(**profile) : ProfileDocument();
  const Result<std::optional<Journal>> begun =
      *journal ? read_journal(**journal).map([](Journal&& found) { return std::optional(found); })
               : std::optional<Journal>();
  for (const ErrorCode code : {read_in ? ErrorCode::internal : read_in.error().code,
                               answers ? ErrorCode::internal : answers.error().code,
                               begun ? ErrorCode::internal : begun.error().code}) {
    if (code == ErrorCode::newer_data) folder.read_only_ = ReadOnly::newer_data;
  }
  if (read_in) folder.settings_ = *read_in;
  if (answers) folder.profile_ = *answers;
  if (begun) folder.journal_ = *begun;
  if (folder.read_only_ == ReadOnly::no) {
    if (!read_in && !set_aside(files, settings_path, read_in.error())) {
      folder.read_only_ = ReadOnly::failed_load;
    }
    if (!answers && !set_aside(files, profile_path, answers.error())) {
      folder.read_only_ = ReadOnly::failed_load;
    }
    if (!begun && !set_aside(files, journal_path, begun.error())) {
      folder.read_only_ = ReadOnly::failed_load;
    }
  }
  if (Result<std::vector<SetAside>> list = list_set_aside(files, mount)) {
    folder.damaged_ = std::move(*list);
  }
  return folder;
}

Result<void> MainFolder::writable() const {
  if (read_only_ == ReadOnly::no) return {};
  return fail(read_only_ == ReadOnly::newer_data ? ErrorCode::newer_data : ErrorCode::read_only,
              std::string(mount), std::string(name_of(read_only_)));
}

Result<void> MainFolder::save_settings(const Settings& settings) {
  WZ_CHECK(writable());
  WZ_CHECK(files_->write(settings_path, write_settings(settings)));
  settings_ = settings;
  return {};
}

Result<void> MainFolder::save_profile(ProfileDocument profile) {
  WZ_CHECK(writable());
  const std::string bytes = write_profile(profile);
  if (bytes.size() > largest_profile_bytes) return fail(ErrorCode::too_large);
  WZ_CHECK(files_->write(profile_path, bytes));
  profile_ = std::move(profile);
  return {};
}

Result<void> MainFolder::save_changes(const Changes& changes) {
  WZ_CHECK(writable());
  WZ_CHECK(files_->write(changes_path, write_changes(changes)));
  changes_ = changes;
  return {};
}

Result<void> MainFolder::release_index() {
  holds_index_ = false;
  WZ_CHECK(writable());
  return files_->write(index_path, write_index(index_));
}

Result<void> MainFolder::put_in_index(const StoredSummary& summary) {
  WZ_CHECK(writable());
  const auto is_its_row = [&](const StoredSummary& other) {
    return other.agreement == summary.agreement;
  };
  const auto present = std::find_if(index_.begin(), index_.end(), is_its_row);
  // Before anything is copied: most commands change nothing that the list shows.
  if (present != index_.end() && *present == summary) return {};
  std::vector<StoredSummary> rows = index_;
  if (present == index_.end()) {
    rows.push_back(summary);
  } else {
    rows[static_cast<std::size_t>(present - index_.begin())] = summary;
  }
  if (!holds_index_) WZ_CHECK(files_->write(index_path, write_index(rows)));
  index_ = std::move(rows);
  return {};
}

Result<void> MainFolder::remove_from_index(const AgreementId& agreement) {
  WZ_CHECK(writable());
  std::vector<StoredSummary> rows;
  std::copy_if(index_.begin(), index_.end(), std::back_inserter(rows),
               [&](const StoredSummary& row) { return !(row.agreement == agreement); });
  if (rows.size() == index_.size()) return {};
  if (!holds_index_) WZ_CHECK(files_->write(index_path, write_index(rows)));
  index_ = std::move(rows);
  return {};
}

Result<void> MainFolder::begin_journal(const Journal& journal) {
  WZ_CHECK(writable());
  if (journal_) return fail(ErrorCode::not_allowed, std::string(journal_path), "one is open");
  WZ_CHECK(files_->write(journal_path, write_journal(journal)));
  journal_ = journal;
  return perform(*files_, journal);
}

Result<void> MainFolder::repeat_journal() {
  WZ_CHECK(writable());
  if (!journal_) return {};
  return perform(*files_, *journal_);
}

Result<void> MainFolder::end_journal() {
  WZ_CHECK(writable());
  if (!journal_) return {};
  WZ_CHECK(files_->remove(journal_path));
  journal_.reset();
  return {};
}

}  // namespace wederzijds
