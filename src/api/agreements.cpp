// agreement.*, replica.*.

#include <algorithm>
#include <utility>

#include "agreement/safety_code.hpp"
#include "api/begin.hpp"
#include "api/header.hpp"
#include "api/operations.hpp"
#include "api/sight.hpp"
#include "followup/renewal.hpp"

namespace wederzijds::api {
namespace {

Result<void> save_and_answer_header(World& world, Call& call) {
  WZ_CHECK(world.save());
  return answer_header(world, call);
}

Result<ReplicaId> known_replica(const OpenAgreement& open, Args& args) {
  const std::string id = args.id("replica");
  WZ_CHECK(args.check());
  if (open.state().who.find(id) == nullptr) return fail(ErrorCode::not_found, "/replica");
  return ReplicaId(id);
}

}  // namespace

Result<void> agreement_begin(World& world, Call& call) {
  Args& args = call.args;
  const Person person = read_person(args, args.role("role"));
  const auto other_name = args.optional_text("otherName");
  const bool example = args.optional_flag("example").value_or(false);
  const FrameArguments frame = read_frame(args);
  WZ_CHECK(args.check());
  const AgreementId agreement(person.replica.view());
  std::unique_ptr<OpenAgreement> former = std::move(world.open);
  Result<void> begun = begin_agreement(world, agreement, person, other_name);
  if (!begun) {
    world.open = std::move(former);
    return begun;
  }
  const Result<void> written = [&]() -> Result<void> {
    world.open->me().example = example;
    WZ_CHECK(enter(*world.open, person, call.context));
    WZ_CHECK(world.open->write(frame.body(), call.context));
    return world.save();
  }();
  if (!written) {
    abandon_beginning(world, agreement, std::move(former));
    return written;
  }
  call.value.begin_object();
  call.value.member("agreement", agreement.view());
  call.value.end_object();
  return {};
}

Result<void> agreement_open(World& world, Call& call) {
  const std::string id = call.args.id("agreement");
  WZ_CHECK(call.args.check());
  world.open.reset();
  WZ_TRY(OpenAgreement open, OpenAgreement::load(world.files, AgreementId(id)));
  world.open = std::make_unique<OpenAgreement>(std::move(open));
  // A list that lost its row, or was made by an older version, gets it back here.
  if (world.open->folder().read_only() == ReadOnly::no) WZ_CHECK(world.save_summary());
  return answer_header(world, call);
}

Result<void> agreement_close(World& world, Call& call) {
  world.open.reset();
  call.value.begin_object();
  call.value.end_object();
  return {};
}

Result<void> agreement_view(World& world, Call& call) { return answer_header(world, call); }

Result<void> agreement_describe_me(World& world, Call& call) {
  const std::string name = call.args.text("name");
  const auto job_title = call.args.optional_text("jobTitle");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(open->write(party_body(name, job_title, call.context), call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "describe");
  return save_and_answer_header(world, call);
}

Result<void> agreement_set_frame(World& world, Call& call) {
  const FrameArguments frame = read_frame(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_CHECK(open->write(frame.body(), call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "frame");
  return save_and_answer_header(world, call);
}

Result<void> agreement_renew(World& world, Call& call) {
  const FrameArguments frame = read_frame(call.args);
  WZ_CHECK(call.args.check());
  WZ_TRY(const std::string today, call.context.today());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (!renewal_of(open->state(), today).is_allowed)
    return fail(ErrorCode::not_allowed, {}, "the present round has not come to anything yet");
  WZ_CHECK(open->open_round(frame.body(), call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "renew");
  return save_and_answer_header(world, call);
}

Result<void> agreement_call_other(World& world, Call& call) {
  const auto name = call.args.optional_text("name");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  open->me().other_name = name;
  return save_and_answer_header(world, call);
}

Result<void> agreement_erase(World& world, Call& call) {
  const AgreementId id(call.args.id("agreement"));
  WZ_CHECK(call.args.check());
  std::vector<std::string> keys;
  if (Result<OpenAgreement> open = OpenAgreement::load(world.files, id)) {
    for (const OwnReplica& own : open->me().replicas) keys.push_back(own.replica.str());
  }
  if (world.open && world.open->id() == id) world.open.reset();
  WZ_TRY(const bool erased, erase_files(world, id));
  if (!erased) return fail(ErrorCode::not_found, "/agreement");
  call.value.begin_object();
  write_list(call.value, "keys", keys);
  call.value.end_object();
  return {};
}

Result<void> agreement_end(World& world, Call& call) {
  const auto because = call.args.optional_text("because");
  WZ_CHECK(call.args.check());
  WZ_TRY(OpenAgreement * open, world.writable());
  if (is_ended(open->state())) return fail(ErrorCode::not_allowed, {}, "it is ended already");
  AgreementEnded body;
  if (because) body.because = *because;
  WZ_CHECK(open->write(body, call.context));
  Desk& desk = open->documents().desk;
  desk = clear_from_desk(std::move(desk), "end");
  return save_and_answer_header(world, call);
}

Result<void> replica_accept(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const ReplicaId replica, known_replica(*open, call.args));
  const std::vector<Question> questions = questions_for(*open);
  const bool asked = std::any_of(questions.begin(), questions.end(), [&](const Question& question) {
    return question.replica->id == replica;
  });
  if (!asked) return fail(ErrorCode::not_allowed, "/replica", "nobody asks about it");
  WZ_CHECK(open->write(ReplicaAccepted{replica.view()}, call.context));
  open->align();
  return save_and_answer_header(world, call);
}

Result<void> replica_close(World& world, Call& call) {
  WZ_TRY(OpenAgreement * open, world.writable());
  WZ_TRY(const ReplicaId id, known_replica(*open, call.args));
  const Replica* replica = open->state().who.find(id.view());
  if (replica->role != open->role()) return fail(ErrorCode::not_yours, "/replica");
  if (id == open->acting())
    return fail(ErrorCode::not_allowed, "/replica", "it is the one that writes");
  std::int64_t last = 0;
  for (const LogText& log : open->logs().logs()) {
    if (log.replica == id) last = std::max(last, static_cast<std::int64_t>(log.lines.size()));
  }
  WZ_CHECK(open->write(ReplicaClosed{id.view(), last}, call.context));
  open->align();
  return save_and_answer_header(world, call);
}

}  // namespace wederzijds::api
