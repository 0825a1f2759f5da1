// Makes what the fuzz targets begin with: devices as people had them at many moments of a few
// stories, the calls that were made there, and the files that passed between them. Writes
// worlds.json, and the seeds below seeds/<target>/, into the folder that WZ_FUZZ_OUT names.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

namespace {

std::string out_folder() {
  const char* const asked = std::getenv("WZ_FUZZ_OUT");
  return asked == nullptr ? "." : asked;
}

void write_out(const std::string& name, const std::string& bytes) {
  const std::filesystem::path path = std::filesystem::path(out_folder()) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

constexpr std::size_t calls_in_a_seed = 8;
constexpr std::size_t samples_of_one_kind = 4;
constexpr std::size_t most_inputs = 12;

/// Steps that follow one another; a device is not left between them.
bool goes_on(const std::string& op) {
  for (const char* const one :
       {"import.verified", "import.preview", "import.accept", "restore.verified", "restore.preview",
        "restore.accept", "backup.add", "backup.write", "backup.done", "file.signed", "file.write",
        "file.handed-out", "exchange.hand-out", "file.pending", "guest.take-along"}) {
    if (op == one) return true;
  }
  return false;
}

struct Made {
  Json worlds = Json::array();
  Json samples = Json::array();
  Json inputs = object();  // files that lie ready on every device
  std::map<std::string, std::size_t> of_one_kind;
  std::map<std::string, int> seeds;

  Made() { worlds.push_back(Json{{"open", ""}, {"files", object()}}); }

  void seed(const std::string& target, const std::string& bytes) {
    write_out("seeds/" + target + "/" + std::to_string(++seeds[target]), bytes);
  }
  void sample(const std::string& op, Json args) {
    args.erase("context");
    if (of_one_kind[op]++ < samples_of_one_kind) samples.push_back(Json::array({op, args}));
  }
};

/// Watches one person.
class Watch : public Listener {
 public:
  Watch(Made& made, Person& person) : made_(&made), person_(&person) { person.listener = this; }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() override {
    person_->listener = nullptr;
    finish();
  }

  void called(const std::string& op, const Json& args) override {
    if (looks_) return;
    looks_ = true;
    if (world_ < 0 || (calls_.size() >= calls_in_a_seed && !goes_on(op))) {
      finish();
      begin_world();
    }
    looks_ = false;
    made_->sample(op, args);
    calls_.push_back(Json::array({op, args}));
    note_input(op, args);
  }

 private:
  void begin_world() {
    Json files = object();
    for (const auto& [path, bytes] : person_->present()) files[path] = bytes;
    world_ = static_cast<int>(made_->worlds.size());
    made_->worlds.push_back(Json{{"open", person_->open_agreement()}, {"files", files}});
  }
  void finish() {
    if (!calls_.empty()) {
      made_->seed("door", Json{{"world", world_}, {"calls", calls_}}.dump());
    }
    calls_ = Json::array();
  }
  void note_input(const std::string& op, const Json& args) {
    if (op != "import.read" && op != "backup.read") return;
    const auto all = person_->present();
    const auto found = all.find(text(args, "/path"));
    if (found == all.end()) return;
    const bool is_backup = op == "backup.read";
    const std::string ready = "/in/ready-" + std::to_string(made_->inputs.size());
    if (made_->inputs.size() < most_inputs) {
      made_->inputs[ready] = found->second;
      made_->samples.push_back(Json::array({op, Json{{"path", ready}}}));
    }
    // What a file can be taken into: the device that got it.
    made_->seed(is_backup ? "backup" : "agreement_file", found->second);
    // A file that came has to be there again when the seed is run.
    if (world_ >= 0)
      made_->worlds[static_cast<std::size_t>(world_)]["files"][found->first] = found->second;
  }

  Made* made_;
  Person* person_;
  Json calls_ = Json::array();
  int world_ = -1;
  bool looks_ = false;
};

void fill_profile(Person& sam) {
  sam.good("settings.change", Json{{"name", "Sam de Vries"}, {"jobTitle", "data-analist"}});
  sam.good("questionnaire.begin", Json{{"id", "quickscan"}, {"role", "employee"}});
  const Json scan = sam.good("questionnaire.view", Json{{"id", "quickscan"}});
  for (const Json& statement : at(scan, "/statements")) {
    sam.good("questionnaire.answer",
             Json{{"id", "quickscan"}, {"statement", statement["id"]}, {"answer", 4}});
  }
  Json view = sam.good("profile.begin", Json{{"role", "employee"}});
  Json cards = Json::array();
  for (const Json& card : at(view, "/strengths/cards")) {
    if (cards.size() < 5) cards.push_back(card["id"]);
  }
  sam.good("profile.choose-strengths", Json{{"cards", cards}});
  for (const Json& card : cards) {
    sam.good("profile.put-strength",
             Json{{"card", card}, {"example", "Zoals in mei"}, {"use", "more"}});
  }
  for (const Json& slider : at(view, "/preferences/sliders")) {
    sam.good("profile.put-preference",
             Json{{"slider", slider["id"]}, {"answered", true}, {"position", 2}});
  }
  for (const Json& question : at(view, "/challenges/questions")) {
    sam.good("profile.put-challenge",
             Json{{"question", question["id"]}, {"text", "Dit kost me veel"}});
  }
  for (const Json& screen : at(view, "/values/screens")) {
    sam.good("profile.put-screen", Json{{"screen", screen["screen"]},
                                        {"best", screen["values"][0]["id"]},
                                        {"worst", screen["values"][1]["id"]}});
  }
  for (const Json& item : at(view, "/balance/received/items"))
    sam.good("profile.put-level", Json{{"of", "received"}, {"id", item["id"]}, {"level", 3}});
  for (const Json& item : at(view, "/balance/demands/items"))
    sam.good("profile.put-level", Json{{"of", "demand"}, {"id", item["id"]}, {"level", 4}});
  sam.good("profile.put-level", Json{{"of", "great-work"}, {"level", 4}});
  sam.good("profile.put-level", Json{{"of", "feeling-great"}, {"level", 3}});
  for (const Json& part : at(view, "/page/parts"))
    sam.good("profile.put-part",
             Json{{"part", part["id"]}, {"text", "Bel me liever"}, {"shared", true}});
  sam.good("profile.at", Json{{"section", "strengths"}, {"item", "choose"}});
  sam.good("profile.report");
  sam.good("questionnaire.view", Json{{"id", "quickscan"}});
}

void share_profile(Person& sam) {
  const Json options = at(sam.good("profile.share-view"), "/options");
  Json choice = Json{{"strengths", true},
                     {"examples", true},
                     {"uses", true},
                     {"preferences", true},
                     {"values", true},
                     {"received", true},
                     {"demands", true},
                     {"great", true},
                     {"challenges", Json::array()},
                     {"workWithMe", Json::array()}};
  for (const Json& one : at(options, "/challenges")) choice["challenges"].push_back(one["id"]);
  for (const Json& one : at(options, "/workWithMe")) choice["workWithMe"].push_back(one["id"]);
  sam.good("profile.share-view", Json{{"choice", choice}});
  sam.good("profile.share", Json{{"choice", choice}});
}

void small_things(Person& sam) {
  sam.good("notes.put", Json{{"text", "Een aantekening"}});
  sam.good("agreement.call-other", Json{{"name", "Robin van werk"}});
  sam.good("agreement.describe-me", Json{{"name", "Sam"}, {"jobTitle", "planner"}});
  sam.good("desk.put",
           Json{{"key", "talk"}, {"value", {{"remark", "nog niet af"}, {"minutes", 30}}}});
  sam.good("desk.put", Json{{"key", "commitment/new"}, {"value", {{"action", "ik bel"}}}});
  sam.good("desk.clear", Json{{"key", "commitment/new"}});
  sam.good("hints.check",
           Json{{"kind", "expectation"}, {"item", {{"text", "Je moet altijd leuk doen"}}}});
  sam.good("hints.leave", Json{{"of", "new"}, {"code", "absolute"}, {"word", "altijd"}});
  sam.good("content.topics", Json{{"direction", "employee"}});
  sam.good("content.texts");
  sam.good("agreements.list", Json{{"search", "robin"}});
}

}  // namespace

TEST_CASE("worlds for the fuzz targets") {
  Made made;
  for (const auto& [name, bytes] : standard_pack("nl")) {
    if (name == "pack.json") made.seed("agreement_file", bytes);
  }
  {
    Person sam("Sam");
    Person robin("Robin");
    sam.check_reload = robin.check_reload = false;
    const Watch of_sam(made, sam);
    const Watch of_robin(made, robin);
    fill_profile(sam);
    begin(sam, "employee");
    small_things(sam);
    prepare_sam(sam);
    const Json side = at(sam.good("prepare.view"), "/side");
    sam.good("side.move",
             Json{{"kind", "expectation"}, {"id", side["expectations"][0]["id"]}, {"to", 2}});
    sam.good("side.share-received", Json{{"share", true}});
    share_profile(sam);
    robin.receive(sam.hand_out("side"), as_other(robin));
    prepare_robin(robin);
    robin.good("side.propose",
               Json{{"text", "Je taken\n- Je zorgt voor de planning\n- Je maakt rapporten"}});
    sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
    made.seed("backup", sam.back_up());
    sam.good("agreement.open",
             Json{{"agreement", at(sam.good("agreements.list"), "/rows/0/agreement")}});
    sam.good("side.open");
    look(sam, 4);
    robin.receive(sam.hand_out("update"));
    robin.good("side.open");
    look(robin, 3);
    sam.receive(robin.hand_out("update"));
    sam.good("profiles.view");
    talk(sam);
    const std::string of_other = text(sam.good("compare.view"), "/sides/1/items/0/id");
    const Json promised = sam.good(
        "commitment.make", Json{{"owner", "employee"},
                                {"moment", "als een levering uitloopt"},
                                {"action", "meld ik het voor twaalven"},
                                {"lookBack", "2026-03-26"},
                                {"expectations", {{{"role", "manager"}, {"id", of_other}}}}});
    sam.good("goal.set", Json{{"text", "Een rustige week per maand"},
                              {"by", "2026-09-30"},
                              {"commitments", {promised["id"]}}});
    sam.good("item.history", Json{{"kind", "commitment"}, {"id", promised["id"]}});
    sign(sam);
    robin.receive(sam.hand_out("update"));
    robin.good("answer.confirm",
               Json{{"role", "employee"},
                    {"expectation", at(robin.good("compare.view"), "/sides/0/items/0/id")}});
    sign(robin);
    sam.receive(robin.hand_out("update"));
    sam.good("agree.version", Json{{"version", 1}});
    sam.good("document.text");
    made.seed("backup", sam.back_up());
    const std::string before = sam.write_backup();
    sam.good("agreement.open",
             Json{{"agreement", at(sam.good("agreements.list"), "/rows/0/agreement")}});
    sam.good("checkin.record", Json{{"moment", "2026-03-26"},
                                    {"date", "2026-03-26"},
                                    {"commitments", {{{"id", promised["id"]}, {"status", "kept"}}}},
                                    {"note", "Het loopt"},
                                    {"greatWork", 4},
                                    {"feelingGreat", 3},
                                    {"share", {{"great", true}}}});
    robin.receive(sam.hand_out("update"));
    // A copy of the device wrote too: a branch.
    Person copy("Sam");
    copy.check_reload = false;
    copy.copy_from(sam);
    copy.good("agreement.open", Json{{"agreement", sam.open_agreement()}});
    copy.good("commitment.drop", Json{{"id", promised["id"]}, {"because", "Het is al klaar"}});
    sam.good("goal.set", Json{{"text", "Een ander doel"}});
    const Json preview = sam.preview(copy.file());
    sam.good("import.accept", is(preview, "/needsNewReplica") ? sam.new_key() : object());
    sam.restore(before);
    sam.good("restore.undo");
    sam.restore(made.seeds.empty() ? before : sam.write_backup(), "replace");
    sam.good("agreement.open",
             Json{{"agreement", at(sam.good("agreements.list"), "/rows/0/agreement")}});
    sam.today = robin.today = "2027-03-10";
    sam.good("renewal.view");
    sam.call("agreement.renew", Json{{"reason", "renewal"}, {"focus", "Verder"}});
    sam.good("followup.view");
    sam.call("agreement.end", Json{{"because", "Andere baan"}});
    sam.good("team.view");
  }
  {
    // Two at one device.
    Person sam("Sam");
    Person home("Robin thuis");
    sam.check_reload = home.check_reload = false;
    const Watch of_sam(made, sam);
    const Watch of_home(made, home);
    begin(sam, "employee");
    prepare_sam(sam);
    Json guest = sam.new_key();
    guest["name"] = "Robin";
    sam.good("together.begin", guest);
    sam.good("together.ready", Json{{"ready", true}});
    sam.good("together.act", Json{{"replica", guest["replica"]}});
    prepare_robin(sam);
    sam.good("notes.put", Json{{"text", "Alleen voor Robin"}});
    sam.good("together.ready", Json{{"ready", true}});
    const Json pair = sam.fresh_pair();
    sam.good("guest.take-along", pair);
    sam.sign_pending();
    const Json taken = sam.good("guest.take-along", pair);
    if (const std::string path = text(taken, "/path"); !path.empty()) {
      const std::string backup = sam.take(path);
      made.seed("backup", backup);
      home.read(backup, false, "backup.read");
      home.good("import.preview");
      home.good("import.accept");
      home.call("import.undo");
    }
    sam.call("together.act", Json{{"replica", at(sam.header(), "/here/0/replica")}});
    sam.call("guest.erase", Json{{"replica", guest["replica"]}});
    // Another agreement beside it takes words over.
    Json again = begin_arguments(sam, "employee");
    again["otherName"] = "Kim";
    const Json second = sam.good("agreement.begin", again);
    sam.good("agreement.open", Json{{"agreement", second["agreement"]}});
    const Json rows = at(sam.good("others.list"), "/rows");
    if (!rows.empty()) {
      const Json other = sam.good("others.view", Json{{"agreement", rows[0]["agreement"]}});
      Json items = Json::array();
      for (const Json& item : at(other, "/items"))
        items.push_back(Json{{"kind", item["kind"]}, {"id", item["id"]}});
      sam.call("others.take", Json{{"agreement", rows[0]["agreement"]}, {"items", items}});
    }
    made.seed("backup", sam.back_up());
    sam.call("backup.later");
    sam.call("replica.close", Json{{"replica", guest["replica"]}});
    sam.call("agreement.erase", Json{{"agreement", second["agreement"]}});
    sam.call("profile.erase");
  }
  for (const char* const screen : all_screens) made.sample(screen, object());
  // What only a shell knows, door.cpp puts there.
  for (const char* const op :
       {"import.verified", "restore.verified", "file.handed-out", "document.sign", "@sign"}) {
    made.samples.push_back(Json::array({op, Json{{"@results", true},
                                                 {"@agreements", true},
                                                 {"@handOut", true},
                                                 {"@digest", true},
                                                 {"how", "save"}}}));
  }
  Json pack = object();
  for (const auto& [name, bytes] : standard_pack("nl")) pack[name] = bytes;
  write_out("worlds.json", Json{{"worlds", made.worlds},
                                {"samples", made.samples},
                                {"inputs", made.inputs},
                                {"pack", pack}}
                               .dump());
}
