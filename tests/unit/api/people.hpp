// What the people of these tests say and do, so that a test speaks only of what it is about.
#pragma once

#include <string>

#include "unit/api/person.hpp"

namespace wederzijds::test {

inline Json begin_arguments(Person& person, const std::string& role) {
  Json args = person.new_key();
  args["role"] = role;
  args["name"] = person.name();
  args["jobTitle"] = role == "employee" ? "data-analist" : "teamleider";
  args["reason"] = "yearly";
  args["from"] = "2026-03-09";
  args["until"] = "2027-03-08";
  args["focus"] = "Samen beter plannen";
  return args;
}

inline std::string begin(Person& person, const std::string& role) {
  const std::string agreement =
      text(person.good("agreement.begin", begin_arguments(person, role)), "/agreement");
  person.good("agreement.open", Json{{"agreement", agreement}});
  return agreement;
}

inline Json expectation(const std::string& topic, const std::string& words, int importance,
                        int needed, int received) {
  Json item = object();
  item["topic"] = topic;
  item["text"] = words;
  item["sign"] = "Te merken aan: " + words;
  item["why"] = "Omdat: " + words;
  item["importance"] = importance;
  item["needed"] = needed;
  if (received > 0) item["received"] = received;
  return Json{{"item", item}};
}

inline Json offer(const std::string& nature, const std::string& words) {
  Json item = object();
  item["nature"] = nature;
  item["text"] = words;
  if (nature == "limit") item["because"] = "Daarom: " + words;
  return Json{{"item", item}};
}

inline void prepare_sam(Person& sam) {
  sam.good("side.put-expectation",
           expectation("E_CLARITY", "Maandag hoor ik wat voorgaat", 5, 4, 2));
  sam.good("side.put-expectation",
           expectation("E_FEEDBACK", "Binnen een week hoor ik wat beter kan", 4, 4, 2));
  sam.good("side.put-expectation",
           expectation("E_AUTONOMY", "Ik kies zelf hoe ik er kom", 3, 3, 3));
  sam.good("side.put-offer", offer("offer", "Ik schrijf elke maand een verbetering op"));
  sam.good("side.put-offer", offer("offer", "Ik vraag het op tijd"));
  sam.good("side.put-offer", offer("limit", "Op woensdag kan ik niet invallen"));
  sam.good("side.set-guesses", Json{{"guesses", {{{"topic", "M_RESULT"}}}}, {"shared", true}});
}

inline void prepare_robin(Person& robin) {
  robin.good("side.put-expectation",
             expectation("M_SIGNAL", "Loopt iets uit, dan hoor ik het dezelfde dag", 5, 4, 3));
  robin.good("side.put-expectation",
             expectation("M_RESULT", "Het rapport klopt in een keer", 4, 4, 4));
  robin.good("side.put-expectation", expectation("M_INITIATIVE", "Je komt met een idee", 3, 3, 2));
  robin.good("side.put-offer", offer("offer", "Ik maak tijd op maandag"));
  robin.good("side.put-offer", offer("offer", "Ik bescherm je tegen spoed"));
  robin.good("side.put-offer", offer("limit", "Geen leerdag voor de zomer"));
  robin.good("side.set-guesses", Json{{"guesses", {{{"topic", "E_CLARITY"}}}}, {"shared", true}});
}

/// Gives a view on every expectation of the other; only then do its figures open.
inline void look(Person& person, int delivered) {
  const Json items = at(person.good("firstlook.view"), "/items");
  for (const Json& item : items) {
    Json view = object();
    view["expectation"] = item["id"];
    view["revision"] = item["revision"];
    view["isNew"] = false;
    view["acknowledged"] = 4;
    view["delivered"] = delivered;
    view["because"] = "Zo zie ik het";
    const Json given = person.good("view.give", view);
    CHECK(number(given, "/item/figures/importance") > 0);
  }
  CHECK(number(person.good("firstlook.view"), "/done") == static_cast<int>(items.size()));
}

inline Json as_other(Person& person) {
  Json args = person.new_key();
  args["as"] = "other";
  args["name"] = person.name();
  return args;
}

/// Signs what there is to sign, and tells what it was.
inline std::string sign(Person& person) {
  const Json view = person.good("agree.view");
  person.good("document.sign", Json{{"digest", at(view, "/toSign/digest")}});
  return text(view, "/toSign/kind");
}

/// Both sides prepared, exchanged, opened and looked at, at two browsers.
inline void journey_to_crossed(Person& sam, Person& robin) {
  begin(sam, "employee");
  prepare_sam(sam);
  robin.receive(sam.hand_out("side"), as_other(robin));
  prepare_robin(robin);
  sam.receive(robin.hand_out("side"), Json{{"confirm", true}});
  sam.good("side.open");
  look(sam, 4);
  robin.receive(sam.hand_out("update"));
  robin.good("side.open");
  look(robin, 3);
  sam.receive(robin.hand_out("update"));
}

/// Answers everything on the agenda.
inline void talk(Person& person) {
  const Json view = person.good("talk.view");
  for (const Json& item : at(view, "/items")) {
    Json answer = object();
    answer["role"] = item["role"];
    answer["expectation"] = item["id"];
    answer["revision"] = item["revision"];
    answer["answer"] = "agree";
    answer["text"] = "Dat doen we";
    person.good("answer.give", answer);
  }
  person.good("talk.hold",
              Json{{"date", "2026-03-12"}, {"minutes", 60}, {"remark", "Goed gesprek"}});
}

/// From there to a document that both signed.
inline void journey_to_agreed(Person& sam, Person& robin) {
  journey_to_crossed(sam, robin);
  talk(sam);
  const std::string id = text(sam.good("compare.view"), "/sides/1/items/0/id");
  sam.good("commitment.make", Json{{"owner", "employee"},
                                   {"moment", "als een levering uitloopt"},
                                   {"action", "meld ik het voor twaalven"},
                                   {"effect", "Robin kan schuiven"},
                                   {"lookBack", "2026-03-26"},
                                   {"expectations", {{{"role", "manager"}, {"id", id}}}}});
  CHECK(sign(sam) == "present");
  robin.receive(sam.hand_out("update"));
  CHECK(robin.next() == "sign-theirs");
  CHECK(sign(robin) == "offered");
  sam.receive(robin.hand_out("update"));
}

}  // namespace wederzijds::test
