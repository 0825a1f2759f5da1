// restore.*: taking a backup of everything in. Reading and looking change nothing; accepting
// changes everything or nothing, over all mounts, and can be taken back until the next change.
//
// The shell has the mounts loaded that restore.verified named; it stores what is dirty in several
// mounts through its journal, so that all of it is there after the next start, or none.

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "api/backup.hpp"
#include "api/begin.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/receive.hpp"
#include "api/sight.hpp"
#include "api/summary_rows.hpp"
#include "side/document.hpp"
#include "store/combine.hpp"
#include "store/restore_record.hpp"

namespace wederzijds::api {
namespace {

constexpr std::string_view state_new = "new";
constexpr std::string_view state_newer = "newer";
constexpr std::string_view state_more = "more";
constexpr std::string_view state_same = "same";
constexpr std::string_view state_cannot = "cannot";

std::string place_of(std::size_t index) { return "/agreements/" + std::to_string(index); }

Result<Restoring*> looked_at(World& world) {
  if (!world.restoring) return fail(ErrorCode::no_import_pending);
  if (world.restoring->files.size() != world.restoring->backup.agreements.size()) {
    return fail(ErrorCode::not_verified);
  }
  return &*world.restoring;
}

/// Ids of all agreements here, also of those that the list lost.
std::vector<AgreementId> all_here(World& world) {
  std::vector<AgreementId> all = world.mounts;
  for (const StoredSummary& row : world.main_folder().index()) {
    if (std::find(all.begin(), all.end(), row.agreement) == all.end()) all.push_back(row.agreement);
  }
  return all;
}

/// What taking in one agreement of the backup comes to.
struct Plan {
  std::string_view state = state_new;
  bool takes_key = false;      ///< this device goes on as the fresh replica of the backup
  bool needs_replica = false;  ///< another copy wrote too, and the fresh one is taken already
  std::size_t lines = 0;       ///< that are not here
  std::size_t lines_only_here = 0;
  std::optional<Error> why;  ///< it cannot be combined
  PrivateDocuments before;   ///< what is private here
  PrivateDocuments after;    ///< and would be; the same unless the state is newer or more
  bool erased_here = false;  ///< what it lacks was written and erased on this device
};

/// Merges into an agreement that is here, without storing anything.
struct Merged {
  PrivateDocuments documents;
  WrittenBy by = WrittenBy::another_device;
  std::optional<ReplicaId> goes_on;  ///< the replica here that the fresh one, or a new one, follows
  bool takes_key = false;
};

/// The agreement as it would be. `open` has taken the logs in afterwards.
Result<Merged> merge_into(OpenAgreement& open, const BackupPart& part, const VerifiedFile& file) {
  const OwnReplica* writer = find_own(open.me(), part.from);
  Merged merged;
  if (writer != nullptr && !writer->erased) merged.by = WrittenBy::this_device;
  const Result<void> taken = open.take_in(file.logs());
  if (!taken && taken.error().code != ErrorCode::nothing_new) return tl::unexpected(taken.error());
  const OwnReplica* own = open.here(part.role);
  if (own == nullptr || own->guest) return fail(ErrorCode::not_yours, "", "here in another role");
  WZ_TRY(merged.documents, combine(open.documents(own->replica), part.documents, merged.by));
  const bool is_free = open.state().who.find(part.fresh.view()) == nullptr;
  merged.goes_on = branched_replica(open);
  // One that waits to be accepted can go on as a replica that is accepted already.
  if (!merged.goes_on && is_free && !open.counts(own->replica) &&
      accepts_replica(open.logs(), part.from, part.fresh)) {
    merged.goes_on = own->replica;
  }
  merged.takes_key = merged.goes_on && is_free;
  return merged;
}

Result<Plan> plan_for(World& world, const BackupPart& part, const VerifiedFile& file) {
  Plan plan;
  plan.lines = file.logs().line_count();
  Result<OpenAgreement> open = OpenAgreement::load(world.files, part.agreement);
  if (!open && open.error().code == ErrorCode::not_found) {
    plan.takes_key = true;
    return plan;
  }
  if (!open) {
    plan.state = state_cannot;
    plan.why = open.error();
    return plan;
  }
  plan.lines = count_new_lines(file.logs(), open->logs());
  plan.lines_only_here = count_new_lines(open->logs(), file.logs());
  if (open->folder().read_only() == ReadOnly::damaged_log) {
    plan.state = state_newer;
    return plan;
  }
  if (Result<void> writable = open->writable(); !writable) {
    plan.state = state_cannot;
    plan.why = writable.error();
    return plan;
  }
  const OwnReplica* own = open->here(part.role);
  if (own != nullptr) plan.before = open->documents(own->replica);
  plan.after = plan.before;
  Result<Merged> merged = merge_into(*open, part, file);
  if (!merged) {
    plan.state = state_cannot;
    plan.why = merged.error();
    return plan;
  }
  plan.takes_key = merged->takes_key;
  plan.needs_replica = merged->goes_on && !merged->takes_key;
  plan.state = plan.lines > 0                        ? state_newer
               : !(merged->documents == plan.before) ? state_more
                                                     : state_same;
  plan.erased_here = merged->by == WrittenBy::this_device;
  plan.after = std::move(merged->documents);
  return plan;
}

void write_people(JsonWriter& json, const BackupPart& part, const State& state) {
  for (const Role role : both_roles) {
    json.key(role == part.role ? "me" : "other");
    json.begin_object();
    json.member("role", name_of(role));
    std::optional<std::string> name = name_of_role(state, role);
    if (!name && role != part.role) name = part.other_name;
    json.optional("name", name);
    if (const auto& party = state.parties[role]) json.optional("jobTitle", (*party)->job_title);
    json.end_object();
  }
}

/// The words of this side's own drafts that the backup has and this device has not: those that were
/// erased here since come back.
template <class Draft>
void write_back(JsonWriter& json, const std::vector<Draft>& before,
                const std::vector<Draft>& after) {
  for (const Draft& draft : after) {
    const bool here = std::any_of(before.begin(), before.end(),
                                  [&](const Draft& one) { return one.id == draft.id; });
    if (!here) json.string(draft.text.value_or(std::string()));
  }
}

void write_what_comes_back(JsonWriter& json, const Plan& plan) {
  json.key("comesBack");
  json.begin_array();
  if (plan.erased_here) {
    write_back(json, plan.before.side.expectations, plan.after.side.expectations);
    write_back(json, plan.before.side.offers, plan.after.side.offers);
  }
  json.end_array();
}

/// What of a restore has to be remembered so that it can be undone, at most: the former bytes, as a
/// record writes them, of every file that it could change.
class ToRemember {
 public:
  explicit ToRemember(const Files& files) : files_(&files) {}

  Result<void> add(const std::string& folder) {
    WZ_TRY(const std::vector<std::string> paths, files_->list_below(folder));
    for (const std::string& path : paths) {
      if (path == restore_record_path) continue;
      WZ_TRY(const std::string bytes, files_->read(path));
      bytes_ += bytes.size() * 4 / 3 + path.size() + around_a_file;
    }
    return {};
  }
  /// Files that are new here have no former bytes.
  void add_new(std::size_t parts) { bytes_ += parts * files_of_an_agreement * around_a_file; }
  [[nodiscard]] bool fits() const { return bytes_ <= largest_restore_record; }

 private:
  static constexpr std::size_t around_a_file = 160;
  static constexpr std::size_t files_of_an_agreement = 40;
  const Files* files_;
  std::size_t bytes_ = 4096;
};

Result<void> write_can_be_undone(JsonWriter& json, World& world, const Backup& backup,
                                 const std::vector<std::string_view>& states) {
  ToRemember merging(world.files);
  ToRemember replacing(world.files);
  WZ_CHECK(merging.add("/main"));
  WZ_CHECK(replacing.add("/main"));
  for (const AgreementId& agreement : all_here(world))
    WZ_CHECK(replacing.add("/a/" + agreement.str()));
  for (std::size_t i = 0; i < states.size(); ++i) {
    const bool changes =
        states[i] == state_newer || states[i] == state_more || states[i] == state_same;
    if (changes) WZ_CHECK(merging.add("/a/" + backup.agreements[i].agreement.str()));
  }
  merging.add_new(states.size());
  replacing.add_new(states.size());
  json.key("canUndo");
  json.begin_object();
  json.member("merge", merging.fits());
  json.member("replace", replacing.fits());
  json.end_object();
  return {};
}

void write_profile_preview(JsonWriter& json, World& world, const Backup& backup) {
  if (!backup.profile) return;
  const ProfileDocument& here = world.main_folder().profile();
  const ProfileDocument both = combine(here, *backup.profile);
  std::size_t times = 0;
  for (const auto& [id, all] : backup.profile->questionnaires) times += all.size();
  if (backup.profile->rounds.empty() && times == 0) return;
  const bool empty_here = here.rounds.empty() && here.questionnaires.empty();
  json.key("profile");
  json.begin_object();
  json.member("state", empty_here ? state_new : both == here ? state_same : state_newer);
  json.member("rounds", static_cast<std::int64_t>(backup.profile->rounds.size()));
  json.member("scans", static_cast<std::int64_t>(times));
  json.end_object();
}

// Accepting.

/// A replica that is not the backup's, for an agreement that needs one.
using Spares = std::map<std::string, Person>;

Spares read_spares(Args& args) {
  Spares spares;
  for (Args& entry : args.optional_objects("replicas")) {
    Person person;
    const std::string agreement = entry.id("agreement");
    read_key(entry, person);
    spares[agreement] = std::move(person);
  }
  return spares;
}

void copy_key(const Person& from, Person& to) {
  to.replica = from.replica;
  to.key_x = from.key_x;
  to.key_y = from.key_y;
}

Person fresh_person(const BackupPart& part, const State& state) {
  Person person = person_of(state, part.role);
  person.replica = part.fresh;
  person.key_x = part.fresh_key.x;
  person.key_y = part.fresh_key.y;
  return person;
}

/// Who worked on the device of the backup. They are known here, and never write again.
std::vector<OwnReplica> former_replicas(const BackupPart& part) {
  std::vector<OwnReplica> former;
  const auto add = [&](const ReplicaId& replica, Role role) {
    if (replica == part.fresh) return;
    for (const OwnReplica& one : former) {
      if (one.replica == replica) return;
    }
    OwnReplica own;
    own.replica = replica;
    own.role = role;
    own.erased = true;
    former.push_back(std::move(own));
  };
  if (part.me) {
    for (const OwnReplica& own : part.me->replicas) {
      if (!own.guest) add(own.replica, own.role);
    }
  }
  add(part.from, part.role);
  return former;
}

Result<void> put_new(World& world, Call& call, const BackupPart& part, const VerifiedFile& file) {
  const State state = fold(file.logs());
  const Person person = fresh_person(part, state);
  WZ_CHECK(begin_agreement(world, part.agreement, person, part.other_name));
  OpenAgreement& open = *world.open;
  std::vector<OwnReplica>& replicas = open.me().replicas;
  const std::vector<OwnReplica> former = former_replicas(part);
  replicas.insert(replicas.begin(), former.begin(), former.end());
  if (part.me) open.me().seen = part.me->seen;
  if (part.handed) open.handed() = *part.handed;
  WZ_CHECK(open.take_in(file.logs()));
  WZ_CHECK(enter(open, person, call.context));
  open.documents() = part.documents;
  open.align();
  return world.save();
}

/// Lines of an own log that were lost here come back.
Result<void> heal(World& world, const VerifiedFile& file) {
  OpenAgreement& open = *world.open;
  const Result<void> taken = open.take_in(file.logs());
  if (!taken && taken.error().code == ErrorCode::nothing_new) return {};
  WZ_CHECK(taken);
  WZ_CHECK(world.save_import());
  if (open.folder().read_only() != ReadOnly::no) return {};
  open.align();
  return world.save();
}

Result<void> put_into(World& world, Call& call, const BackupPart& part, const VerifiedFile& file,
                      const Spares& spares) {
  OpenAgreement& open = *world.open;
  if (open.folder().read_only() == ReadOnly::damaged_log) {
    WZ_CHECK(heal(world, file));
    if (!open.writable()) return {};
  }
  WZ_TRY(const Merged merged, merge_into(open, part, file));
  ReplicaId writes = open.here(part.role)->replica;
  if (merged.goes_on) {
    Person person = fresh_person(part, open.state());
    if (!merged.takes_key) {
      const auto spare = spares.find(part.agreement.str());
      if (spare == spares.end()) return fail(ErrorCode::bad_arguments, "/replicas");
      copy_key(spare->second, person);
    }
    WZ_CHECK(go_on_as(open, *merged.goes_on, person, call.context));
    if (*merged.goes_on == writes) writes = person.replica;
  }
  open.documents(writes) = merged.documents;
  if (part.handed) open.handed() = combine(open.handed(), *part.handed);
  if (!open.me().other_name) open.me().other_name = part.other_name;
  open.align();
  return world.save();
}

Result<void> erase_all_here(World& world, std::vector<ReplicaId>& keys) {
  for (const AgreementId& agreement : all_here(world)) {
    if (Result<OpenAgreement> open = OpenAgreement::load(world.files, agreement)) {
      for (const OwnReplica& own : open->me().replicas) keys.push_back(own.replica);
    }
    WZ_TRY(const bool erased, erase_files(world, agreement));
    static_cast<void>(erased);
  }
  return {};
}

struct Accepting {
  bool replaces = false;
  Spares spares;
  std::vector<ReplicaId> new_keys;
  std::vector<ReplicaId> former_keys;
  std::vector<LeftOut> left_out;
  bool was_empty = false;
};

Result<void> put_agreements(World& world, Call& call, const Restoring& restoring,
                            Accepting& accepting) {
  if (accepting.replaces) WZ_CHECK(erase_all_here(world, accepting.former_keys));
  for (std::size_t i = 0; i < restoring.files.size(); ++i) {
    const BackupPart& part = restoring.backup.agreements[i];
    const VerifiedFile& file = restoring.files[i];
    WZ_TRY(const Plan plan, plan_for(world, part, file));
    if (plan.state == state_cannot) {
      accepting.left_out.push_back({part.agreement, std::string(name_of(plan.why->code))});
      continue;
    }
    if (plan.takes_key) accepting.new_keys.push_back(part.fresh);
    Result<void> put;
    if (plan.state == state_new) {
      put = put_new(world, call, part, file);
    } else {
      WZ_TRY(OpenAgreement open, OpenAgreement::load(world.files, part.agreement));
      world.open = std::make_unique<OpenAgreement>(std::move(open));
      put = put_into(world, call, part, file, accepting.spares);
    }
    world.open.reset();
    if (!put) return tl::unexpected(below(place_of(i), put.error()));
  }
  return {};
}

Result<void> put_main(World& world, const Backup& backup, const Accepting& accepting) {
  MainFolder& main = world.main_folder();
  const ProfileDocument profile = backup.profile.value_or(ProfileDocument());
  if (accepting.replaces || !(combine(main.profile(), profile) == main.profile())) {
    WZ_CHECK(main.save_profile(accepting.replaces ? profile : combine(main.profile(), profile)));
  }
  Settings settings = main.settings();
  if (accepting.replaces) {
    settings.name.reset();
    settings.job_title.reset();
    settings.beginning = Json::object();
  }
  if (backup.settings) settings = combine(std::move(settings), *backup.settings);
  // What is here now stands in that file.
  if (accepting.replaces || accepting.was_empty) settings.last_backup = backup.at;
  return main.save_settings(settings);
}

bool is_empty_here(World& world) {
  const MainFolder& main = world.main_folder();
  return main.index().empty() && main.profile().rounds.empty() &&
         main.profile().questionnaires.empty();
}

std::vector<AgreementId> agreements_of(const std::vector<RestoredFile>& files) {
  std::vector<AgreementId> touched;
  for (const RestoredFile& file : files) {
    if (file.path.compare(0, 3, "/a/") != 0) continue;
    const AgreementId agreement(file.path.substr(3, file.path.find('/', 3) - 3));
    if (touched.empty() || touched.back() != agreement) {
      if (std::find(touched.begin(), touched.end(), agreement) == touched.end())
        touched.push_back(agreement);
    }
  }
  return touched;
}

/// Remembers how everything was. What is too much to remember twice cannot be undone.
Result<bool> remember(World& world, const std::map<std::string, std::string>& before,
                      const Changes& changes_before, const Accepting& accepting,
                      const std::string& now) {
  RestoreRecord record;
  record.at = now;
  record.how = accepting.replaces ? "replace" : "merge";
  record.changes = world.main_folder().changes().total;
  record.changes_before = changes_before;
  WZ_TRY(record.files, changed_files(world.files, before));
  record.touched = agreements_of(record.files);
  record.new_keys = accepting.new_keys;
  record.former_keys = accepting.former_keys;
  const std::string bytes = write_restore_record(record);
  if (bytes.size() > largest_restore_record) {
    WZ_CHECK(world.files.remove(restore_record_path));
    return false;
  }
  WZ_CHECK(world.files.write(restore_record_path, bytes));
  return true;
}

Result<bool> accept_all(World& world, Call& call, const Restoring& restoring, Accepting& accepting,
                        const std::map<std::string, std::string>& before, const std::string& now) {
  MainFolder& main = world.main_folder();
  const Changes changes_before = main.changes();
  main.hold_index();
  WZ_CHECK(put_agreements(world, call, restoring, accepting));
  WZ_CHECK(put_main(world, restoring.backup, accepting));
  WZ_CHECK(main.release_index());
  Changes changes = main.changes();
  if (accepting.replaces || accepting.was_empty) {
    note_backup(changes, changes.total, today_of(call));
  } else {
    count_change(changes, today_of(call));
  }
  WZ_CHECK(main.save_changes(changes));
  return remember(world, before, changes_before, accepting, now);
}

Result<std::optional<RestoreRecord>> read_record(const World& world) {
  WZ_TRY(const std::optional<std::string> bytes, world.files.read_if_present(restore_record_path));
  if (!bytes) return std::optional<RestoreRecord>();
  Result<RestoreRecord> record = read_restore_record(*bytes);
  // One that cannot be read cannot be used.
  if (!record) return std::optional<RestoreRecord>();
  return std::optional<RestoreRecord>(std::move(*record));
}

void write_ids(JsonWriter& json, std::string_view name, const std::vector<AgreementId>& ids) {
  json.key(name);
  json.begin_array();
  for (const AgreementId& id : ids) json.string(id.view());
  json.end_array();
}

void write_keys(JsonWriter& json, std::string_view name, const std::vector<ReplicaId>& keys) {
  json.key(name);
  json.begin_array();
  for (const ReplicaId& key : keys) json.string(key.view());
  json.end_array();
}

/// The agreements of these that have no file any more: their databases can go.
Result<std::vector<AgreementId>> gone_of(const Files& files, const std::vector<AgreementId>& all) {
  std::vector<AgreementId> gone;
  for (const AgreementId& agreement : all) {
    WZ_TRY(const std::vector<std::string> paths, files.list_below("/a/" + agreement.str()));
    if (paths.empty()) gone.push_back(agreement);
  }
  return gone;
}

/// The list says of these agreements what their files say.
Result<void> list_anew(World& world, const std::vector<AgreementId>& touched) {
  MainFolder& main = world.main_folder();
  main.hold_index();
  for (const AgreementId& agreement : touched) {
    Result<OpenAgreement> open = OpenAgreement::load(world.files, agreement);
    if (open && open->folder().read_only() == ReadOnly::no) {
      WZ_CHECK(main.put_in_index(summary_of(*open)));
    } else if (!open && open.error().code == ErrorCode::not_found) {
      WZ_CHECK(main.remove_from_index(agreement));
    }
  }
  return main.release_index();
}

}  // namespace

void write_undo_member(World& world, JsonWriter& json) {
  if (!world.last_restore) {
    Result<std::optional<RestoreRecord>> record = read_record(world);
    if (!record) return;
    if (*record) (*record)->files.clear();
    world.last_restore = std::move(*record);
  }
  const std::optional<RestoreRecord>& record = *world.last_restore;
  if (!record || record->changes != world.main_folder().changes().total) return;
  json.key("undo");
  json.begin_object();
  json.member("at", record->at);
  json.member("how", record->how);
  write_ids(json, "agreements", record->touched);
  json.end_object();
}

Result<void> restore_verified(World& world, Call& call) {
  std::vector<SignatureAnswers> answers;
  for (Args& entry : call.args.objects("agreements")) {
    answers.push_back(read_signature_answers(entry));
  }
  WZ_CHECK(call.args.check());
  if (!world.restoring || !world.restoring->files.empty()) {
    return fail(ErrorCode::no_import_pending);
  }
  std::vector<UnverifiedFile> read = std::move(world.restoring->read);
  Restoring restoring = std::move(*world.restoring);
  world.restoring.reset();
  restoring.read.clear();
  if (answers.size() != read.size()) return fail(ErrorCode::not_verified);
  std::vector<AgreementId> in_file;
  for (std::size_t i = 0; i < read.size(); ++i) {
    Result<VerifiedFile> file = verified(std::move(read[i]), answers[i], LogSet());
    if (!file) return tl::unexpected(below(place_of(i) + "/file", file.error()));
    in_file.push_back(restoring.backup.agreements[i].agreement);
    restoring.files.push_back(std::move(*file));
  }
  world.restoring = std::move(restoring);
  const std::vector<AgreementId> here = all_here(world);
  std::vector<AgreementId> known;
  std::copy_if(in_file.begin(), in_file.end(), std::back_inserter(known), [&](const auto& id) {
    return std::find(here.begin(), here.end(), id) != here.end();
  });
  JsonWriter& json = call.value;
  json.begin_object();
  write_ids(json, "agreements", in_file);
  write_ids(json, "known", known);
  write_ids(json, "here", here);
  json.end_object();
  return {};
}

Result<void> restore_preview(World& world, Call& call) {
  WZ_TRY(const Restoring* restoring, looked_at(world));
  const Backup& backup = restoring->backup;
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("at", backup.at);
  write_profile_preview(json, world, backup);
  json.key("agreements");
  json.begin_array();
  std::vector<std::string_view> states;
  for (std::size_t i = 0; i < restoring->files.size(); ++i) {
    const BackupPart& part = backup.agreements[i];
    WZ_TRY(const Plan plan, plan_for(world, part, restoring->files[i]));
    states.push_back(plan.state);
    json.begin_object();
    json.member("agreement", part.agreement.view());
    write_people(json, part, fold(restoring->files[i].logs()));
    json.member("state", plan.state);
    if (plan.why) json.member("reason", name_of(plan.why->code));
    json.member("lines", static_cast<std::int64_t>(plan.lines));
    json.member("onlyHere", static_cast<std::int64_t>(plan.lines_only_here));
    json.member("takesKey", plan.takes_key);
    json.member("needsReplica", plan.needs_replica);
    write_what_comes_back(json, plan);
    json.end_object();
  }
  json.end_array();
  WZ_CHECK(write_can_be_undone(json, world, backup, states));
  std::int64_t elsewhere = 0;
  for (const AgreementId& agreement : all_here(world)) {
    elsewhere += std::none_of(backup.agreements.begin(), backup.agreements.end(),
                              [&](const BackupPart& part) { return part.agreement == agreement; });
  }
  json.member("onlyHere", elsewhere);
  json.member("emptyHere", is_empty_here(world));
  write_left_out(json, world, backup.left_out);
  json.end_object();
  return {};
}

Result<void> restore_accept(World& world, Call& call) {
  Accepting accepting;
  const std::string how = call.args.word("how");
  if (how != "merge" && how != "replace") call.args.wrong("how");
  accepting.replaces = how == "replace";
  accepting.spares = read_spares(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::string now, call.context.now());
  WZ_TRY(const Restoring* restoring, looked_at(world));
  if (world.main_folder().read_only() != ReadOnly::no) return fail(ErrorCode::read_only);
  for (const StoredSummary& row : world.main_folder().index()) {
    if (row.guest) return fail(ErrorCode::not_allowed, {}, "a guest has the device");
  }
  world.open.reset();
  world.last_restore.reset();
  accepting.was_empty = is_empty_here(world);
  const std::vector<AgreementId> were_here = all_here(world);
  WZ_TRY(const auto before, all_stored(world.files));
  WZ_TRY(const auto beside, stored_beside(world.files));
  const Result<bool> accepted = accept_all(world, call, *restoring, accepting, before, now);
  if (!accepted) {
    // Everything or nothing.
    world.open.reset();
    WZ_CHECK(put_back(world.files, before));
    WZ_CHECK(put_back_beside(world.files, beside));
    static_cast<void>(world.files.take_dirty());
    world.main.reset();
    return tl::unexpected(accepted.error());
  }
  world.last_change.clear();
  WZ_TRY(const std::vector<AgreementId> gone,
         gone_of(world.files, accepting.replaces ? were_here : std::vector<AgreementId>()));
  for (const BackupPart& part : restoring->backup.agreements) {
    if (std::find(world.mounts.begin(), world.mounts.end(), part.agreement) == world.mounts.end())
      world.mounts.push_back(part.agreement);
  }
  for (const AgreementId& one : gone) {
    world.mounts.erase(std::remove(world.mounts.begin(), world.mounts.end(), one),
                       world.mounts.end());
  }
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreements", static_cast<std::int64_t>(restoring->backup.agreements.size()));
  json.member("undo", *accepted);
  write_ids(json, "gone", gone);
  // Only when it cannot be undone: else they are needed again.
  write_keys(json, "keys", *accepted ? std::vector<ReplicaId>() : accepting.former_keys);
  write_left_out(json, world, accepting.left_out);
  json.end_object();
  world.restoring.reset();
  return {};
}

Result<void> restore_cancel(World& world, Call& call) {
  world.restoring.reset();
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> restore_undo(World& world, Call& call) {
  WZ_TRY(const std::optional<RestoreRecord> record, read_record(world));
  if (!record || record->changes != world.main_folder().changes().total) {
    return fail(ErrorCode::not_allowed, {}, "nothing to undo");
  }
  WZ_CHECK(take_back(world.files, *record));
  world.last_restore.reset();
  world.open.reset();
  // The settings and the profile are others now.
  world.main.reset();
  WZ_CHECK(list_anew(world, record->touched));
  MainFolder& main = world.main_folder();
  WZ_CHECK(main.save_changes(record->changes_before));
  WZ_CHECK(world.files.remove(restore_record_path));
  world.last_change.clear();
  WZ_TRY(const std::vector<AgreementId> gone, gone_of(world.files, record->touched));
  for (const AgreementId& one : gone) {
    world.mounts.erase(std::remove(world.mounts.begin(), world.mounts.end(), one),
                       world.mounts.end());
  }
  call.value.begin_object();
  write_ids(call.value, "gone", gone);
  write_keys(call.value, "keys", record->new_keys);
  call.value.end_object();
  return {};
}

Result<void> restore_settle(World& world, Call& call) {
  const bool always = call.args.optional_flag("always").value_or(false);
  const bool looks = call.args.optional_flag("look").value_or(false);
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::optional<RestoreRecord> record, read_record(world));
  const bool stands = record && (always || record->changes != world.main_folder().changes().total);
  if (!looks) {
    world.last_restore.reset();
    if (stands || !record) WZ_CHECK(world.files.remove(restore_record_path));
  }
  call.value.begin_object();
  write_keys(call.value, "keys", stands ? record->former_keys : std::vector<ReplicaId>());
  if (looks) {
    write_keys(call.value, "newKeys", record ? record->new_keys : std::vector<ReplicaId>());
  }
  call.value.end_object();
  return {};
}

}  // namespace wederzijds::api
