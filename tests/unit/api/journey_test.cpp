// The whole journey of two people through the door alone, apart and together, with a reload after
// every step (person.hpp does that by itself).
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "unit/api/people.hpp"

using namespace wederzijds;
using namespace wederzijds::test;

TEST_CASE("two people come from nothing to a signed agreement, one clear step after another") {
  Person sam("Sam");
  Person robin("Robin");

  begin(sam, "employee");
  CHECK(sam.next() == "prepare-start");
  sam.good("side.put-expectation", expectation("E_CLARITY", "Half", 5, 4, 2));
  CHECK(sam.next() == "prepare-continue");
  sam.good("side.remove-expectation",
           Json{{"id", at(sam.good("prepare.view"), "/side/expectations/0/id")}});
  prepare_sam(sam);
  CHECK(sam.next() == "hand-out");
  CHECK(sam.unsent() == 0);
  const std::string side = sam.hand_out("side");
  CHECK(sam.next() == "wait-side");
  CHECK(sam.unsent() == 0);

  const Json preview = robin.preview(side);
  CHECK_FALSE(is(preview, "/known"));
  CHECK(text(preview, "/from/name") == "Sam");
  CHECK(text(preview, "/from/role") == "employee");
  CHECK(text(preview, "/frame/reason") == "yearly");
  CHECK(number(preview, "/itemsFromOther") == 3);
  CHECK(text(preview, "/whoAreYou/0/as") == "other");
  CHECK(text(preview, "/whoAreYou/0/role") == "manager");
  CHECK(text(preview, "/whoAreYou/1/as") == "same");
  const Json accepted = robin.good("import.accept", as_other(robin));
  CHECK(text(accepted, "/header/me/role") == "manager");
  CHECK(text(accepted, "/header/other/name") == "Sam");
  CHECK(robin.next() == "prepare-start");

  // Robin sees nothing of Sam's side before the own one is finished and Sam's opened.
  CHECK(at(robin.good("firstlook.view"), "/items").empty());
  CHECK(robin.bad("side.open") == "side-not-finished");
  prepare_robin(robin);
  CHECK(robin.next() == "hand-out");
  const std::string reply = robin.hand_out("side");
  CHECK(robin.next() == "open-other");

  const Json answer = sam.preview(reply);
  CHECK(is(answer, "/known"));
  CHECK(text(answer, "/confirmName") == "Robin");
  CHECK(at(answer, "/newDevice").is_null());
  sam.good("import.accept", Json{{"confirm", true}});
  CHECK(at(sam.header(), "/questions").empty());
  CHECK(sam.unsent() == 0);
  CHECK(sam.next() == "open-other");

  sam.good("side.open");
  CHECK(sam.next() == "first-look");
  const Json first = sam.good("firstlook.view");
  CHECK(number(first, "/total") == 3);
  CHECK(at(first, "/items/0/figures").is_null());
  look(sam, 4);
  CHECK(sam.next() == "send-update");
  CHECK(sam.unsent() == 3);
  const std::string views = sam.hand_out("update");
  CHECK(sam.next() == "wait-views");
  CHECK(text(sam.good("compare.view"), "/state") == "waiting");

  robin.receive(views);
  CHECK(robin.next() == "open-other");
  robin.good("side.open");
  // Sam's views on Robin's expectations stay closed until Robin has given all views.
  CHECK(at(robin.good("compare.view"), "/sides/1/items/0/view").is_null());
  look(robin, 3);
  CHECK(robin.next() == "send-update");
  sam.receive(robin.hand_out("update"));
  CHECK(sam.next() == "compare");
  const Json compare = sam.good("compare.view");
  CHECK(text(compare, "/state") == "crossed");
  CHECK(number(compare, "/sides/0/items/0/priority") == 10);
  CHECK(number(compare, "/sides/0/fulfilment") >= 0);
  CHECK(at(compare, "/giveAndTake/perMille").is_number());
  CHECK(at(compare, "/guesses").size() == 2);

  // The talk, typed by Sam: what is answered for Robin is only noted.
  const Json talk = sam.good("talk.view", Json{{"minutes", 60}});
  CHECK(text(talk, "/items/0/reason") == "manager-first");
  CHECK(text(talk, "/items/0/role") == "employee");
  CHECK(text(talk, "/items/1/role") == "manager");
  CHECK_FALSE(text(talk, "/items/0/question").empty());
  for (const Json& item : at(talk, "/items")) {
    Json given = object();
    given["role"] = item["role"];
    given["expectation"] = item["id"];
    given["revision"] = item["revision"];
    given["answer"] = "agree";
    given["understood"] = "Begrepen";
    const Json result = sam.good("answer.give", given);
    CHECK(text(result, "/item/answer/answer") == "agree");
    CHECK(text(result, "/item/answer/notedBy") ==
          (text(item, "/role") == "employee" ? "employee" : ""));
  }
  CHECK(sam.next() == "talk");
  sam.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 60}});
  CHECK(sam.next() == "commit");
  sam.good("commitment.make", Json{{"owner", "manager"},
                                   {"moment", "maandag"},
                                   {"action", "stuur ik de top drie"},
                                   {"lookBack", "2026-03-26"}});
  CHECK(sam.next() == "sign");
  CHECK(at(sam.good("agree.view"), "/hints/0") == "one-side-has-none");
  CHECK(sign(sam) == "present");
  CHECK(sam.next() == "send-update");
  const std::string signed_once = sam.hand_out("update");
  CHECK(sam.next() == "wait-signature");
  CHECK(is(sam.good("agree.view"), "/waitingForOther"));

  robin.receive(signed_once);
  CHECK(robin.next() == "sign-theirs");
  const Json agree = robin.good("agree.view");
  CHECK(is(agree, "/waitingForMe"));
  CHECK(at(agree, "/toSign/differences").empty());
  CHECK(sign(robin) == "offered");
  CHECK(number(robin.good("agree.view"), "/agreed/version") == 1);
  CHECK(robin.next() == "send-update");
  sam.receive(robin.hand_out("update"));
  CHECK(robin.next() == "agreed");
  CHECK(sam.next() == "agreed");
  // What was noted for Robin is Robin's own by the signature.
  const Json signed_now = sam.good("agree.view");
  for (const Json& item : at(signed_now, "/document/expectations")) {
    CHECK(text(item, "/answer/notedBy").empty());
  }
  CHECK(sam.bad("document.withdraw") == "already-agreed");
}

TEST_CASE("a change after an agreed version is shown, and signed again it is version 2") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  CHECK(sam.next() == "agreed");

  const std::string id = text(sam.good("agree.view"), "/document/commitments/0/id");
  sam.good("commitment.make", Json{{"id", id},
                                   {"owner", "employee"},
                                   {"moment", "als een levering uitloopt"},
                                   {"action", "bel ik meteen"},
                                   {"lookBack", "2026-04-23"}});
  CHECK(sam.next() == "changed");
  const Json changes = at(sam.good("agree.view"), "/changes");
  REQUIRE(changes.size() >= 2);
  const auto action = std::find_if(changes.begin(), changes.end(), [](const Json& one) {
    return text(one, "/member") == "action";
  });
  REQUIRE(action != changes.end());
  CHECK(text(*action, "/before") == "meld ik het voor twaalven");
  CHECK(text(*action, "/after") == "bel ik meteen");
  CHECK(text(*action, "/by") == "employee");
  sign(sam);
  robin.receive(sam.hand_out("update"));
  CHECK(robin.next() == "sign-theirs");
  sign(robin);
  const Json agree = robin.good("agree.view");
  CHECK(number(agree, "/agreed/version") == 2);
  CHECK(at(agree, "/versions").size() == 2);
  CHECK(text(robin.good("agree.version", Json{{"version", 1}}), "/document/commitments/0/action") ==
        "meld ik het voor twaalven");
  CHECK(robin.good("document.text", Json{{"version", 1}})["text"].get<std::string>().find(
            "meld ik het voor twaalven") != std::string::npos);
}

TEST_CASE("a signature can be withdrawn while the other has not signed") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  sam.good(
      "commitment.make",
      Json{{"owner", "employee"}, {"moment", "m"}, {"action", "a"}, {"lookBack", "2026-04-01"}});
  sign(sam);
  CHECK(sam.bad("document.sign", Json{{"digest", "nothing"}}) == "not-found");
  sam.good("document.withdraw");
  CHECK(sam.next() == "sign");
  CHECK(sam.bad("document.withdraw") == "not-found");
}

TEST_CASE("an invitation hands out the frame only, and both prepare at the same time") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  sam.good("side.put-expectation", expectation("E_CLARITY", "Nog niet voor Robin", 5, 4, 2));
  const std::string invitation = sam.hand_out("invitation");
  CHECK(invitation.find("Nog niet voor Robin") == std::string::npos);
  CHECK(sam.next() == "prepare-continue");
  const Json preview = robin.preview(invitation);
  CHECK(number(preview, "/itemsFromOther") == 0);
  robin.good("import.accept", as_other(robin));
  prepare_robin(robin);
  const std::string reply = robin.hand_out("side");
  CHECK(robin.next() == "wait-side");
  sam.receive(reply, Json{{"confirm", true}});
  // Robin's side is here and closed: one thing, without words.
  const Json news = at(sam.header(), "/news/items");
  CHECK(std::any_of(news.begin(), news.end(),
                    [](const Json& one) { return text(one, "/kind") == "side"; }));
  CHECK(sam.header().dump().find("Het rapport klopt") == std::string::npos);
  for (const char* screen : all_screens) {
    CHECK(sam.good(screen).dump().find("Het rapport klopt") == std::string::npos);
  }
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"));
  CHECK(robin.next() == "open-other");
  CHECK(sam.next() == "open-other");
}

TEST_CASE("an import can be undone until the next own line") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  const std::string side = sam.hand_out("side");
  robin.receive(side, as_other(robin));
  prepare_robin(robin);
  const std::string reply = robin.hand_out("side");

  const Json before = sam.header();
  sam.receive(reply, Json{{"confirm", true}});
  CHECK(is(sam.header(), "/flags/canUndoImport"));
  sam.good("import.undo");
  const Json after = sam.header();
  CHECK(at(after, "/devices") == at(before, "/devices"));
  CHECK(text(after, "/next/code") == text(before, "/next/code"));
  CHECK(sam.bad("import.undo") == "not-allowed");

  sam.receive(reply, Json{{"confirm", true}});
  sam.good("side.open");
  CHECK_FALSE(is(sam.header(), "/flags/canUndoImport"));
  CHECK(sam.bad("import.undo") == "not-allowed");
}

TEST_CASE("an agreement that came with a file goes again with undo, as long as nothing was typed") {
  Person sam("Sam");
  Person robin("Robin");
  const std::string agreement = begin(sam, "employee");
  const std::string invitation = sam.hand_out("invitation");
  robin.receive(invitation, as_other(robin));
  CHECK(is(robin.header(), "/flags/canUndoImport"));
  const Json undone = robin.good("import.undo");
  CHECK(at(undone, "/keys").size() == 1);
  CHECK(at(robin.good("agreements.list"), "/rows").empty());
  CHECK(robin.bad("agreement.open", Json{{"agreement", agreement}}) == "not-found");

  robin.receive(invitation, as_other(robin));
  robin.good("notes.put", Json{{"text", "Dit wil ik houden"}});
  CHECK_FALSE(is(robin.header(), "/flags/canUndoImport"));
}

TEST_CASE("an import that is not accepted, or is wrong, changes nothing") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  const std::string side = sam.hand_out("side");
  robin.receive(side, as_other(robin));
  prepare_robin(robin);
  const std::string reply = robin.hand_out("side");

  const Json before = sam.header();
  sam.preview(reply);
  sam.good("import.cancel");
  CHECK(sam.header() == before);
  CHECK(sam.bad("import.accept") == "no-import-pending");

  CHECK(text(sam.read(reply.substr(0, reply.size() / 2)), "/error/code") == "not-json");
  std::string tampered = reply;
  tampered.replace(tampered.find("Ik maak tijd"), 12, "Ik maak geld");
  CHECK(text(sam.read(tampered), "/error/code") == "bad-signature");
  CHECK(text(sam.read(tampered), "/error/at").find("/signature") != std::string::npos);
  CHECK(sam.header() == before);
  CHECK(sam.bad("import.preview") == "no-import-pending");

  // The own file once more: nothing new, said before anything is asked.
  CHECK(is(sam.preview(side), "/nothingNew"));
  CHECK(sam.bad("import.accept") == "nothing-new");
  CHECK(sam.header() == before);
}

TEST_CASE("what is written after handing out counts as unsent until it leaves or comes back") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  CHECK(sam.unsent() == 0);
  const Json side = at(sam.good("prepare.view"), "/side/expectations/0");
  Json edited = side;
  edited["text"] = "Maandag voor tien uur hoor ik wat voorgaat";
  sam.good("side.put-expectation", Json{{"item", edited}});
  CHECK(text(sam.good("prepare.view"), "/side/expectations/0/state") == "changed");
  CHECK(sam.unsent() == 1);
  CHECK(text(sam.header(), "/unsent/items/0/text") == "Maandag voor tien uur hoor ik wat voorgaat");
  CHECK(sam.next() == "send-update");
  // The same file for my own other device does not reach Robin.
  sam.good("exchange.hand-out", Json{{"what", "update"}});
  CHECK(sam.unsent() == 1);
  const std::string file = sam.file("device");
  CHECK(sam.unsent() == 1);
  robin.receive(file);
  // The wording is new, so Robin has to look again; and it was written after Sam had opened Robin's
  // side.
  const Json look_again = robin.good("firstlook.view");
  CHECK(number(look_again, "/done") == 2);
  CHECK(is(look_again, "/items/0/earlierText"));
  CHECK(is(look_again, "/items/0/revisedAfterOpening"));
  CHECK(at(look_again, "/items/0/figures").is_null());
  CHECK(robin.next() == "first-look");
  // Robin's file shows that it arrived after all.
  look(robin, 3);
  sam.receive(robin.hand_out("update"));
  CHECK(sam.unsent() == 0);
}

TEST_CASE("a withdrawn item goes with the next update, and undo before that takes it back") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const std::string id = text(sam.good("prepare.view"), "/side/expectations/2/id");
  const Json removed = sam.good("side.remove-expectation", Json{{"id", id}});
  CHECK(sam.unsent() == 1);
  CHECK(is(sam.header(), "/unsent/items/0/withdrawn"));
  sam.good("side.put-expectation",
           Json{{"item", at(removed, "/removed/item")}, {"at", at(removed, "/removed/index")}});
  CHECK(sam.unsent() == 0);
  sam.good("side.remove-expectation", Json{{"id", id}});
  const Json goes = at(sam.good("exchange.view"), "/goes");
  CHECK(std::any_of(goes.begin(), goes.end(), [&](const Json& one) {
    return text(one, "/kind") == "withdrawn" && text(one, "/id") == id;
  }));
  robin.receive(sam.hand_out("update"));
  CHECK(number(robin.good("firstlook.view"), "/total") == 2);
}

TEST_CASE(
    "two people on one device: each side stays closed until both are ready, then the guest "
    "leaves") {
  Person sam("Sam");
  begin(sam, "employee");
  prepare_sam(sam);
  Json guest = sam.new_key();
  guest["name"] = "Robin";
  const std::string sam_replica = text(sam.header(), "/me/replica");
  const std::string guest_replica = text(guest, "/replica");
  CHECK(at(sam.good("together.begin", guest), "/here").size() == 2);
  CHECK(sam.bad("together.begin", guest) == "already-exists");
  CHECK(sam.next() == "ready");
  sam.good("together.ready", Json{{"ready", true}});
  CHECK(sam.next() == "hand-over");

  const Json as_robin = sam.good("together.act", Json{{"replica", guest_replica}});
  CHECK(text(as_robin, "/me/name") == "Robin");
  CHECK(is(as_robin, "/me/guest"));
  // A page that starts anew knows it before any agreement is open: nothing else may be shown.
  const Json mounts = Json{{"mounts", Json::array({sam_replica})}};
  CHECK(text(sam.good("session.start", mounts), "/guest") == sam_replica);
  sam.good("agreement.open", Json{{"agreement", sam_replica}});
  CHECK(at(sam.good("prepare.view"), "/side/expectations").empty());
  for (const char* screen : all_screens) {
    CHECK(sam.good(screen).dump().find("Maandag hoor ik") == std::string::npos);
  }
  CHECK(sam.bad("together.ready", Json{{"ready", true}}) == "incomplete");
  prepare_robin(sam);
  CHECK(sam.next() == "ready");
  CHECK_FALSE(is(sam.header(), "/flags/iFinished"));
  sam.good("together.ready", Json{{"ready", true}});
  CHECK(is(sam.header(), "/flags/iFinished"));
  CHECK(is(sam.header(), "/flags/otherFinished"));
  CHECK(sam.next() == "open-other");
  sam.good("side.open");
  look(sam, 3);
  sam.good("together.act", Json{{"replica", sam_replica}});
  sam.good("side.open");
  look(sam, 4);
  CHECK(sam.next() == "compare");
  CHECK(sam.unsent() == 0);

  sam.good(
      "commitment.make",
      Json{{"owner", "employee"}, {"moment", "m"}, {"action", "a"}, {"lookBack", "2026-04-01"}});
  CHECK(at(sam.good("followup.view"), "/moments").empty());
  sign(sam);
  sam.good("together.act", Json{{"replica", guest_replica}});
  CHECK(sign(sam) == "offered");
  // The day on which the plan says that they look back is a moment now.
  CHECK(text(sam.good("followup.view"), "/moments/0/date") == "2026-04-01");
  CHECK(number(sam.good("agree.view"), "/agreed/version") == 1);

  // The guest cannot be erased before the log is signed: without its key no file could ever be
  // made.
  CHECK(sam.bad("guest.erase", Json{{"replica", guest_replica}}) == "not-signed");
  sam.sign_pending();
  const Json erased = sam.good("guest.erase", Json{{"replica", guest_replica}});
  CHECK(at(erased, "/keys/0") == guest_replica);
  sam.forget_key(guest_replica);
  CHECK(text(sam.header(), "/me/name") == "Sam");
  CHECK(at(sam.header(), "/here").size() == 1);
  CHECK(at(sam.good("session.start", mounts), "/guest").is_null());
  sam.good("agreement.open", Json{{"agreement", sam_replica}});
  CHECK(sam.bad("together.act", Json{{"replica", guest_replica}}) == "not-found");
  CHECK_FALSE(sam.file().empty());
}

TEST_CASE("a guest takes the own part along and goes on at home without a question") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  Json guest = sam.new_key();
  guest["name"] = "Robin";
  sam.good("together.begin", guest);
  sam.good("together.act", Json{{"replica", text(guest, "/replica")}});
  prepare_robin(sam);
  sam.good("notes.put", Json{{"text", "Alleen voor Robin"}});

  const StandInKey fresh("fresh");
  Json args = object();
  args["replica"] = fresh.id.str();
  args["key"] = Person::parse(jwk_text(fresh.key()));
  args["secret"] = args["key"];
  args["secret"]["d"] = to_base64url(sha256("d"));
  CHECK(is(sam.good("guest.take-along", args), "/sign"));
  sam.sign_pending();
  const Json taken = sam.good("guest.take-along", args);
  const std::string backup = sam.take(text(taken, "/path"));
  CHECK(text(taken, "/name") == "afspraak-2026-03-09.wederzijds-backup.json");
  CHECK(backup.find("Alleen voor Robin") != std::string::npos);
  CHECK(text(robin.read(backup), "/error/code") == "backup-file");

  REQUIRE(is(robin.read(backup, false, "backup.read"), "/ok"));
  CHECK(at(robin.last_read, "/keys/0/replica") == fresh.id.str());
  const Json preview = robin.good("import.preview");
  CHECK(text(preview, "/goOnAs/name") == "Robin");
  const Json home = robin.good("import.accept");
  CHECK(text(home, "/header/me/role") == "manager");
  CHECK(text(home, "/header/me/replica") == fresh.id.str());
  CHECK(text(robin.good("notes.view"), "/text") == "Alleen voor Robin");
  CHECK(at(robin.good("prepare.view"), "/side/expectations").size() == 3);
  CHECK(is(robin.header(), "/flags/counts"));
}

TEST_CASE(
    "a device of one's own is accepted by the person, with the safety code, and takes over the "
    "side") {
  Person sam("Sam");
  Person phone("SamPhone");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  const std::string side = sam.hand_out("side");
  robin.receive(side, as_other(robin));
  Json same = phone.new_key();
  same["as"] = "same";
  same["name"] = "Sam";
  phone.receive(side, same);
  // The new device shows what was stated, and waits.
  CHECK(phone.next() == "wait-accept");
  CHECK_FALSE(is(phone.header(), "/flags/counts"));
  CHECK(at(phone.good("prepare.view"), "/side/expectations").size() == 3);
  CHECK(text(phone.good("prepare.view"), "/side/expectations/0/state") == "stated");
  CHECK(phone.bad("side.open") != "");
  const std::string hello = phone.hand_out("invitation");
  CHECK_FALSE(is(phone.header(), "/next/mine"));

  // Robin cannot accept a device of the one who began; Sam's other device can.
  robin.receive(hello);
  CHECK(at(robin.header(), "/questions").empty());
  const Json preview = sam.preview(hello);
  CHECK(text(preview, "/newDevice/name") == "Sam");
  CHECK_FALSE(text(preview, "/newDevice/safetyCode").empty());
  sam.good("import.accept", Json{{"confirm", false}});
  CHECK(sam.next() == "new-device");
  const std::string replica = text(sam.header(), "/questions/0/replica");
  sam.good("replica.accept", Json{{"replica", replica}});
  CHECK(at(sam.header(), "/questions").empty());
  CHECK(sam.bad("replica.accept", Json{{"replica", replica}}) == "not-allowed");
  phone.receive(sam.file("device"));
  CHECK(is(phone.header(), "/flags/counts"));
  CHECK(phone.next() == "wait-side");

  // A lost phone is closed: what it writes afterwards does not count.
  sam.good("replica.close", Json{{"replica", replica}});
  CHECK(sam.bad("replica.close", Json{{"replica", text(robin.header(), "/me/replica")}}) ==
        "not-found");
}

TEST_CASE("a copied browser profile goes on as a new device, and no line is lost") {
  Person sam("Sam");
  Person copy("Copy");
  Person robin("Robin");
  const std::string agreement = begin(sam, "employee");
  prepare_sam(sam);
  const std::string side = sam.hand_out("side");
  robin.receive(side, as_other(robin));
  prepare_robin(robin);
  const std::string reply = robin.hand_out("side");
  copy.copy_from(sam);
  copy.good("agreement.open", Json{{"agreement", agreement}});

  sam.receive(reply, Json{{"confirm", true}});
  sam.good("side.open");
  const std::string from_sam = sam.file();
  copy.good("agreement.describe-me", Json{{"name", "Sam Kopie"}});

  const Json preview = copy.preview(from_sam);
  CHECK(is(preview, "/needsNewReplica"));
  CHECK(copy.bad("import.accept") == "bad-arguments");
  CHECK(copy.last_place == "/replica");
  const std::string old = text(copy.header(), "/me/replica");
  copy.good("import.accept", copy.new_key());
  const Json header = copy.header();
  CHECK(text(header, "/me/replica") != old);
  CHECK(is(header, "/flags/counts"));
  CHECK(at(copy.good("prepare.view"), "/side/expectations").size() == 3);
  CHECK(is(header, "/flags/iOpened"));

  // Undone, the old one is back, with the drafts.
  copy.good("import.undo");
  CHECK(text(copy.header(), "/me/replica") == old);
  CHECK(at(copy.good("prepare.view"), "/side/expectations").size() == 3);
  copy.preview(from_sam);
  copy.good("import.accept", copy.new_key());
  const std::string from_copy = copy.file();
  const Json at_robin = robin.preview(from_copy);
  CHECK(is(at_robin, "/known"));
  robin.good("import.accept");
  CHECK(at(robin.header(), "/questions").empty());
  CHECK(text(robin.header(), "/other/name") == "Sam Kopie");
}

TEST_CASE("drafts of an agreement with nobody in it move into the one of a file") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  const std::string own = begin(robin, "manager");
  prepare_robin(robin);
  robin.good("notes.put", Json{{"text", "Mijn notitie"}});
  const Json preview = robin.preview(sam.hand_out("invitation"));
  REQUIRE(at(preview, "/drafts").size() == 1);
  CHECK(text(preview, "/drafts/0/agreement") == own);
  CHECK(number(preview, "/drafts/0/items") == 6);
  CHECK_FALSE(is(preview, "/endedBecauseOlder"));
  Json args = as_other(robin);
  args["draftsFrom"] = own;
  robin.good("import.accept", args);
  CHECK(at(robin.good("prepare.view"), "/side/expectations").size() == 3);
  CHECK(number(robin.good("prepare.view"), "/side/expectations/0/received") == 3);
  CHECK(text(robin.good("notes.view"), "/text") == "Mijn notitie");
  CHECK(at(robin.good("agreements.list"), "/rows").size() == 1);
  CHECK_FALSE(is(robin.header(), "/flags/canUndoImport"));
}

TEST_CASE("a check-in of mine opens the other's of the same moment") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_agreed(sam, robin);
  const Json frame = at(sam.header(), "/frame");
  CHECK(at(sam.good("followup.view"), "/proposed/0") == "2026-03-23");
  sam.good("agreement.set-frame", Json{{"reason", frame["reason"]},
                                       {"from", frame["from"]},
                                       {"until", frame["until"]},
                                       {"checkIns", {"2026-04-23", "2026-03-26"}}});
  CHECK(at(sam.header(), "/frame/checkIns/0") == "2026-03-26");
  robin.receive(sam.hand_out("update"));
  const std::string commitment = text(robin.good("followup.view"), "/commitments/0/id");
  robin.good("desk.put", Json{{"key", "checkin/2026-03-26"}, {"value", {{"note", "half"}}}});
  CHECK(text(robin.good("followup.view"), "/moments/0/draft/note") == "half");
  robin.good("checkin.record", Json{{"moment", "2026-03-26"},
                                    {"date", "2026-03-26"},
                                    {"commitments", {{{"id", commitment}, {"status", "kept"}}}},
                                    {"note", "Gaat goed"}});
  CHECK(at(robin.good("followup.view"), "/moments/0/draft").is_null());
  sam.receive(robin.hand_out("update"));
  sam.today = "2026-03-27";
  Json view = sam.good("followup.view");
  CHECK(text(view, "/moments/0/state") == "due");
  CHECK(at(view, "/moments/0/theirs").is_null());
  CHECK(text(view, "/moments/1/state") == "planned");
  const std::string own_id = text(view, "/received/0/id");
  sam.good("checkin.record", Json{{"moment", "2026-03-26"},
                                  {"date", "2026-03-27"},
                                  {"received", {{{"expectation", own_id}, {"received", 4}}}},
                                  {"share", {{"received", true}}}});
  view = sam.good("followup.view");
  CHECK(text(view, "/moments/0/theirs/note") == "Gaat goed");
  CHECK(number(view, "/received/0/received") == 4);
  CHECK(text(view, "/commitments/0/status/manager") == "kept");
}

TEST_CASE("an agreement can be ended, and erased without a trace") {
  Person sam("Sam");
  const std::string agreement = begin(sam, "employee");
  sam.good("agreement.end", Json{{"because", "Andere baan"}});
  CHECK(sam.next() == "ended");
  CHECK(is(sam.good("agreements.list"), "/rows/0/ended"));
  CHECK(sam.bad("agreement.end") == "not-allowed");
  const Json erased = sam.good("agreement.erase", Json{{"agreement", agreement}});
  CHECK(at(erased, "/keys/0") == agreement);
  CHECK(at(sam.good("agreements.list"), "/rows").empty());
  CHECK(sam.bad("agreement.view") == "not-open");
  CHECK(sam.bad("agreement.erase", Json{{"agreement", agreement}}) == "not-found");
}

TEST_CASE("nothing can be signed, and nothing is shown, before the other's side was opened") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  const std::string side = robin.hand_out("side");
  robin.good("side.open");
  robin.good(
      "commitment.make",
      Json{{"owner", "manager"}, {"moment", "m"}, {"action", "a"}, {"lookBack", "2026-04-01"}});
  sign(robin);
  sam.receive(robin.hand_out("update"), Json{{"confirm", true}});
  const Json view = sam.good("agree.view");
  CHECK(at(view, "/toSign").is_null());
  CHECK_FALSE(is(view, "/waitingForMe"));
  for (const char* screen : all_screens) {
    INFO(screen);
    CHECK(sam.good(screen).dump().find("Het rapport klopt") == std::string::npos);
    CHECK(sam.good(screen).dump().find("Geen leerdag") == std::string::npos);
  }
  CHECK(sam.bad("document.sign", Json{{"digest", "x"}}) == "side-closed");
  CHECK(sam.next() == "open-other");
  sam.good("side.open");
  CHECK(text(sam.good("agree.view"), "/toSign/kind") == "offered");
}

TEST_CASE("a guest joins only where somebody may accept the guest") {
  Person sam("Sam");
  Person robin("Robin");
  begin(sam, "employee");
  CHECK(is(sam.header(), "/flags/canTogether"));
  robin.receive(sam.hand_out("invitation"), as_other(robin));
  CHECK_FALSE(is(robin.header(), "/flags/canTogether"));
  Json guest = robin.new_key();
  guest["name"] = "Sam";
  CHECK(robin.bad("together.begin", guest) == "not-allowed");
}

TEST_CASE(
    "own lines that were lost come back with the other's file, and until then nothing is written") {
  Person sam("Sam");
  Person robin("Robin");
  journey_to_crossed(sam, robin);
  const Json before = sam.good("compare.view");
  const std::string replica = text(sam.header(), "/me/replica");
  const std::string file = robin.file();
  sam.lose_bytes("/logs/" + replica + ".0.0000.part", 300);
  CHECK(text(sam.header(), "/readOnly") == "damaged-log");
  CHECK(is(sam.header(), "/flags/readOnly"));
  CHECK_FALSE(at(sam.header(), "/damaged").empty());
  CHECK(sam.bad("notes.put", Json{{"text", "x"}}) == "read-only");
  CHECK(sam.bad("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 60}}) == "read-only");
  CHECK(at(sam.good("prepare.view"), "/side/expectations").size() == 3);
  sam.receive(file);
  CHECK(at(sam.header(), "/readOnly").is_null());
  const Json after = sam.good("compare.view");
  CHECK(after["sides"] == before["sides"]);
  sam.good("notes.put", Json{{"text", "x"}});
  sam.good("talk.hold", Json{{"date", "2026-03-12"}, {"minutes", 60}});
  // The healed log is this device's own again: it is signed, and what was added arrives.
  CHECK(at(sam.good("file.pending"), "/logs").size() == 1);
  robin.receive(sam.hand_out("update"));
  CHECK(number(robin.header(), "/withoutEffect") == 0);
  CHECK(sam.unsent() == 0);
  sam.reload();
  CHECK(at(sam.header(), "/readOnly").is_null());
  CHECK(text(sam.header(), "/me/replica") == replica);
}
