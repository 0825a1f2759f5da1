// Hints on wording: what must be asked, and what must be left in peace.

#include "expectations/hints.hpp"

#include <doctest/doctest.h>

#include <cstdio>

#include "support/standard_words.hpp"

using namespace wederzijds;
using test::standard_words;

namespace {

/// "code word" of each hint, joined by "; ".
std::string codes(const std::vector<Hint>& hints) {
  std::string all;
  for (const Hint& hint : hints) {
    if (!all.empty()) all += "; ";
    all += name_of(hint.code);
    if (hint.word) all += " " + *hint.word;
  }
  return all;
}

std::string about(std::string_view language, std::string_view text, std::string_view sign = {},
                  const HintSetting& setting = {}) {
  return codes(hints_about(standard_words(language),
                           {HintKind::expectation, false, {{"text", text}, {"sign", sign}}},
                           setting));
}

std::string offer(std::string_view language, std::string_view text, std::string_view because = {},
                  bool limit = false) {
  return codes(hints_about(standard_words(language),
                           {HintKind::offer, limit, {{"text", text}, {"because", because}}}, {}));
}

std::string plan(std::string_view language, std::string_view moment, std::string_view action,
                 std::string_view sign) {
  return codes(hints_about(
      standard_words(language),
      {HintKind::commitment, false, {{"moment", moment}, {"action", action}, {"sign", sign}}}, {}));
}

constexpr std::string_view seen_nl = "er op vrijdag een lijst ligt";
constexpr std::string_view seen_en = "there is a list on Friday";

struct Case {
  const char* language;
  const char* text;
  const char* hints;  // with a sign that both can see, so that only the text counts
};

}  // namespace

TEST_CASE("true alarms, in a text without a sign") {
  const Case cases[] = {
      {"nl", "Betere communicatie over mijn werk", "vague Betere; no-sign"},
      {"nl", "Ik wil dat je beter luistert.", "vague beter; no-sign"},
      {"nl", "Meer aandacht voor het team", "vague Meer; no-sign"},
      {"nl", "Dat we vaker overleggen", "vague vaker; no-sign"},
      {"nl", "Je reageert zo snel mogelijk op mijn mail", "vague zo snel mogelijk; no-sign"},
      {"nl", "Probeer op tijd te komen", "vague Probeer; no-sign"},
      {"nl", "Een professionele houding naar klanten", "vague professionele; no-sign"},
      {"nl", "Regelmatig een gesprek over mijn werk", "vague Regelmatig; no-sign"},
      {"nl", "Proactief meedenken over de planning", "vague Proactief; no-sign"},
      {"nl", "Dat je meer respect toont", "vague meer; no-sign"},
      {"nl", "Je bent lui", "character Je bent lui; no-sign"},
      {"nl", "Wees niet zo slordig met de kas", "character Wees niet zo slordig; no-sign"},
      {"nl", "Je bent vaak chagrijnig in de ochtend", "character Je bent vaak chagrijnig; no-sign"},
      {"nl", "Wees wat opener tegen de anderen", "character Wees wat opener; no-sign"},
      {"nl", "Een arrogante toon tegen leveranciers", "character arrogante; no-sign"},
      {"nl", "Dat hij eigenwijze besluiten neemt", "character eigenwijze; no-sign"},
      {"nl", "Je houding naar klanten moet anders", "character Je houding; no-sign"},
      {"nl", "Ben je weer ongeduldig, dan loop ik weg",
       "character Ben je weer ongeduldig; no-sign"},
      {"nl", "Je bent altijd op tijd", "no-sign; absolute altijd"},
      {"nl", "Nooit meer een rooster op vrijdagavond", "no-sign"},
      {"nl", "Je zegt nooit nee tegen een klant", "no-sign; absolute nooit"},
      {"nl", "Na mijn burn-out wil ik rustig opbouwen", "special burn-out; no-sign"},
      {"nl", "Ik ben zwanger en wil geen nachtdienst", "special zwanger; no-sign"},
      {"nl", "Door mijn medicijnen kan ik niet vroeg beginnen", "special mijn medicijnen; no-sign"},
      {"nl", "Ik ben vaak ziek geweest dit jaar", "special Ik ben vaak ziek; no-sign"},
      {"nl", "Vanwege je geloof wil je op vrijdag vrij", "special je geloof; no-sign"},
      {"nl", "Ik heb ADHD en zoek een stille plek", "special ADHD; no-sign"},
      {"nl", "Ik ben lid van de vakbond", "special lid van de vakbond; no-sign"},
      {"nl", "Tijdens de ramadan begin ik later", "special ramadan; no-sign"},
      {"en", "Better communication about my work", "vague Better; no-sign"},
      {"en", "I want you to communicate clearly", "vague communicate; no-sign"},
      {"en", "More attention for the night shift", "vague More attention; no-sign"},
      {"en", "Answer my mail as soon as possible", "vague as soon as possible; no-sign"},
      {"en", "Please try to be on time", "vague try; no-sign"},
      {"en", "A professional manner with customers", "vague professional; no-sign"},
      {"en", "Take ownership of the stock", "vague Take ownership; no-sign"},
      {"en", "You are lazy in the afternoon", "character You are lazy; no-sign"},
      {"en", "Don't be so moody with the students", "character be so moody; no-sign"},
      {"en", "Your attitude in meetings has to change", "character Your attitude; no-sign"},
      {"en", "You're often rude to the drivers", "character You're often rude; no-sign"},
      {"en", "You are always on time", "no-sign; absolute always"},
      {"en", "Never leave the till alone", "no-sign; absolute Never"},
      {"en", "After my burnout I want to build up slowly", "special burnout; no-sign"},
      {"en", "Because of my medication I cannot start early", "special my medication; no-sign"},
      {"en", "I have been ill a lot this year", "special I have been ill; no-sign"},
      {"en", "I'm pregnant, so no night shifts", "special pregnant; no-sign"},
      {"en", "During Ramadan I begin later", "special Ramadan; no-sign"},
      {"en", "I am a trade union member", "special trade union member; no-sign"},
  };
  for (const Case& one : cases) {
    const std::string found = about(one.language, one.text);
    INFO(one.text << ": " << found);
    CHECK(found == one.hints);
  }
}

TEST_CASE("false alarms, in a text with a sign that both can see") {
  const Case cases[] = {
      {"nl", "De wond kan sneller verbeteren door beteren", ""},
      {"nl", "Ik werk in het ziekenhuis op de poli", ""},
      {"nl", "Op de afdeling ziekenzorg begin ik om zeven uur", ""},
      {"nl", "Bewoners met diabetes krijgen hun prik voor het ontbijt", ""},
      {"nl", "Je geeft de training over autisme in maart", ""},
      {"nl", "Als ik ziek ben, meld ik me voor acht uur", ""},
      {"nl", "Is een collega ziek, dan bel jij de invaller", ""},
      {"nl", "Ik geloof dat de planning klopt", ""},
      {"nl", "De operatie van het bedrijf verhuist naar Breda", ""},
      {"nl", "Je deelt medicatie uit om acht uur", ""},
      {"nl", "Je behandelt klachten van klanten binnen twee dagen", ""},
      {"nl", "De luier van de cliënt wordt om tien uur verschoond", ""},
      {"nl", "De lui van de expeditie bellen jou", ""},
      {"nl", "Het is lastig om voor negen uur te beginnen", ""},
      {"nl", "De chauffeur is traag met lossen", ""},
      {"nl", "We zijn om vijf uur gesloten", ""},
      {"nl", "De beteren onder ons", ""},
      {"nl", "Dat is niet altijd haalbaar", ""},
      {"nl", "Ik kan dat niet meer", ""},
      {"nl", "Er komen meer dan twaalf mensen", ""},
      {"nl", "Zoals altijd op de eerste maandag", ""},
      {"nl", "De verslavingszorg belt op dinsdag", ""},
      {"nl", "Je loopt mee op de kankerafdeling", ""},
      {"nl", "Zwangerschapscursus geven op woensdag", ""},
      {"nl", "Je zorgt dat de kerk om tien uur open is", ""},
      {"en", "I work in the sick bay on Monday", ""},
      {"en", "You cover the cancer ward on Tuesday", ""},
      {"en", "Residents with diabetes get their injection before breakfast", ""},
      {"en", "If I am ill I call before eight", ""},
      {"en", "When a colleague is ill you call the stand-in", ""},
      {"en", "You follow the health and safety rules on the site", ""},
      {"en", "You do the medication round at eight", ""},
      {"en", "Send me your comments, lazy loading included", ""},
      {"en", "It is difficult to start before nine", ""},
      {"en", "The lift is slow in the morning", ""},
      {"en", "That is not always possible", ""},
      {"en", "No more than three meetings on a day", ""},
      {"en", "More than twelve people come", ""},
      {"en", "I believe that the plan is right", ""},
      {"en", "The betterment fund pays for it", ""},
      {"en", "You write the depressions report of the weather office", ""},
      {"en", "On one condition: the door is closed", ""},
  };
  for (const Case& one : cases) {
    const bool dutch = std::string_view(one.language) == "nl";
    const std::string found = about(one.language, one.text, dutch ? seen_nl : seen_en);
    INFO(one.text << ": " << found);
    CHECK(found.empty());
  }
}

TEST_CASE("a word is quoted as it stands, and begins the question with a capital") {
  const auto hints = hints_about(
      standard_words("nl"),
      {HintKind::expectation, false, {{"text", "Dat je beter uitlegt wat er moet gebeuren"}}},
      {"Robin", {}});
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].word == "beter");
  CHECK(hints[0].text == "‘Beter’ kan van alles zijn. Wat zou Robin doen of zeggen?");
  CHECK(hints[0].member == "text");
  CHECK(hints[1].member == "sign");
  const auto english = hints_about(
      standard_words("en"), {HintKind::expectation, false, {{"text", "Explain it better"}}}, {});
  REQUIRE(!english.empty());
  CHECK(english[0].text == "“Better” can mean many things. What would the other do or say?");
}

TEST_CASE("the words are those of the language written in, the question that of the screen") {
  const auto hints = hints_about(
      standard_words("en"),
      {HintKind::expectation, false, {{"text", "Ik wil dat je vaker met mij overlegt"}}}, {});
  REQUIRE(!hints.empty());
  CHECK(hints[0].word == "vaker");
  CHECK(hints[0].text == "“Vaker” can mean many things. What would the other do or say?");
}

TEST_CASE("a sign explains wide words, and is read itself") {
  CHECK(about("nl", "Betere communicatie", seen_nl).empty());
  CHECK(about("nl", "Betere communicatie", "je vaker belt") == "vague vaker");
  CHECK(about("nl", "Elke week een gesprek", "   ") == "no-sign");
}

TEST_CASE("nothing written, nothing asked") {
  CHECK(about("nl", "").empty());
  CHECK(about("nl", " \n").empty());
  CHECK(about("nl", "", "je vaker belt").empty());
  Pack without = standard_words("nl");
  without.hints.reset();
  CHECK(hints_about(without, {HintKind::expectation, false, {{"text", "Beter"}}}, {}).empty());
}

TEST_CASE("at most two, the most useful first") {
  CHECK(about("nl", "Je bent lui, altijd te laat, en sinds je burn-out moet het beter") ==
        "special burn-out; character Je bent lui");
}

TEST_CASE("what was left as it is stays away, and the next may be asked") {
  HintSetting setting;
  setting.left = [](const Hint& hint) { return key_of(hint) == "vague beter"; };
  CHECK(about("nl", "Dat je beter luistert", "", setting) == "no-sign");
  CHECK(about("nl", "Dat je beter luistert en vaker belt", "", setting) == "vague vaker; no-sign");
  setting.left = [](const Hint&) { return true; };
  CHECK(about("nl", "Dat je beter luistert", "", setting).empty());
}

TEST_CASE("long texts, counted in code points") {
  std::string long_text;
  for (int i = 0; i < 280; ++i) long_text += "é";
  CHECK(about("nl", long_text, seen_nl).empty());
  CHECK(about("nl", long_text + "é", seen_nl) == "too-long");
  CHECK(offer("en", long_text + "é") == "too-long");
}

TEST_CASE("offers and limits") {
  CHECK(offer("nl", "Ik bel je op maandag voor tienen").empty());
  CHECK(offer("nl", "Ik ben altijd bereikbaar") == "absolute altijd");
  CHECK(offer("nl", "Ik kan nooit op woensdag", "ik dan voor mijn vader zorg", true).empty());
  CHECK(offer("nl", "Op woensdag kan ik niet", "ik dan naar mijn psycholoog ga", true) ==
        "special mijn psycholoog");
  CHECK(offer("en", "I try to help more often") == "vague try");
  CHECK(offer("en", "I can never work on Sunday", "I am with my children then", true).empty());
}

TEST_CASE("commitments need a moment") {
  CHECK(plan("nl", "ik zie dat een levering uitloopt", "bel ik Robin", seen_nl).empty());
  CHECK(plan("nl", "het vrijdag drie uur is", "bel ik Robin", seen_nl).empty());
  CHECK(plan("nl", "", "bel ik Robin", seen_nl) == "no-moment");
  CHECK(plan("nl", "als het nodig is", "bel ik Robin", seen_nl) == "no-moment");
  CHECK(plan("nl", "zo snel mogelijk", "bel ik Robin", seen_nl) == "no-moment");
  CHECK(plan("nl", "zo snel mogelijk, uiterlijk vrijdag", "bel ik Robin", seen_nl).empty());
  CHECK(plan("nl", "ik tijd heb", "bel ik Robin", "") == "no-sign");
  CHECK(plan("en", "when needed", "I call Robin", seen_en) == "no-moment");
  CHECK(plan("en", "as soon as possible", "I call Robin", "") == "no-moment; no-sign");
  CHECK(plan("en", "as soon as possible, by 10:00", "I call Robin", seen_en).empty());
  CHECK(plan("en", "I see that a delivery will be late", "I call Robin", seen_en).empty());
  CHECK(plan("en", "it is the first Monday", "I try to plan better", seen_en) == "vague try");
  CHECK(plan("en", "", "", "").empty());
}

TEST_CASE("a side as a whole") {
  const auto side = [](std::size_t expectations, std::size_t offers) {
    return codes(hints_about_side(standard_words("en"), expectations, offers, {}));
  };
  CHECK(side(0, 0).empty());
  CHECK(side(1, 0).empty());
  CHECK(side(2, 0) == "no-offers");
  CHECK(side(0, 2) == "no-expectations");
  CHECK(side(7, 7).empty());
  CHECK(side(8, 1) == "too-many");
  CHECK(side(1, 8) == "too-many");
  CHECK(side(8, 0) == "no-offers; too-many");
  CHECK(hints_about_side(standard_words("nl"), 9, 1, {"Sam", {}})[0].text ==
        "Dat zijn er nu 9. Welke drie tellen het meest?");
  CHECK(hints_about_side(standard_words("nl"), 3, 0, {"Sam", {}})[0].text ==
        "Er staat wat je nodig hebt. Waar kan Sam bij jou op rekenen?");
}

TEST_CASE("the examples of the library are never hinted at") {
  for (const std::string_view language : {"nl", "en"}) {
    const Pack& pack = standard_words(language);
    for (const Topic& topic : pack.topics) {
      for (const Example& example : topic.examples) {
        const std::string found = about(language, example.text, example.sign);
        INFO(example.id << " " << example.text << " / " << example.sign << ": " << found);
        CHECK(found.empty());
      }
    }
    for (const Starter& starter : pack.starters) {
      const std::string found =
          offer(language, starter.text, starter.because.value_or(""), starter.is_limit);
      INFO(starter.id << " " << starter.text << ": " << found);
      CHECK(found.empty());
    }
  }
}
