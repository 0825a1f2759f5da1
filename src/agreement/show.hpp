// The state as JSON: `show` of the command line, and what vectors compare (FORMAT.md documents it).
//
// Members are sorted by name; what is absent is left out; no null. The shape (`?` marks optional
// members; ORIGIN = {"replica","role","seq","at","round"}: the line that said it):
//
// {
//   "agreement": id,
//   "ended": bool,                       the present round is ended
//   "round": n,                          the present round
//   "rootRole"?: role,                   absent while the root's log is absent
//   "lines": n,                          different lines in all; one of two branches is one line
//   "newerLines": n,                     lines that count, of kinds that are not known here
//   "replicas": [                        sorted by id
//     {"replica", "role", "safetyCode", "lines": n, "branches": n, "counts": bool, "guestOf"?,
//      "closedAfter"?: seq,              only where a closing has effect
//      "acceptedBy": [id...],            counting replicas whose acceptance of it was read, sorted
//      "acceptedOnlyByOtherRole": bool,  that list is not empty and holds none of its own role
//      "name"?}],                        "says it is": its own last party.described, counted or not
//   "parties": {"employee"?: {"name","jobTitle"?,"language","origin"}, "manager"?: ...},
//   "profiles": {"employee"?: {...body, "origin"}, "manager"?: ...},     the last of each role
//   "rounds": [                          every round that a line with effect names, by number
//     {"round": n, "frame"?: {"reason","from"?,"until"?,"focus"?,"checkIns":[],"origin"},
//      "ended"?: {"because"?,"origin"},
//      "employee": SIDE, "manager": SIDE}],
//   SIDE = {"finished"?: ORIGIN, "opened"?: ORIGIN,
//      "closed": bool,                   this role's side is closed to the other role
//      "guesses"?: {"guesses":[{"topic","text"?}],"origin"},
//      "profile"?: ORIGIN,               the last profile.shared of this role in this round
//      "views": [{...body, "earlierText": bool, "origin"}],     by this role, sorted by expectation
//      "answers": [{...body, "earlierText": bool, "notedBy"?: role, "origin",
//                   "note"?: {...body, "origin"}}]},   this role answers; sorted by expectation
//      notedBy: the present answer is a note of that role and not signed for. note: the other's
//      note while the role's own answer stands. earlierText: not to the revision in use.
//   "expectations": [                    in the order of their first line
//     {"role","id","stands": bool,
//      "inUse"?: revision,               absent when withdrawn
//      "twoTexts": bool,
//      "withdrawn"?: ORIGIN,             the last withdrawal, while it does not stand
//      "received"?: {"received": 1..5, "origin"},    what is received now; only while it stands
//      "revisions": [{...body without id, "replaces": [those with effect], "stands": bool,
//                     "origin"}]}],
//   "offers": [...the same without received],
//   "commitments": [{"id","stands","inUse"?,"twoTexts","dropped"?: {"because"?,"origin"},
//      "status": {"employee"?: {"status","origin"}, "manager"?: ...},
//      "revisions": [{...body without id, "replaces","expectations": [those with effect],
//                     "stands","origin"}]}],
//   "goals": [{"id","stands","inUse"?,"twoTexts","dropped"?,
//      "revisions": [{..., "replaces","expectations","commitments","stands","origin"}]}],
//   "talks": [                           by round, then date
//     {"round","date","minutes","remarks":{"employee"?,"manager"?},"ids":[sorted],"origin"}],
//   "checkIns": [                        by date (planned before extra); those that are used
//     {"moment": date or "extra", "date": the planned date, or the date of an extra one,
//      "employee"?: {...body, its lists always there (entries with effect only), "origin"},
//      "manager"?: ...}],
//   "documents": [                       in the order of their first signature
//     {"document": string, "status": "agreed", "offered", "set-aside", "withdrawn", "version"?: n,
//      "signatures": [{"acceptedOnlyByOtherRole": bool, "origin"}]}],    that stand; in order
//   "presentDocument": string,           the document of the present state (document.hpp)
//   "withoutEffect": [{"replica","seq","kind","reason"}]                  in order
// }
//
// "...body" are the members of the line's body as they stand in the line, without members that are
// not known here; absent ones left out.

#pragma once

#include <string>

#include "agreement/state.hpp"
#include "base/json.hpp"

namespace wederzijds {

/// The state as JSON.
[[nodiscard]] Json show(const State& state);
/// The same as text on one line, with a final line feed.
[[nodiscard]] std::string show_text(const State& state);

}  // namespace wederzijds
