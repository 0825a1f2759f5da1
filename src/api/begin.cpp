#include "api/begin.hpp"

#include <algorithm>
#include <utility>

#include "api/texts.hpp"

namespace wederzijds::api {
namespace {

OwnReplica own_replica(const Person& person) {
  OwnReplica own;
  own.replica = person.replica;
  own.role = person.role;
  own.guest = person.guest_of.has_value();
  return own;
}

}  // namespace

void read_key(Args& args, Person& person) {
  person.replica = ReplicaId(args.id("replica"));
  Args key = args.object("key");
  person.key_x = key.string("x");
  person.key_y = key.string("y");
  if (key.string("kty") != "EC") key.wrong("kty");
  if (key.string("crv") != "P-256") key.wrong("crv");
}

Person read_person(Args& args, Role role) {
  Person person;
  person.role = role;
  person.name = args.text("name");
  person.job_title = args.optional_text("jobTitle");
  read_key(args, person);
  return person;
}

FrameSet FrameArguments::body() const {
  FrameSet frame;
  frame.reason = reason;
  frame.from = view_of_text(from);
  frame.until = view_of_text(until);
  frame.focus = view_of_text(focus);
  for (const std::string& date : check_ins) frame.check_ins.emplace_back(date);
  return frame;
}

FrameArguments read_frame(Args& args) {
  FrameArguments frame;
  frame.reason = args.id("reason");
  frame.from = args.optional_date("from");
  frame.until = args.optional_date("until");
  frame.focus = args.optional_text("focus");
  frame.check_ins = args.optional_dates("checkIns");
  if (frame.from && frame.until && *frame.until < *frame.from) args.wrong("until");
  std::vector<std::string>& dates = frame.check_ins;
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return frame;
}

PartyDescribed party_body(const std::string& name, const std::optional<std::string>& job_title,
                          const Context& context) {
  PartyDescribed party;
  party.name = name;
  party.job_title = view_of_text(job_title);
  party.language = context.language();
  return party;
}

Result<void> begin_agreement(World& world, const AgreementId& agreement, const Person& person,
                             const std::optional<std::string>& other_name) {
  Me me;
  me.acting = person.replica;
  me.replicas.push_back(own_replica(person));
  me.other_name = other_name;
  WZ_TRY(OpenAgreement open, OpenAgreement::begin(world.files, agreement, me));
  world.open = std::make_unique<OpenAgreement>(std::move(open));
  return {};
}

void abandon_beginning(World& world, const AgreementId& agreement,
                       std::unique_ptr<OpenAgreement> former) {
  world.open = std::move(former);
  // What cannot be removed stays as an empty beginning, which the next start reports.
  static_cast<void>(erase_files(world, agreement));
  static_cast<void>(world.files.take_dirty());
}

Result<void> enter(OpenAgreement& open, const Person& person, const Context& context) {
  LogOpened opened;
  opened.agreement = open.id().view();
  opened.replica = person.replica.view();
  opened.role = person.role;
  opened.key = {person.key_x, person.key_y};
  if (person.guest_of) opened.guest_of = person.guest_of->view();
  WZ_CHECK(open.begin_log(opened, context));
  if (find_own(open.me(), person.replica) == nullptr)
    open.me().replicas.push_back(own_replica(person));
  WZ_CHECK(
      open.write_as(person.replica, party_body(person.name, person.job_title, context), context));
  return {};
}

Result<bool> erase_files(World& world, const AgreementId& agreement) {
  WZ_TRY(const std::vector<std::string> files, world.files.list_below("/a/" + agreement.str()));
  for (const std::string& file : files) WZ_CHECK(world.files.remove(file));
  MainFolder& main = world.main_folder();
  bool listed = false;
  for (const StoredSummary& row : main.index()) listed = listed || row.agreement == agreement;
  if (listed && main.read_only() == ReadOnly::no) WZ_CHECK(main.remove_from_index(agreement));
  return listed || !files.empty();
}

}  // namespace wederzijds::api
