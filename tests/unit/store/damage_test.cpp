// What happens on loading when files are broken, missing, unreadable or newer.

#include <algorithm>

#include "base/json.hpp"
#include "store/journal.hpp"
#include "store/log_files.hpp"
#include "store_world.hpp"

using namespace store_test;

namespace {

/// An agreement with two signed logs, private documents and everything else there can be.
struct FullWorld : World {
  FullWorld() {
    AgreementFolder stored = begin();
    for (int i = 0; i < 10; ++i) say(logs, sam, 18000, static_cast<char>('a' + i));
    sign(logs, sam);
    REQUIRE(stored.save_logs(logs));
    LogSet theirs = logs;
    const LogSet sent = with_robin();
    logs = *merge(theirs, sent);
    for (int i = 0; i < 10; ++i) say(logs, robin, 18000, static_cast<char>('k' + i));
    sign(logs, robin);
    LogSet marked(agreement);
    for (LogText log : logs.logs()) {
      log.written_here = log.replica == sam.id;
      REQUIRE(marked.unite(log));
    }
    logs = marked;
    REQUIRE(stored.save_logs(logs));
    REQUIRE(stored.save_side(sam.id, some_side("Op maandag weet ik het.")));
    REQUIRE(stored.save_desk(sam.id, *put_on_desk(Desk(), "goal/new", Json{{"text", "samen"}})));
    REQUIRE(stored.save_notes(sam.id, *put_notes(Notes(), "alleen voor mij")));
    StoredSummary summary;
    summary.agreement = agreement;
    summary.stage = "prepare";
    REQUIRE(stored.save_summary(summary));
  }

  void hand_out(std::int64_t seq) {
    AgreementFolder stored = load();
    Handed handed;
    handed.hand_outs.push_back({"h1", now, "save", {{sam.id, seq}}, Json::object()});
    REQUIRE(stored.save_handed(handed));
  }
  void damage(const std::string& name, std::size_t at) {
    std::string bytes = folder.read(name);
    REQUIRE(at < bytes.size());
    bytes[at] = bytes[at] == '#' ? '%' : '#';
    folder.write(name, bytes);
  }
  [[nodiscard]] std::size_t lines_of(const AgreementFolder& loaded, const Key& key) const {
    const LogText* log = loaded.logs().own_log(key.id);
    return log == nullptr ? 0 : log->lines.size();
  }
};

/// Everything of a file's old bytes is in one of the files that were set aside.
bool is_kept(const FullWorld& world, const AgreementFolder& loaded, const std::string& was,
             const std::string& bytes) {
  for (const SetAside& file : loaded.damaged()) {
    if (file.was == was && world.folder.read(file.file) == bytes) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A whole agreement loads without complaint") {
  FullWorld world;
  const AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK(loaded.damaged().empty());
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  CHECK(loaded.documents(world.sam.id).side == some_side("Op maandag weet ik het."));
  CHECK(loaded.documents(world.sam.id).notes.text == "alleen voor mij");
  CHECK(loaded.summary());
  CHECK(world.files.kind(world.mount() + "/damaged") == FileKind::none);
}

TEST_CASE("Loading what is whole changes nothing") {
  FullWorld world;
  const auto before = world.folder.all();
  (void)world.files.take_dirty();
  (void)world.load();
  CHECK(world.folder.all() == before);
  CHECK(world.files.take_dirty().empty());
}

TEST_CASE("A damaged part keeps the lines before it, and is set aside with all that follows") {
  for (const std::size_t at : {std::size_t{0}, std::size_t{100}, std::size_t{40000}}) {
    FullWorld world;
    const std::string broken = world.part(world.sam, 1);
    world.damage(broken, at);
    const std::string broken_bytes = world.folder.read(broken);
    const std::string later = world.part(world.sam, 2);
    const std::string later_bytes = world.folder.read(later);
    const AgreementFolder loaded = world.load();
    CHECK(world.lines_of(loaded, world.sam) == 4);  // what lies whole in the first 64 KiB
    CHECK(world.lines_of(loaded, world.robin) == 13);
    CHECK(is_kept(world, loaded, broken, broken_bytes));
    CHECK(is_kept(world, loaded, later, later_bytes));
    // The lines that are left are the first ones, unchanged.
    const std::string whole = world.logs.own_log(world.sam.id)->payload();
    const std::string left = loaded.logs().own_log(world.sam.id)->payload();
    CHECK(whole.substr(0, left.size()) == left);
    // And the next start finds the same, and still names what was broken.
    const AgreementFolder again = world.load();
    CHECK(payloads(again.logs()) == payloads(loaded.logs()));
    CHECK(again.damaged() == loaded.damaged());
    CHECK(again.read_only() == loaded.read_only());
  }
}

TEST_CASE("Whatever single byte of a log's files is damaged, no line before it is lost") {
  for (const bool own : {true, false}) {
    for (int part = 0; part < 3; ++part) {
      FullWorld world;
      const Key& key = own ? world.sam : world.robin;
      const std::string whole = world.logs.own_log(key.id)->payload();
      const std::size_t at = 777;
      world.damage(world.part(key, part), at);
      const AgreementFolder loaded = world.load();
      const std::size_t damaged_at = static_cast<std::size_t>(part) * log_part_bytes;
      const std::size_t expected = whole.rfind('\n', damaged_at) == std::string::npos
                                       ? 0
                                       : whole.rfind('\n', damaged_at) + 1;
      const LogText* left = loaded.logs().own_log(key.id);
      CAPTURE(part);
      if (part == 0) {
        CHECK(left == nullptr);
      } else {
        REQUIRE(left);
        CHECK(left->payload() == whole.substr(0, expected));
      }
      CHECK_FALSE(loaded.damaged().empty());
    }
  }
}

TEST_CASE("A missing part counts as a broken one") {
  FullWorld world;
  world.folder.remove(world.part(world.robin, 1));
  const AgreementFolder loaded = world.load();
  CHECK(world.lines_of(loaded, world.robin) == 6);
  CHECK(world.lines_of(loaded, world.sam) == 11);
  CHECK_FALSE(loaded.damaged().empty());
  CHECK(loaded.read_only() == ReadOnly::no);
}

TEST_CASE("A foreign log that lost lines is left out of files until it is whole again") {
  FullWorld world;
  world.damage(world.part(world.robin, 1), 5);
  AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK_FALSE(loaded.logs().own_log(world.robin.id)->is_signed());
  CHECK(loaded.logs_for_file().own_log(world.robin.id) == nullptr);
  CHECK(loaded.logs_for_file().own_log(world.sam.id) != nullptr);

  LogSet sent(world.agreement);
  REQUIRE(sent.unite(*world.logs.own_log(world.robin.id)));
  REQUIRE(loaded.save_import(*merge(loaded.logs(), sent)));
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  CHECK(loaded.logs_for_file().own_log(world.robin.id) != nullptr);
  CHECK(payloads(world.load().logs()) == payloads(world.logs));
}

TEST_CASE(
    "While own lines that have left are missing here, nothing is written until they are back") {
  FullWorld world;
  world.hand_out(11);
  world.damage(world.part(world.sam, 2), 5);
  AgreementFolder loaded = world.load();
  REQUIRE(loaded.read_only() == ReadOnly::damaged_log);
  LogSet more = loaded.logs();
  say(more, world.sam);
  const auto before = world.folder.all();
  CHECK(loaded.save_logs(more).error().code == ErrorCode::read_only);
  CHECK(loaded.save_side(world.sam.id, PrivateSide()).error().code == ErrorCode::read_only);
  CHECK(loaded.undo_import().error().code == ErrorCode::read_only);
  CHECK(world.folder.all() == before);
  CHECK(world.load().read_only() == ReadOnly::damaged_log);

  // The other's file holds what had left.
  LogSet sent(world.agreement);
  LogText mine = *world.logs.own_log(world.sam.id);
  mine.written_here = false;
  REQUIRE(sent.unite(mine));
  REQUIRE(loaded.save_import(*merge(loaded.logs(), sent)));
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK_FALSE(loaded.can_undo_import());
  AgreementFolder whole = world.load();
  CHECK(whole.read_only() == ReadOnly::no);
  CHECK(payloads(whole.logs()) == payloads(world.logs));
  CHECK(whole.logs().own_log(world.sam.id)->written_here);
  LogSet next = whole.logs();
  say(next, world.sam);
  CHECK(whole.save_logs(next));
}

TEST_CASE("Own lines that never left may be lost without stopping everything: they are set aside") {
  FullWorld world;
  world.hand_out(2);
  world.damage(world.part(world.sam, 2), 5);
  AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK_FALSE(loaded.damaged().empty());
  LogSet more = loaded.logs();
  say(more, world.sam);
  REQUIRE(loaded.save_logs(more));
  CHECK(payloads(world.load().logs()) == payloads(more));
}

TEST_CASE("When it is not known what left, lost own lines stop all writing") {
  FullWorld world;
  world.hand_out(2);
  world.damage(world.part(world.sam, 2), 5);
  world.folder.write(world.mount() + "/handed.json", "{");
  CHECK(world.load().read_only() == ReadOnly::damaged_log);
  CHECK(world.load().read_only() == ReadOnly::damaged_log);
}

TEST_CASE("An own log that is gone altogether is no new start") {
  FullWorld world;
  world.damage(world.part(world.sam, 0), 5);
  const AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::damaged_log);
  CHECK(loaded.logs().own_log(world.sam.id) == nullptr);
  CHECK(loaded.damaged().size() == 4);  // three parts and the record
}

TEST_CASE(
    "Lines that the record vouches for but that break a rule are cut off at the first bad one") {
  FullWorld world;
  const std::string name = world.part(world.robin, 0);
  std::string bytes = world.folder.read(name);
  const std::size_t third = bytes.find("\"seq\":3");
  REQUIRE(third != std::string::npos);
  bytes.replace(third, 7, "\"seq\":4");
  world.folder.write(name, bytes);
  Json record = *parse_checked(world.folder.read(world.record(world.robin)));
  record["parts"][0] = fingerprint(bytes);
  world.folder.write(world.record(world.robin), dump_sorted(record));
  const AgreementFolder loaded = world.load();
  CHECK(world.lines_of(loaded, world.robin) == 2);
  CHECK(is_kept(world, loaded, name, bytes));
  CHECK(loaded.damaged().front().reason == "malformed");
}

TEST_CASE("A broken record costs the signature, not one line") {
  for (const bool missing : {false, true}) {
    FullWorld world;
    if (missing) {
      world.folder.remove(world.record(world.sam));
    } else {
      world.folder.write(world.record(world.sam), "{\"bytes\":1");
    }
    const AgreementFolder loaded = world.load();
    CHECK(payloads(loaded.logs()) == payloads(world.logs));
    const LogText* log = loaded.logs().own_log(world.sam.id);
    REQUIRE(log);
    CHECK(log->signature.empty());
    CHECK(log->written_here);
    CHECK(loaded.read_only() == ReadOnly::no);
    CHECK(loaded.damaged().empty() == missing);
    CHECK(payloads(world.load().logs()) == payloads(world.logs));
  }
}

TEST_CASE("A signature of the wrong form costs the signature only") {
  FullWorld world;
  Json record = *parse_checked(world.folder.read(world.record(world.sam)));
  record["signature"] = "no signature";
  world.folder.write(world.record(world.sam), dump_sorted(record));
  const AgreementFolder loaded = world.load();
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  CHECK(loaded.logs().own_log(world.sam.id)->signature.empty());
  CHECK_FALSE(loaded.damaged().empty());
  CHECK(loaded.read_only() == ReadOnly::no);
}

TEST_CASE("An append that was cut short leaves the log as it was before") {
  FullWorld world;
  const std::string last = world.part(world.sam, 2);
  world.folder.write(last, world.folder.read(last) + "{\"seq\":12,\"clock\":9");
  AgreementFolder loaded = world.load();
  CHECK(loaded.damaged().empty());
  CHECK(loaded.read_only() == ReadOnly::no);
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  LogSet more = loaded.logs();
  say(more, world.sam);
  REQUIRE(loaded.save_logs(more));
  CHECK(payloads(world.load().logs()) == payloads(more));
}

TEST_CASE("The log of another replica or agreement under a log's name is set aside") {
  FullWorld world;
  const std::string bytes = world.folder.read(world.part(world.robin, 0));
  const std::string name = world.mount() + "/logs/" + Key('X').id.str() + ".0.0000.part";
  world.folder.write(name, bytes);
  AgreementFolder loaded = world.load();
  CHECK(is_kept(world, loaded, name, bytes));
  CHECK(payloads(loaded.logs()) == payloads(world.logs));

  World elsewhere;
  const std::string foreign = world.mount() + "/logs/" + Key('Y').id.str() + ".0.0000.part";
  LogSet other(AgreementId(Key('Y').id.str()));
  open_log(other, Key('Y'), AgreementId(Key('Y').id.str()), Role::manager);
  world.folder.write(foreign, other.logs().front().payload());
  loaded = world.load();
  CHECK(is_kept(world, loaded, foreign, other.logs().front().payload()));
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
}

TEST_CASE("A file of no good name among the logs is set aside") {
  FullWorld world;
  world.folder.write(world.mount() + "/logs/notes.txt", "hello");
  const AgreementFolder loaded = world.load();
  REQUIRE(loaded.damaged().size() == 1);
  CHECK(world.folder.read(loaded.damaged()[0].file) == "hello");
  CHECK(loaded.damaged()[0].was == world.mount() + "/logs/notes.txt");
}

TEST_CASE("A broken private document is set aside, named and downloadable; the rest goes on") {
  for (const char* kind : {"side", "desk", "notes"}) {
    FullWorld world;
    const std::string name = world.document(kind, world.sam);
    const std::string bytes = world.folder.read(name).substr(0, 20);
    world.folder.write(name, bytes);
    (void)world.files.take_dirty();
    AgreementFolder loaded = world.load();
    REQUIRE(loaded.damaged().size() == 1);
    CHECK(loaded.damaged()[0].was == name);
    CHECK(loaded.damaged()[0].reason == "stored-data-damaged");
    CHECK(world.folder.read(loaded.damaged()[0].file) == bytes);
    CHECK_FALSE(world.folder.has(name));
    CHECK(world.files.take_dirty() == std::vector<std::string>{loaded.damaged()[0].file, name});
    CHECK(loaded.read_only() == ReadOnly::no);
    // What is written now does not touch what was set aside.
    REQUIRE(loaded.save_side(world.sam.id, some_side("opnieuw")));
    REQUIRE(loaded.save_notes(world.sam.id, *put_notes(Notes(), "opnieuw")));
    CHECK(world.folder.read(loaded.damaged()[0].file) == bytes);
    CHECK(world.load().damaged() == loaded.damaged());
  }
}

TEST_CASE("Two broken files of one name are both kept") {
  FullWorld world;
  const std::string name = world.document("notes", world.sam);
  world.folder.write(name, "first");
  (void)world.load();
  world.folder.write(name, "second");
  const AgreementFolder loaded = world.load();
  REQUIRE(loaded.damaged().size() == 2);
  CHECK(world.folder.read(loaded.damaged()[0].file) == "first");
  CHECK(world.folder.read(loaded.damaged()[1].file) == "second");
}

TEST_CASE("What was set aside can be removed by its name, and nothing else can") {
  FullWorld world;
  world.folder.write(world.document("notes", world.sam), "broken");
  const AgreementFolder loaded = world.load();
  REQUIRE(loaded.damaged().size() == 1);
  CHECK(remove_set_aside(world.files, world.document("side", world.sam)).error().code ==
        ErrorCode::not_found);
  CHECK(remove_set_aside(world.files, world.mount() + "/damaged/none").error().code ==
        ErrorCode::not_found);
  REQUIRE(remove_set_aside(world.files, loaded.damaged()[0].file));
  CHECK(world.load().damaged().empty());
}

TEST_CASE("Without a good me.json everything can be read and nothing written, also next time") {
  for (const char* bytes : {"", "{}", "{\"version\":1,\"replicas\":3}", "\xff"}) {
    FullWorld world;
    world.folder.write(world.mount() + "/me.json", bytes);
    for (int start = 0; start < 2; ++start) {
      AgreementFolder loaded = world.load();
      CHECK(loaded.read_only() == ReadOnly::failed_load);
      CHECK(payloads(loaded.logs()) == payloads(world.logs));
      REQUIRE(loaded.me().replicas.size() == 1);
      CHECK(loaded.me().replicas[0].replica == world.sam.id);
      CHECK(loaded.me().replicas[0].role == Role::employee);
      CHECK(loaded.me().acting == world.sam.id);
      CHECK(loaded.documents(world.sam.id).notes.text == "alleen voor mij");
      REQUIRE(loaded.damaged().size() == 1);
      CHECK(world.folder.read(loaded.damaged()[0].file) == bytes);
      CHECK(loaded.save_me(world.me()).error().code == ErrorCode::read_only);
      CHECK(loaded.save_logs(world.logs).error().code == ErrorCode::read_only);
    }
  }
}

TEST_CASE("While one file cannot be read, nothing is moved or written; it may be readable later") {
  for (const char* kind : {"side", "me", "part", "record"}) {
    FullWorld world;
    std::string name = world.document("side", world.sam);
    if (std::string(kind) == "me") name = world.mount() + "/me.json";
    if (std::string(kind) == "part") name = world.part(world.sam, 1);
    if (std::string(kind) == "record") name = world.record(world.robin);
    const std::string bytes = world.folder.read(name);
    world.folder.remove(name);
    // A link to itself: opening it fails, and not because nothing is there.
    std::filesystem::create_symlink(std::filesystem::path(name).filename(),
                                    world.folder.path() + name);
    world.folder.write(world.document("notes", world.sam), "broken");
    const auto before = world.folder.all();
    (void)world.files.take_dirty();
    AgreementFolder loaded = world.load();
    CAPTURE(kind);
    CHECK(loaded.read_only() == ReadOnly::failed_load);
    CHECK(loaded.damaged().size() >= 2);
    CHECK(world.folder.all() == before);
    CHECK(world.files.take_dirty().empty());
    CHECK(loaded.save_side(world.sam.id, PrivateSide()).error().code == ErrorCode::read_only);
    CHECK(loaded.save_import(world.logs).error().code == ErrorCode::read_only);
    CHECK(loaded.logs().own_log(world.sam.id));

    world.folder.remove(name);
    world.folder.write(name, bytes);
    world.folder.remove(world.document("notes", world.sam));
    const AgreementFolder again = world.load();
    CHECK(again.read_only() == ReadOnly::no);
    CHECK(payloads(again.logs()) == payloads(world.logs));
    CHECK(again.documents(world.sam.id).side == some_side("Op maandag weet ik het."));
  }
}

TEST_CASE("A folder in the place of a document hides it: nothing is moved or written") {
  FullWorld world;
  const std::string name = world.document("side", world.sam);
  world.folder.remove(name);
  world.folder.write(name + "/inside", "x");
  world.folder.write(world.document("notes", world.sam), "broken");
  const auto before = world.folder.all();
  AgreementFolder loaded = world.load();
  CHECK(loaded.read_only() == ReadOnly::failed_load);
  CHECK(world.folder.all() == before);
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
  CHECK(loaded.save_side(world.sam.id, some_side("x")).error().code == ErrorCode::read_only);
}

TEST_CASE("What a newer version wrote opens read-only and is not changed by one byte") {
  for (const char* name :
       {"me.json", "handed.json", "import.json", "side", "desk", "notes", "record"}) {
    FullWorld world;
    std::string path = world.mount() + "/" + name;
    if (std::string(name) == "record") path = world.record(world.sam);
    if (std::string(name).find('.') == std::string::npos && std::string(name) != "record") {
      path = world.document(name, world.sam);
    }
    world.folder.write(path, "{\"version\":2,\"what\":\"a later version knows\"}");
    world.folder.write(world.mount() + "/logs/odd", "also broken");
    const auto before = world.folder.all();
    (void)world.files.take_dirty();
    CAPTURE(name);
    AgreementFolder loaded = world.load();
    CHECK(loaded.read_only() == ReadOnly::newer_data);
    CHECK(loaded.save_logs(world.logs).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_import(world.logs).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_side(world.sam.id, PrivateSide()).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_desk(world.sam.id, Desk()).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_notes(world.sam.id, Notes()).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_me(world.me()).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_handed(Handed()).error().code == ErrorCode::newer_data);
    CHECK(loaded.save_summary(StoredSummary()).error().code == ErrorCode::newer_data);
    CHECK(loaded.erase_documents(world.sam.id).error().code == ErrorCode::newer_data);
    CHECK(payloads(loaded.logs()) == payloads(world.logs));
    CHECK(world.folder.all() == before);
    CHECK(world.files.take_dirty().empty());
  }
}

TEST_CASE("A summary that is missing, broken or of another version is rebuilt, not complained of") {
  const char* const missing = nullptr;
  for (const char* bytes : {"", "[]", "{\"version\":99}", "{\"version\":1}", missing}) {
    FullWorld world;
    const std::string name = world.mount() + "/summary.json";
    if (bytes == nullptr) {
      world.folder.remove(name);
    } else {
      world.folder.write(name, bytes);
    }
    const AgreementFolder loaded = world.load();
    CHECK_FALSE(loaded.summary());
    CHECK(loaded.read_only() == ReadOnly::no);
    CHECK(loaded.damaged().empty());
  }
}

TEST_CASE("A broken or no longer fitting undo record only takes the undo away") {
  FullWorld world;
  AgreementFolder folder = world.load();
  const std::string name = world.mount() + "/import.json";
  world.folder.write(name, "{");
  AgreementFolder loaded = world.load();
  CHECK_FALSE(loaded.can_undo_import());
  CHECK(loaded.read_only() == ReadOnly::no);
  world.folder.write(name,
                     R"({"version":1,"lengths":[{"replica":"nobody","branch":0,"lines":1}]})");
  loaded = world.load();
  CHECK_FALSE(loaded.can_undo_import());
  CHECK(payloads(loaded.logs()) == payloads(world.logs));
}

TEST_CASE("Whatever file is cut to any of many lengths, nothing is dropped and nothing crashes") {
  const FullWorld original;
  const auto files = original.folder.all();
  for (const auto& file : files) {
    const std::string& name = file.first;
    const std::string& bytes = file.second;
    // Two at the end: a document without its final line feed is still whole.
    for (std::size_t cut : {std::size_t{0}, std::size_t{1}, bytes.size() / 2, bytes.size() - 2}) {
      FullWorld world;
      const auto untouched = world.folder.all();
      REQUIRE(untouched == files);
      world.folder.write(name, bytes.substr(0, cut));
      CAPTURE(name);
      CAPTURE(cut);
      const AgreementFolder loaded = world.load();
      const bool derived = name == world.mount() + "/summary.json";
      if (!derived) CHECK_FALSE(loaded.damaged().empty());
      // Everything that was there is still there: in its place, or set aside.
      std::string all;
      for (const auto& [now_name, now_bytes] : world.folder.all()) all += now_bytes;
      CHECK(all.find(bytes.substr(0, cut)) != std::string::npos);
      for (const auto& [other_name, other_bytes] : files) {
        if (other_name == name) continue;
        CHECK(all.find(other_bytes) != std::string::npos);
      }
    }
  }
}

TEST_CASE(
    "Whatever single byte of a private document is changed, it is noticed, or nothing of it is") {
  World world;
  AgreementFolder stored = world.begin();
  const ReplicaId& sam = world.sam.id;
  REQUIRE(stored.save_side(sam, some_side("Op maandag weet ik het.")));
  REQUIRE(stored.save_desk(sam, *put_on_desk(Desk(), "goal/new", Json{{"text", "samen"}})));
  REQUIRE(stored.save_notes(sam, *put_notes(Notes(), "alleen voor mij")));
  Handed handed;
  handed.hand_outs.push_back({"h1", now, "save", {{sam, 1}}, Json::object()});
  REQUIRE(stored.save_handed(handed));
  const std::string seal = R"({"~sum":")";
  for (const std::string& path :
       {world.document("side", world.sam), world.document("desk", world.sam),
        world.document("notes", world.sam), world.mount() + "/handed.json"}) {
    const std::string bytes = world.folder.read(path);
    REQUIRE(bytes.substr(0, seal.size()) == seal);
    int noticed = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
      std::string changed = bytes;
      // Another letter or figure, so that most of it is JSON still.
      changed[at] = changed[at] == '1' ? '2' : changed[at] == 'e' ? 'o' : 'e';
      world.folder.write(path, changed);
      const AgreementFolder loaded = world.load();
      INFO(path, " at ", at);
      if (at < seal.size() && loaded.damaged().empty()) {
        // The name of the seal itself: it is none any more, and nothing else is touched.
        CHECK(loaded.documents(sam).side.expectations == stored.documents(sam).side.expectations);
        CHECK(loaded.documents(sam).desk.entries == stored.documents(sam).desk.entries);
        CHECK(loaded.documents(sam).notes.text == stored.documents(sam).notes.text);
        CHECK(loaded.handed().hand_outs == stored.handed().hand_outs);
        continue;
      }
      ++noticed;
      CHECK(loaded.read_only() == ReadOnly::no);
      REQUIRE(loaded.damaged().size() == 1);
      CHECK(loaded.damaged().front().was == path);
      CHECK(world.folder.read(loaded.damaged().front().file) == changed);
      REQUIRE(remove_set_aside(world.files, loaded.damaged().front().file));
      world.folder.write(path, bytes);
    }
    world.folder.write(path, bytes);
    CHECK(noticed > 30);
  }
}

TEST_CASE("A private document without a seal, of an older version of the app, is read as it is") {
  World world;
  AgreementFolder stored = world.begin();
  REQUIRE(stored.save_notes(world.sam.id, *put_notes(Notes(), "alleen voor mij")));
  const std::string path = world.document("notes", world.sam);
  const std::string sealed_bytes = world.folder.read(path);
  world.folder.write(path, write_notes(*put_notes(Notes(), "uit een oudere versie")));
  AgreementFolder loaded = world.load();
  CHECK(loaded.damaged().empty());
  CHECK(loaded.documents(world.sam.id).notes.text == "uit een oudere versie");
  REQUIRE(loaded.save_notes(world.sam.id, *put_notes(Notes(), "alleen voor mij")));
  CHECK(world.folder.read(path) == sealed_bytes);
  // An older version keeps a seal as a member it does not know. Stale, it is none.
  std::string carried = write_notes(*put_notes(Notes(), "later"));
  carried.replace(carried.rfind('}'), 1, R"(,"~sum":"AAAAAAAAAAAAAAAA"})");
  world.folder.write(path, carried);
  CHECK(world.load().documents(world.sam.id).notes.text == "later");
}
