#include "store/journal.hpp"

#include <algorithm>
#include <utility>

#include "base/base64url.hpp"
#include "base/json.hpp"
#include "base/seal.hpp"
#include "base/sha256.hpp"
#include "side/document.hpp"
#include "store/documents.hpp"
#include "store/id_list.hpp"

namespace wederzijds {
namespace {

std::string mount_of(const AgreementId& agreement) { return "/a/" + agreement.str(); }

std::string side_path(const AgreementId& agreement, const ReplicaId& replica) {
  return mount_of(agreement) + "/side-" + replica.str() + ".json";
}

Result<std::string> fingerprint_of_file(const Files& files, std::string_view path) {
  WZ_TRY(const std::optional<std::string> bytes, files.read_if_present(path));
  return bytes ? fingerprint(*bytes) : std::string();
}

Result<PrivateSide> side_of_file(const Files& files, const std::string& path) {
  WZ_TRY(const std::optional<std::string> bytes, files.read_if_present(path));
  if (!bytes) return PrivateSide();
  Result<PrivateSide> side = read_side(*bytes);
  if (!side) return tl::unexpected(below(path + "#", side.error()));
  return side;
}

Result<JournalStep> step_to(const Files& files, std::string path,
                            std::optional<std::string> after) {
  WZ_TRY(std::string before, fingerprint_of_file(files, path));
  return JournalStep{std::move(path), std::move(before), std::move(after)};
}

/// The target with the drafts of the source behind its own, nothing of them stated.
Result<PrivateSide> joined(PrivateSide target, const PrivateSide& source) {
  for (ExpectationDraft draft : source.expectations) {
    draft.stated.reset();
    WZ_TRY(auto put, put_expectation(target, std::move(draft), std::nullopt));
    target = std::move(put.side);
  }
  for (OfferDraft draft : source.offers) {
    draft.stated.reset();
    WZ_TRY(auto put, put_offer(target, std::move(draft), std::nullopt));
    target = std::move(put.side);
  }
  if (target.guesses.empty()) {
    target.guesses = source.guesses;
    target.share_guesses = source.share_guesses;
  }
  return target;
}

Json json_of(const JournalStep& step) {
  Json json = Json::object();
  json["path"] = step.path;
  json["before"] = step.before;
  if (step.after) json["after"] = *step.after;
  return json;
}

Result<JournalStep> read_step(const Json& json) {
  JournalStep step;
  WZ_TRY(step.path, need_string(json, "path", ErrorCode::malformed));
  WZ_TRY(step.before, need_string(json, "before", ErrorCode::malformed));
  if (find(json, "after") != nullptr) {
    WZ_TRY(step.after, need_string(json, "after", ErrorCode::malformed));
  }
  return step;
}

template <class Id>
Json json_of_ids(const std::vector<Id>& ids) {
  Json list = Json::array();
  for (const Id& id : ids) list.push_back(id.str());
  return list;
}

}  // namespace

std::string fingerprint(std::string_view bytes) {
  // 96 bits: enough against accidents, and nobody else can write here.
  return to_base64url(sha256(bytes)).substr(0, 16);
}

Result<Journal> journal_to_move_drafts(const Files& files, const AgreementId& from,
                                       const ReplicaId& from_replica, const AgreementId& to,
                                       const ReplicaId& to_replica) {
  const std::string from_path = side_path(from, from_replica);
  const std::string to_path = side_path(to, to_replica);
  if (from_path == to_path) return fail(ErrorCode::not_allowed, "", "one and the same side");
  WZ_TRY(PrivateSide source, side_of_file(files, from_path));
  WZ_TRY(const PrivateSide target, side_of_file(files, to_path));
  WZ_TRY(const PrivateSide whole, joined(target, source));
  source.expectations.clear();
  source.offers.clear();
  source.guesses.clear();
  Journal journal;
  journal.kind = "move-drafts";
  journal.agreements = {from, to};
  WZ_TRY(JournalStep write_there, step_to(files, to_path, sealed(write_side(whole))));
  WZ_TRY(JournalStep clear_here, step_to(files, from_path, sealed(write_side(source))));
  journal.steps = {std::move(write_there), std::move(clear_here)};
  if (write_journal(journal).size() > largest_document) return fail(ErrorCode::too_large);
  return journal;
}

Result<Journal> journal_to_erase(const Files& files, const AgreementId& agreement) {
  Journal journal;
  journal.kind = "erase";
  journal.agreements = {agreement};
  WZ_TRY(const std::vector<std::string> paths, files.list_below(mount_of(agreement)));
  for (const std::string& path : paths) {
    WZ_TRY(JournalStep step, step_to(files, path, std::nullopt));
    journal.steps.push_back(std::move(step));
  }
  WZ_TRY(const std::optional<std::string> me,
         files.read_if_present(mount_of(agreement) + "/me.json"));
  const Result<Me> read = me ? read_me(*me) : Result<Me>(Me());
  if (read) {
    for (const OwnReplica& own : read->replicas) journal.keys.push_back(own.replica);
  }
  return journal;
}

Result<void> perform(Files& files, const Journal& journal) {
  for (const JournalStep& step : journal.steps) {
    WZ_TRY(const std::string now, fingerprint_of_file(files, step.path));
    if (now != step.before) continue;
    if (step.after) {
      WZ_CHECK(files.write(step.path, *step.after));
    } else {
      WZ_CHECK(files.remove(step.path));
    }
  }
  return {};
}

std::string write_journal(const Journal& journal) {
  Json json = Json::object();
  json["kind"] = journal.kind;
  json["agreements"] = json_of_ids(journal.agreements);
  json["keys"] = json_of_ids(journal.keys);
  json["steps"] = Json::array();
  for (const JournalStep& step : journal.steps) json["steps"].push_back(json_of(step));
  return close_document(std::move(json), Json::object());
}

Result<Journal> read_journal(std::string_view text) {
  WZ_TRY(const Json document, open_document(text));
  Journal journal;
  WZ_TRY(journal.kind, need_string(document, "kind", ErrorCode::malformed));
  WZ_TRY(journal.agreements, read_ids<AgreementId>(document, "agreements"));
  WZ_TRY(journal.keys, read_ids<ReplicaId>(document, "keys"));
  WZ_TRY(const Json* steps, need_array(document, "steps", ErrorCode::malformed));
  for (std::size_t i = 0; i < steps->size(); ++i) {
    Result<JournalStep> step = read_step((*steps)[i]);
    if (!step) return tl::unexpected(below("/steps/" + std::to_string(i), step.error()));
    journal.steps.push_back(std::move(*step));
  }
  return journal;
}

}  // namespace wederzijds
