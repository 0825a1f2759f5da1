// import.*: taking a file in. Reading and looking change nothing; accepting changes everything or
// nothing, and can be taken back until the next own line.

#include "api/receive.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "agreement/safety_code.hpp"
#include "api/begin.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "api/texts.hpp"
#include "api/things.hpp"
#include "side/document.hpp"

namespace wederzijds::api {
namespace {

using OpenPtr = std::unique_ptr<OpenAgreement>;

Result<const VerifiedFile*> verified_file(const World& world) {
  if (world.import.verified) return &*world.import.verified;
  return fail(world.import.read ? ErrorCode::not_verified : ErrorCode::no_import_pending);
}

bool is_known(const World& world, const AgreementId& agreement) {
  if (world.open && world.open->id() == agreement) return true;
  if (std::find(world.mounts.begin(), world.mounts.end(), agreement) != world.mounts.end())
    return true;
  if (!world.main) return false;
  const std::vector<StoredSummary>& index = world.main->index();
  return std::any_of(index.begin(), index.end(),
                     [&](const StoredSummary& row) { return row.agreement == agreement; });
}

/// The agreement of the file as it is here: the open one, else loaded into `loaded`; nullptr when
/// it is not here.
Result<OpenAgreement*> agreement_here(World& world, const AgreementId& id, OpenPtr& loaded) {
  if (world.open && world.open->id() == id) return world.open.get();
  Result<OpenAgreement> found = OpenAgreement::load(world.files, id);
  if (!found && found.error().code == ErrorCode::not_found) return nullptr;
  if (!found) return tl::unexpected(found.error());
  loaded = std::make_unique<OpenAgreement>(std::move(*found));
  return loaded.get();
}

std::size_t common_lines(const LogText& a, const LogText& b) {
  const std::size_t most = std::min(a.lines.size(), b.lines.size());
  std::size_t same = 0;
  while (same < most &&
         (a.lines[same] == b.lines[same] || a.lines[same]->text == b.lines[same]->text)) {
    ++same;
  }
  return same;
}

/// The lines of the file that are not known, in the one order.
std::vector<const Line*> new_lines(const LogSet& incoming, const LogSet& known) {
  std::vector<const Line*> lines;
  for (const LogText& log : incoming.logs()) {
    std::size_t same = 0;
    for (const LogText& one : known.logs()) {
      if (one.replica == log.replica) same = std::max(same, common_lines(log, one));
    }
    for (std::size_t i = same; i < log.lines.size(); ++i) lines.push_back(log.lines[i].get());
  }
  std::sort(lines.begin(), lines.end(),
            [](const Line* a, const Line* b) { return before(*a, *b); });
  return lines;
}

/// Whose file it is: who wrote the last line in it that was not written on this device.
Role sender_of(const LogSet& incoming, const Me* me) {
  const Line* last = nullptr;
  for (const LogText& log : incoming.logs()) {
    if (me != nullptr && find_own(*me, log.replica) != nullptr) continue;
    const Line* line = log.lines.back().get();
    if (last == nullptr || before(*last, *line)) last = line;
  }
  if (last != nullptr) return last->role;
  return me != nullptr && me->acting ? other(find_own(*me, *me->acting)->role) : Role::employee;
}

std::string_view news_kind(const Thing& thing, const Line& line) {
  if (thing.is_withdrawn) return "withdrawn";
  if (thing.kind == "device") return "replica";
  const auto* offer = std::get_if<OfferStated>(&line.body);
  if (offer != nullptr && offer->nature == Nature::limit) return "limit";
  return thing.kind;
}

struct NewsCount {
  std::string_view kind;
  std::set<std::string> things;
};

void write_news(JsonWriter& json, const std::vector<const Line*>& lines, const Me* me) {
  std::vector<NewsCount> counts;
  for (const Line* line : lines) {
    if (me != nullptr && find_own(*me, ReplicaId(line->replica)) != nullptr) continue;
    const std::optional<Thing> thing = thing_of(*line);
    if (!thing) continue;
    const std::string_view kind = news_kind(*thing, *line);
    auto same = std::find_if(counts.begin(), counts.end(),
                             [&](const NewsCount& count) { return count.kind == kind; });
    if (same == counts.end()) same = counts.insert(counts.end(), {kind, {}});
    same->things.insert(key_of(*thing));
  }
  json.key("news");
  json.begin_array();
  for (const NewsCount& count : counts) {
    json.begin_object();
    json.member("kind", count.kind);
    json.member("count", static_cast<std::int64_t>(count.things.size()));
    json.end_object();
  }
  json.end_array();
}

void write_person(JsonWriter& json, const State& state, Role role) {
  json.member("role", name_of(role));
  json.optional("name", name_of_role(state, role));
  const auto& party = state.parties[role];
  if (party) json.optional("jobTitle", (*party)->job_title);
}

void write_state_preview(JsonWriter& json, const State& state, Role sender) {
  json.key("from");
  json.begin_object();
  write_person(json, state, sender);
  json.end_object();
  json.key("frame");
  json.begin_object();
  if (const Stated<FrameSet>* frame = present_frame(state)) {
    json.member("reason", (*frame)->reason);
    json.optional("from", (*frame)->from);
    json.optional("until", (*frame)->until);
    json.optional("focus", (*frame)->focus);
    write_list(json, "checkIns", (*frame)->check_ins);
  }
  json.end_object();
  json.member("minutes", 10);
  json.member("itemsFromOther", std::count_if(state.expectations.begin(), state.expectations.end(),
                                              [&](const Expectation& item) {
                                                return item.role == sender &&
                                                       item.in_use() != nullptr;
                                              }));
}

void write_who_are_you(JsonWriter& json, const State& state, Role sender) {
  json.key("whoAreYou");
  json.begin_array();
  const auto write = [&](std::string_view as, Role role) {
    json.begin_object();
    json.member("as", as);
    write_person(json, state, role);
    json.end_object();
  };
  write("other", other(sender));
  write("same", sender);
  json.end_array();
}

/// Agreements of my own with nobody in them yet, whose drafts can move into the one of the file.
std::vector<const StoredSummary*> lonely_agreements(World& world, const AgreementId& agreement,
                                                    Role my_role) {
  std::vector<const StoredSummary*> rows;
  for (const StoredSummary& row : world.main_folder().index()) {
    if (row.agreement != agreement && row.me.role == my_role && !row.other_known && !row.example &&
        !row.ended) {
      rows.push_back(&row);
    }
  }
  return rows;
}

void write_drafts(JsonWriter& json, const std::vector<const StoredSummary*>& rows) {
  json.key("drafts");
  json.begin_array();
  for (const StoredSummary* row : rows) {
    if (row->items == 0) continue;
    json.begin_object();
    json.member("agreement", row->agreement.view());
    json.optional("otherName", row->other.name);
    json.member("items", row->items);
    json.end_object();
  }
  json.end_array();
}

/// When both handed out files of their own, the agreement with the smaller id goes on.
bool ends_because_older(const std::vector<const StoredSummary*>& rows, const AgreementId& agreement,
                        const std::optional<std::string>& sender) {
  return std::any_of(rows.begin(), rows.end(), [&](const StoredSummary* row) {
    const bool same_person =
        !row->other.name || !sender || *row->other.name == summary_name(*sender);
    return row->handed_out && row->agreement < agreement && same_person;
  });
}

Result<void> preview_unknown(World& world, Call& call, const VerifiedFile& file) {
  const LogSet& incoming = file.logs();
  const State state = fold(incoming);
  const Role sender = sender_of(incoming, nullptr);
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", incoming.agreement().view());
  json.member("known", false);
  json.member("nothingNew", false);
  write_state_preview(json, state, sender);
  write_news(json, new_lines(incoming, {}), nullptr);
  if (world.import.taken) {
    json.key("goOnAs");
    json.begin_object();
    write_person(json, state, world.import.taken->role);
    json.end_object();
  } else {
    write_who_are_you(json, state, sender);
  }
  json.member("needsNewReplica", false);
  const auto rows = lonely_agreements(world, incoming.agreement(), other(sender));
  write_drafts(json, rows);
  json.member("endedBecauseOlder",
              ends_because_older(rows, incoming.agreement(), name_of_role(state, sender)));
  json.end_object();
  return {};
}

/// The question that the file brings; one that waited before does not come with it.
std::optional<Question> new_question(const std::vector<ReplicaId>& asked_before,
                                     const OpenAgreement& open) {
  for (const Question& question : questions_for(open)) {
    if (std::find(asked_before.begin(), asked_before.end(), question.replica->id) ==
        asked_before.end()) {
      return question;
    }
  }
  return std::nullopt;
}

std::vector<ReplicaId> asked_replicas(const OpenAgreement& open) {
  std::vector<ReplicaId> asked;
  for (const Question& question : questions_for(open)) asked.push_back(question.replica->id);
  return asked;
}

void write_question(JsonWriter& json, const Question& question) {
  if (question.is_first_reply) {
    json.member("confirmName", question.replica->name.value_or(""));
    return;
  }
  json.key("newDevice");
  json.begin_object();
  json.member("replica", question.replica->id.view());
  json.member("role", name_of(question.replica->role));
  json.optional("name", question.replica->name);
  json.member("safetyCode", safety_code(question.replica->id));
  json.end_object();
}

Result<void> preview_known(Call& call, const VerifiedFile& file, OpenAgreement& open) {
  const std::vector<const Line*> lines = new_lines(file.logs(), open.logs());
  const std::vector<ReplicaId> asked = asked_replicas(open);
  const Result<void> taken = open.take_in(file.logs());
  const bool nothing_new = !taken && taken.error().code == ErrorCode::nothing_new;
  if (!taken && !nothing_new) {
    open.forget();
    return taken;
  }
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", open.id().view());
  json.member("known", true);
  json.member("nothingNew", nothing_new);
  write_state_preview(json, open.state(), sender_of(file.logs(), &open.me()));
  write_news(json, lines, &open.me());
  if (const std::optional<Question> question = new_question(asked, open))
    write_question(json, *question);
  json.member("needsNewReplica", branched_replica(open).has_value());
  json.key("drafts");
  json.begin_array();
  json.end_array();
  json.member("endedBecauseOlder", false);
  json.end_object();
  // It was only looked at.
  open.forget();
  return {};
}

/// Lines of this device that stand in the other's file: the other has them.
void note_returned(OpenAgreement& open, const LogSet& incoming, const std::string& id,
                   const std::string& now) {
  HandOut returned;
  returned.id = id;
  returned.at = now;
  returned.how = "returned";
  for (const LogText& log : incoming.logs()) {
    const LogText* own = open.logs().own_log(log.replica);
    if (own == nullptr || find_own(open.me(), log.replica) == nullptr) continue;
    const auto seq = static_cast<std::int64_t>(common_lines(log, *own));
    if (seq > handed_up_to(open.handed(), log.replica))
      returned.reach.push_back({log.replica, seq});
  }
  if (!returned.reach.empty()) open.handed().hand_outs.push_back(std::move(returned));
}

Result<Person> read_new_replica(Args& args, const OpenAgreement& open, Role role) {
  Person person = person_of(open.state(), role);
  read_key(args, person);
  WZ_CHECK(args.check());
  return person;
}

struct Accepted {
  std::int64_t lines = 0;
};

/// Lines of an own log were lost here and come back with the file. Before they are whole again this
/// device writes nothing: a line on a shorter log would be another branch.
Result<Accepted> heal(World& world, const VerifiedFile& file) {
  OpenAgreement& open = *world.open;
  const auto lines = static_cast<std::int64_t>(new_lines(file.logs(), open.logs()).size());
  WZ_CHECK(open.take_in(file.logs()));
  WZ_CHECK(world.save_import());
  if (open.folder().read_only() == ReadOnly::no) {
    open.align();
    WZ_CHECK(world.save());
  }
  return Accepted{lines};
}

Result<Accepted> accept_known(World& world, Call& call, const VerifiedFile& file) {
  OpenAgreement& open = *world.open;
  if (open.folder().read_only() == ReadOnly::damaged_log) return heal(world, file);
  WZ_CHECK(open.writable());
  const bool confirm = call.args.optional_flag("confirm").value_or(false);
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::string now, call.context.now());
  WZ_TRY(const std::string id, call.context.fresh_id());
  const auto lines = static_cast<std::int64_t>(new_lines(file.logs(), open.logs()).size());
  const std::vector<ReplicaId> asked = asked_replicas(open);
  const Role sender = sender_of(file.logs(), &open.me());
  std::vector<Reach> seen = lengths_of_others(open);
  WZ_CHECK(open.take_in(file.logs()));
  if (const std::optional<ReplicaId> branched = branched_replica(open)) {
    WZ_TRY(const Person person, read_new_replica(call.args, open, open.role_of_own(*branched)));
    WZ_CHECK(go_on_as(open, *branched, person, call.context));
  }
  if (const std::optional<Question> question = new_question(asked, open); question && confirm) {
    const ReplicaId replica = question->replica->id;
    WZ_CHECK(open.write(ReplicaAccepted{replica.view()}, call.context));
  }
  open.me().seen = std::move(seen);
  if (sender != open.role()) note_returned(open, file.logs(), id, now);
  open.align();
  WZ_CHECK(world.save_import());
  return Accepted{lines};
}

/// The agreement with nobody in it whose drafts are to move into the open one.
Result<OpenAgreement> load_lonely(World& world, const AgreementId& from, Role role) {
  Result<OpenAgreement> former = OpenAgreement::load(world.files, from);
  if (!former) return fail(former.error().code, "/draftsFrom");
  if (former->here(other(role)) != nullptr || former->role() != role || !former->writable()) {
    return fail(ErrorCode::not_allowed, "/draftsFrom");
  }
  return former;
}

/// Its drafts and notes. Of one that was handed out only the words: its figures speak to somebody
/// else.
void take_drafts(PrivateDocuments& documents, const OpenAgreement& former) {
  const PrivateSide& side = former.side();
  documents.side = as_drafts(side);
  documents.notes = former.notes();
  if (has_reached_other(former)) return;
  for (std::size_t i = 0; i < side.expectations.size(); ++i) {
    documents.side.expectations[i].received = side.expectations[i].received;
    documents.side.expectations[i].too_early = side.expectations[i].too_early;
  }
  documents.side.guesses = side.guesses;
  documents.side.share_guesses = side.share_guesses;
  documents.side.share_received = side.share_received;
}

/// What becomes of it: one that never left is empty now and goes, one that did is ended.
Result<void> leave_former(World& world, OpenAgreement& former, const Context& context) {
  if (!has_reached_other(former)) {
    WZ_CHECK(erase_files(world, former.id()));
    return {};
  }
  if (!is_ended(former.state())) WZ_CHECK(former.write(AgreementEnded{}, context));
  WZ_CHECK(former.save());
  const StoredSummary summary = summary_of(former);
  WZ_CHECK(former.save_summary(summary));
  return world.main_folder().put_in_index(summary);
}

/// A guest goes on at home with what was taken along, as the replica that the guest's log accepted.
Result<Accepted> accept_taken(World& world, Call& call, const VerifiedFile& file,
                              const BackupPart& taken) {
  WZ_CHECK(call.args.check());
  const State state = fold(file.logs());
  Person person = person_of(state, taken.role);
  person.replica = taken.fresh;
  person.key_x = taken.fresh_key.x;
  person.key_y = taken.fresh_key.y;
  WZ_CHECK(begin_agreement(world, file.logs().agreement(), person, taken.other_name));
  OpenAgreement& open = *world.open;
  WZ_CHECK(open.take_in(file.logs()));
  WZ_CHECK(enter(open, person, call.context));
  open.documents() = taken.documents;
  open.align();
  WZ_CHECK(world.save_import());
  return Accepted{static_cast<std::int64_t>(file.logs().line_count())};
}

Result<Accepted> accept_unknown(World& world, Call& call, const VerifiedFile& file) {
  if (world.import.taken) return accept_taken(world, call, file, *world.import.taken);
  Args& args = call.args;
  const std::string as = args.word("as");
  if (as != "other" && as != "same") args.wrong("as");
  const Role sender = sender_of(file.logs(), nullptr);
  const Person person = read_person(args, as == "same" ? sender : other(sender));
  const auto drafts_from = args.optional_id("draftsFrom");
  WZ_CHECK(args.check());
  std::optional<OpenAgreement> former;
  if (drafts_from) {
    WZ_TRY(former, load_lonely(world, AgreementId(*drafts_from), person.role));
  }
  WZ_CHECK(begin_agreement(world, file.logs().agreement(), person, std::nullopt));
  OpenAgreement& open = *world.open;
  WZ_CHECK(open.take_in(file.logs()));
  WZ_CHECK(enter(open, person, call.context));
  if (former) take_drafts(open.documents(), *former);
  open.align();
  WZ_CHECK(world.save_import());
  // The drafts are safe in their new place before they leave the old one.
  if (former) WZ_CHECK(leave_former(world, *former, call.context));
  return Accepted{static_cast<std::int64_t>(file.logs().line_count())};
}

void write_logs(JsonWriter& json, const VerifiedFile& file) {
  const State state = fold(file.logs());
  json.key("logs");
  json.begin_array();
  for (const LogText& log : file.logs().logs()) {
    const Replica* replica = state.who.find(log.replica.view());
    json.begin_object();
    json.member("replica", log.replica.view());
    json.member("role", name_of(log.role()));
    json.member("safetyCode", safety_code(log.replica));
    json.member("lines", static_cast<std::int64_t>(log.lines.size()));
    if (replica != nullptr) json.optional("name", replica->name);
    json.end_object();
  }
  json.end_array();
  json.member("lines", static_cast<std::int64_t>(file.line_count()));
}

bool is_empty(const PrivateDocuments& documents) {
  return documents.side.expectations.empty() && documents.side.offers.empty() &&
         documents.side.guesses.empty() && documents.desk.entries.empty() &&
         documents.notes.text.empty();
}

/// The last import brought the whole agreement: it did not begin here, and no other import came
/// since.
bool came_with_import(const OpenAgreement& open) {
  return open.me().seen.empty() && find_own(open.me(), ReplicaId(open.id().view())) == nullptr;
}

/// After taking back an import that made this device go on under a new replica, the old one is
/// back.
void return_to_old_replica(OpenAgreement& open) {
  Me& me = open.me();
  const ReplicaId gone = open.acting();
  if (open.logs().own_log(gone) != nullptr) return;
  const Role role = open.role();
  PrivateDocuments documents = open.documents(gone);
  me.replicas.erase(std::remove_if(me.replicas.begin(), me.replicas.end(),
                                   [&](const OwnReplica& own) { return own.replica == gone; }),
                    me.replicas.end());
  me.acting.reset();
  for (auto own = me.replicas.rbegin(); own != me.replicas.rend(); ++own) {
    if (own->role != role) continue;
    own->erased = false;
    me.acting = own->replica;
    open.documents(own->replica) = std::move(documents);
    return;
  }
}

}  // namespace

std::vector<Reach> lengths_of_others(const OpenAgreement& open) {
  std::vector<Reach> lengths;
  for (const LogText& log : open.logs().logs()) {
    if (find_own(open.me(), log.replica) != nullptr) continue;
    const auto seq = static_cast<std::int64_t>(log.lines.size());
    if (!lengths.empty() && lengths.back().replica == log.replica) {
      lengths.back().seq = std::max(lengths.back().seq, seq);
    } else {
      lengths.push_back({log.replica, seq});
    }
  }
  return lengths;
}

/// The keys that come with a backup, for the shell to keep when it is taken in.
void write_fresh_keys(JsonWriter& json, const std::vector<BackupPart>& parts) {
  json.key("keys");
  json.begin_array();
  for (const BackupPart& part : parts) {
    json.begin_object();
    json.member("agreement", part.agreement.view());
    json.member("replica", part.fresh.view());
    json.key("key");
    json.begin_object();
    json.member("crv", "P-256");
    json.member("d", part.fresh_key.d);
    json.member("kty", "EC");
    json.member("x", part.fresh_key.x);
    json.member("y", part.fresh_key.y);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

std::size_t count_new_lines(const LogSet& incoming, const LogSet& known) {
  return new_lines(incoming, known).size();
}

SignatureAnswers read_signature_answers(Args& args) {
  SignatureAnswers answers;
  for (Args& result : args.objects("results")) {
    answers.signatures.push_back(result.flag("signature") ? VerifyAnswer::good : VerifyAnswer::bad);
    answers.thumbprints.push_back(result.optional_string("thumbprint"));
  }
  return answers;
}

Result<VerifiedFile> verified(UnverifiedFile&& read, const SignatureAnswers& answers,
                              const LogSet& known) {
  std::vector<std::string> replicas;
  for (const UnverifiedLog& log : read.logs()) replicas.emplace_back(log.replica);
  WZ_TRY(VerifiedFile file, verify(std::move(read), answers.signatures, known));
  for (std::size_t i = 0; i < replicas.size(); ++i) {
    // The core has checked the thumbprints itself; the shell's own must agree.
    if (answers.thumbprints[i] && *answers.thumbprints[i] != replicas[i]) {
      return fail(ErrorCode::key_changed, "/logs/" + std::to_string(i) + "/payload#1");
    }
  }
  return file;
}

/// The replica of this device that another copy wrote for too, or nothing.
std::optional<ReplicaId> branched_replica(const OpenAgreement& open) {
  for (const OwnReplica& own : open.me().replicas) {
    if (!own.erased && needs_new_replica(open.logs(), own.replica)) return own.replica;
  }
  return std::nullopt;
}

Person person_of(const State& state, Role role) {
  Person person;
  person.role = role;
  person.name = name_of_role(state, role).value_or(std::string(name_of(role)));
  const auto& party = state.parties[role];
  if (party) person.job_title = copy_of_text((*party)->job_title);
  return person;
}

/// Another copy of this replica wrote too: both branches stay, and this device goes on under a new
/// replica, which the old one accepts in its last line. The drafts go along.
Result<void> go_on_as(OpenAgreement& open, const ReplicaId& old, const Person& person,
                      const Context& context) {
  if (open.counts(old)) {
    WZ_CHECK(open.write_as(old, ReplicaAccepted{person.replica.view()}, context));
  }
  WZ_CHECK(enter(open, person, context));
  open.documents(person.replica) = open.documents(old);
  for (OwnReplica& own : open.me().replicas) {
    if (own.replica != old) continue;
    own.erased = true;
    own.ready = false;
  }
  if (open.acting() == old) open.me().acting = person.replica;
  return {};
}

/// What the shell has to check: every log with its key and the exact bytes.
Result<void> write_logs_to_check(World& world, JsonWriter& json, const UnverifiedFile& file) {
  json.key("logs");
  json.begin_array();
  for (const UnverifiedLog& log : file.logs()) {
    WZ_TRY(const std::string payload, world.put_out_file(log.payload));
    json.begin_object();
    json.member("replica", log.replica);
    json.key("key");
    json.raw(jwk_text(log.key));
    json.member("protected", log.protected_text);
    json.member("signature", log.signature);
    json.member("payload", payload);
    json.end_object();
  }
  json.end_array();
  return {};
}

bool can_undo_import(const OpenAgreement& open) {
  if (!open.folder().can_undo_import()) return false;
  if (!came_with_import(open)) return true;
  return std::all_of(open.me().replicas.begin(), open.me().replicas.end(),
                     [&](const OwnReplica& own) {
                       return own.erased || is_empty(open.folder().documents(own.replica));
                     });
}

Result<void> import_read(World& world, Call& call) {
  const std::string path = call.args.string("path");
  WZ_CHECK(call.args.check());
  world.import = {};
  WZ_TRY(const std::string bytes, world.take_in_file(path, "/path"));
  WZ_TRY(world.import.read, read_file(bytes));
  call.value.begin_object();
  call.value.member("agreement", world.import.read->agreement().view());
  WZ_CHECK(write_logs_to_check(world, call.value, *world.import.read));
  call.value.end_object();
  return {};
}

/// What a guest took along: one agreement, which goes on at home as an import does.
Result<void> read_taken(World& world, Call& call, BackupPart taken) {
  WZ_TRY(world.import.read, read_file(taken.file));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", world.import.read->agreement().view());
  WZ_CHECK(write_logs_to_check(world, json, *world.import.read));
  write_fresh_keys(json, {taken});
  json.end_object();
  taken.file.clear();
  world.import.taken = std::move(taken);
  return {};
}

/// Everything that a person had on a device: looked at as a whole, restored as a whole.
Result<void> read_everything(World& world, Call& call, Backup backup) {
  Restoring restoring;
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("everything", true);
  json.member("at", backup.at);
  json.key("agreements");
  json.begin_array();
  for (std::size_t i = 0; i < backup.agreements.size(); ++i) {
    BackupPart& part = backup.agreements[i];
    Result<UnverifiedFile> file = read_file(part.file);
    if (!file) {
      return tl::unexpected(below("/agreements/" + std::to_string(i) + "/file", file.error()));
    }
    part.file.clear();
    part.file.shrink_to_fit();
    json.begin_object();
    json.member("agreement", part.agreement.view());
    WZ_CHECK(write_logs_to_check(world, json, *file));
    json.end_object();
    restoring.read.push_back(std::move(*file));
  }
  json.end_array();
  write_fresh_keys(json, backup.agreements);
  json.end_object();
  restoring.backup = std::move(backup);
  world.restoring = std::move(restoring);
  return {};
}

Result<void> backup_read(World& world, Call& call) {
  const std::string path = call.args.string("path");
  WZ_CHECK(call.args.check());
  world.import = {};
  world.restoring.reset();
  WZ_TRY(const std::string bytes, world.take_in_file(path, "/path"));
  WZ_TRY(Backup backup, read_backup(bytes));
  if (backup.everything) return read_everything(world, call, std::move(backup));
  if (backup.agreements.size() != 1) return fail(ErrorCode::malformed, "/agreements");
  return read_taken(world, call, std::move(backup.agreements.front()));
}

Result<void> import_verified(World& world, Call& call) {
  const SignatureAnswers answers = read_signature_answers(call.args);
  const bool keep = call.args.optional_flag("keep").value_or(false);
  WZ_CHECK(call.args.check());
  if (!world.import.read) return fail(ErrorCode::no_import_pending);
  UnverifiedFile read = std::move(*world.import.read);
  std::optional<BackupPart> taken = std::move(world.import.taken);
  world.import = {};
  const bool is_open = world.open && world.open->id() == read.agreement();
  WZ_TRY(VerifiedFile file,
         verified(std::move(read), answers, is_open ? world.open->logs() : LogSet()));
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", file.logs().agreement().view());
  json.member("known", is_known(world, file.logs().agreement()));
  write_logs(json, file);
  if (keep) {
    world.set_aside.push_back(file.logs());
    json.member("number", static_cast<std::int64_t>(world.set_aside.size()));
  } else {
    world.import.verified = std::move(file);
    world.import.taken = std::move(taken);
  }
  json.end_object();
  return {};
}

Result<void> import_preview(World& world, Call& call) {
  WZ_TRY(const VerifiedFile* file, verified_file(world));
  OpenPtr loaded;
  WZ_TRY(OpenAgreement * here, agreement_here(world, file->logs().agreement(), loaded));
  return here != nullptr ? preview_known(call, *file, *here) : preview_unknown(world, call, *file);
}

Result<void> import_accept(World& world, Call& call) {
  WZ_TRY(const VerifiedFile* file, verified_file(world));
  OpenPtr loaded;
  WZ_TRY(const OpenAgreement* here, agreement_here(world, file->logs().agreement(), loaded));
  const bool is_new = here == nullptr;
  const bool exchanged = is_new || loaded;
  OpenPtr former;
  if (exchanged) former = std::exchange(world.open, std::move(loaded));
  const Result<Accepted> accepted =
      is_new ? accept_unknown(world, call, *file) : accept_known(world, call, *file);
  if (!accepted) {
    if (is_new && world.open) {
      abandon_beginning(world, file->logs().agreement(), std::move(former));
    } else if (exchanged) {
      world.open = std::move(former);
    }
    return tl::unexpected(accepted.error());
  }
  JsonWriter& json = call.value;
  json.begin_object();
  json.member("agreement", world.open->id().view());
  json.member("lines", accepted->lines);
  write_header_member(json, *world.open);
  json.end_object();
  world.import = {};
  return {};
}

Result<void> import_cancel(World& world, Call& call) {
  world.import = {};
  world.set_aside.clear();
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> import_undo(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.opened());
  if (!can_undo_import(*open)) return fail(ErrorCode::not_allowed);
  if (came_with_import(*open)) {
    std::vector<std::string> keys;
    for (const OwnReplica& own : open->me().replicas) keys.push_back(own.replica.str());
    const AgreementId id = open->id();
    world.open.reset();
    WZ_CHECK(erase_files(world, id));
    call.value.begin_object();
    write_list(call.value, "keys", keys);
    call.value.end_object();
    return {};
  }
  WZ_CHECK(open->undo_import());
  return_to_old_replica(*open);
  open->me().seen = lengths_of_others(*open);
  open->align();
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

}  // namespace wederzijds::api
