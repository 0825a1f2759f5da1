#include "store/main_folder.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "base/seal.hpp"

namespace wederzijds {
namespace {

constexpr std::string_view mount = "/main";
constexpr std::string_view settings_path = "/main/settings.json";
constexpr std::string_view profile_path = "/main/profile.json";
constexpr std::string_view journal_path = "/main/journal.json";
constexpr std::string_view changes_path = "/main/changes.json";

// The index is kept in parts of so many rows, so that a command writes about as much with a
// thousand agreements as with a few: the first part is index.json, then index-1.json and so on.
constexpr std::size_t rows_in_part = 16;

std::string index_path(std::size_t part) {
  return part == 0 ? "/main/index.json" : "/main/index-" + std::to_string(part) + ".json";
}

std::size_t parts_for(std::size_t rows) { return (rows + rows_in_part - 1) / rows_in_part; }

Result<void> write_part(Files& files, const std::vector<StoredSummary>& rows, std::size_t part) {
  const std::size_t first = std::min(part * rows_in_part, rows.size());
  const std::size_t behind = std::min(first + rows_in_part, rows.size());
  const auto begin = rows.begin();
  return files.write(index_path(part), write_index({begin + static_cast<std::ptrdiff_t>(first),
                                                    begin + static_cast<std::ptrdiff_t>(behind)}));
}

struct Parts {
  std::vector<StoredSummary> rows;
  bool one_is_too_long = false;  // written before there were parts
};

// The rows of all parts, the first of an agreement that stands twice. A part that cannot be read
// counts as empty: what it said is found again in the agreements.
Result<Parts> read_parts(const Files& files) {
  Parts all;
  std::set<AgreementId> known;
  for (std::size_t part = 0;; ++part) {
    WZ_TRY(const std::optional<std::string> text, files.read_if_present(index_path(part)));
    if (!text) return all;
    Result<std::vector<StoredSummary>> rows = read_index(*text);
    if (!rows) continue;
    all.one_is_too_long = all.one_is_too_long || rows->size() > rows_in_part;
    for (StoredSummary& row : *rows) {
      if (known.insert(row.agreement).second) all.rows.push_back(std::move(row));
    }
  }
}

Result<void> write_parts(Files& files, const std::vector<StoredSummary>& rows, std::size_t from) {
  const std::size_t parts = std::max<std::size_t>(parts_for(rows.size()), 1);
  for (std::size_t part = from; part < parts; ++part) WZ_CHECK(write_part(files, rows, part));
  // What stood behind them would come back at the next start.
  for (std::size_t part = parts; files.kind(index_path(part)) == FileKind::file; ++part) {
    WZ_CHECK(files.remove(index_path(part)));
  }
  return {};
}

}  // namespace

MainFolder MainFolder::load(Files& files) {
  MainFolder folder(files);
  const auto settings = files.read_if_present(settings_path);
  const auto profile = files.read_if_present(profile_path);
  auto index = read_parts(files);
  const auto journal = files.read_if_present(journal_path);
  if (!settings || !profile || !index || !journal) {
    folder.read_only_ = ReadOnly::failed_load;
    return folder;
  }
  folder.index_ = std::move(index->rows);
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
  if (index->one_is_too_long && folder.read_only_ == ReadOnly::no) {
    if (!write_parts(files, folder.index_, 0)) folder.read_only_ = ReadOnly::failed_load;
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
  WZ_CHECK(files_->write(settings_path, sealed(write_settings(settings))));
  settings_ = settings;
  return {};
}

Result<void> MainFolder::save_profile(ProfileDocument profile) {
  WZ_CHECK(writable());
  const std::string bytes = write_profile(profile);
  if (bytes.size() > largest_profile_bytes) return fail(ErrorCode::too_large);
  WZ_CHECK(files_->write(profile_path, sealed(bytes)));
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
  return write_parts(*files_, index_, 0);
}

Result<void> MainFolder::put_in_index(const StoredSummary& summary) {
  WZ_CHECK(writable());
  const auto is_its_row = [&](const StoredSummary& other) {
    return other.agreement == summary.agreement;
  };
  const auto present = std::find_if(index_.begin(), index_.end(), is_its_row);
  // Before anything is copied: most commands change nothing that the list shows.
  if (present != index_.end() && *present == summary) return {};
  const auto place = static_cast<std::size_t>(present - index_.begin());
  std::optional<StoredSummary> former;
  if (present == index_.end()) {
    index_.push_back(summary);
  } else {
    former = std::exchange(*present, summary);
  }
  if (holds_index_) return {};
  const Result<void> written = write_part(*files_, index_, place / rows_in_part);
  if (written) return {};
  // What could not be written is not said either.
  if (former) {
    index_[place] = std::move(*former);
  } else {
    index_.pop_back();
  }
  return written;
}

Result<void> MainFolder::remove_from_index(const AgreementId& agreement) {
  WZ_CHECK(writable());
  std::vector<StoredSummary> rows;
  std::size_t first = index_.size();
  for (std::size_t i = 0; i < index_.size(); ++i) {
    if (index_[i].agreement == agreement) {
      first = std::min(first, i);
    } else {
      rows.push_back(index_[i]);
    }
  }
  if (rows.size() == index_.size()) return {};
  // The rows behind it move up. The first part stays, also when it is empty.
  if (!holds_index_) WZ_CHECK(write_parts(*files_, rows, first / rows_in_part));
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
