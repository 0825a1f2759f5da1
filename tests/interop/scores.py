"""Every figure of Compare and the agenda of the talk, from the state of `show`: domain.md section 6, in fractions.

Written from the text alone, without looking at src/agreement/scores.cpp or src/talk/agenda.cpp, so that the two
can disagree. What is not there is left out: an absent figure is never 0.
"""

from fractions import Fraction
from math import floor

ROLES = ("employee", "manager")
LISTS = (
    "waiting",
    "unspoken",
    "seen-differently",
    "blind-spot",
    "undersold",
    "falls-short",
    "more-than-needed",
    "agreed",
)
FEWEST = 3  # an index over fewer items is not shown


def other(role):
    return "manager" if role == "employee" else "employee"


def per_mille(fraction):
    """Rounded half up, towards plus infinity."""
    return floor(fraction * 1000 + Fraction(1, 2))


class Item:
    """An expectation that stands, with the view of the one who was asked, in the present round."""

    def __init__(self, shown, place, views):
        self.role = shown["role"]
        self.id = shown["id"]
        self.place = place  # earlier or later than the others
        in_use = next(r for r in shown["revisions"] if r["revision"] == shown["inUse"])
        self.topic = in_use["topic"]
        self.w = in_use["importance"]
        self.e = in_use["needed"]
        self.d = shown["received"]["received"] if "received" in shown else None
        view = views.get(self.id)
        self.view = view if view and not view["earlierText"] else None
        self.a = self.view.get("acknowledged") if self.view else None
        self.s = self.view.get("delivered") if self.view else None
        rated = self.d is not None
        self.under = max(0, self.e - self.d) if rated else None
        self.over = max(0, self.d - self.e) if rated else None
        self.priority = self.w * self.under if rated else None

    def talk_first(self):
        return self.priority is not None and (self.priority >= 8 or (self.w == 5 and self.under >= 1))

    def quadrant(self):
        if self.under is None:
            return None
        if self.w >= 4:
            return "talk" if self.under > 0 else "keep"
        return "park" if self.under > 0 else "enough"

    def list(self):
        if self.view is None:
            return "waiting"
        if self.view["isNew"]:
            return "unspoken"
        if self.a is not None and abs(self.e - self.a) >= 2:
            return "seen-differently"
        if self.d is not None:
            if self.s is not None and self.s - self.d >= 2:
                return "blind-spot"
            if self.s is not None and self.d - self.s >= 2:
                return "undersold"
            if self.under >= 1:
                return "falls-short"
            if self.over >= 1:
                return "more-than-needed"
        return "agreed"

    def result(self):
        result = {"role": self.role, "id": self.id, "talkFirst": self.talk_first(), "list": self.list()}
        for name in ("under", "over", "priority"):
            if getattr(self, name) is not None:
                result[name] = getattr(self, name)
        if self.quadrant() is not None:
            result["quadrant"] = self.quadrant()
        return result


def items_of(state):
    """All that stand, in the order of their first line."""
    present = next((r for r in state["rounds"] if r["round"] == state["round"]), None)
    views = {role: {} for role in ROLES}
    if present:
        for role in ROLES:
            views[role] = {view["expectation"]: view for view in present[role]["views"]}
    found = []
    for place, shown in enumerate(state["expectations"]):
        if shown["stands"]:
            found.append(Item(shown, place, views[other(shown["role"])]))
    return found


def index(values):
    """The mean of closenesses, hidden when there are too few of them."""
    return {} if len(values) < FEWEST else {"perMille": per_mille(sum(values, Fraction(0)) / len(values))}


def side(items, role):
    own = [item for item in items if item.role == role]
    rated = [item for item in own if item.d is not None]
    result = {"role": role, "rated": len(rated)}
    if len(rated) >= FEWEST:
        weight = 4 * sum(item.w for item in rated)
        result["fulfilment"] = per_mille(1 - Fraction(sum(item.w * item.under for item in rated), weight))
        result["over"] = per_mille(Fraction(sum(item.w * item.over for item in rated), weight))
    part = [1 - Fraction(abs(item.e - item.a), 4) for item in own if item.a is not None]
    seen = [1 - Fraction(abs(item.d - item.s), 4) for item in own if item.d is not None and item.s is not None]
    # Beside the mean over `counted` items stands how many have a view at all, of how many.
    views = sum(1 for item in own if item.view is not None)
    result["mutuality"] = {**index(part), "counted": len(part), "with": views, "of": len(own)}
    result["deliverySeen"] = {**index(seen), "with": len(seen)}
    return result


def give_and_take(sides):
    if any("fulfilment" not in one for one in sides):
        return None
    a, b = (one["fulfilment"] for one in sides)
    level = floor(Fraction(a + b, 2) + Fraction(1, 2))
    if abs(a - b) >= 200:
        word = "tilted"
    else:
        word = "high" if level >= 700 else "low" if level < 500 else "middle"
    return {"perMille": 1000 - abs(a - b), "level": level, "word": word}


def top_topics(items, role):
    """The five most important topics of a role: each once, with its highest importance, then the earliest."""
    topics = {}
    for item in items:
        if item.role == role:
            w, place = topics.get(item.topic, (0, item.place))
            topics[item.topic] = (max(w, item.w), min(place, item.place))
    return sorted(topics, key=lambda topic: (-topics[topic][0], topics[topic][1]))[:5]


def guesses(state, items):
    present = next((r for r in state["rounds"] if r["round"] == state["round"]), None)
    result = []
    for role in ROLES:
        if not present or "guesses" not in present[role]:
            continue
        guessed = [guess["topic"] for guess in present[role]["guesses"]["guesses"]]
        top = top_topics(items, other(role))
        result.append(
            {
                "role": role,
                "guessed": [topic for topic in top if topic in guessed],
                "missed": [topic for topic in top if topic not in guessed],
                "beside": [topic for topic in guessed if topic not in top],
            }
        )
    return result


# What earlier talks left: docs/scores.md, "What stays open". This needs the order of the lines, which `show` does not
# tell, so it looks at the state itself (fold.State).


def present_answer(folded, number, role, id):
    """What was answered in a round to an expectation of that role: the own words, else what was noted."""
    this_round = folded.rounds.get(number)
    if this_round is None:
        return None
    side = this_round.sides[other(role)]
    return side.own.get(id) or side.notes.get(id)


def last_talk(folded, number):
    """The place of the last line of the last talk in a round, or -1."""
    held = [talk["last"].line for talk in folded.talks.values() if talk["last"].line.round == number]
    return max((folded.order[line] for line in held), default=-1)


def is_carried(folded, role, id, item):
    """The newest round with an answer, or with a talk that came after the expectation, decides."""
    first = min(folded.order[stated.line] for stated in item.revisions.values())
    for number in sorted(folded.rounds, reverse=True):
        answer = present_answer(folded, number, role, id)
        if answer is not None:
            return answer.body["answer"] == "later"
        if last_talk(folded, number) > first:
            return True
    return False


def falls_short_since(folded, item, place):
    """Somebody said after that line that it is less than needed."""
    said = []
    in_use = item.revisions[item.in_use()]
    if "received" in in_use.body:
        said.append((folded.order[in_use.line], in_use.body["received"]))
    for stated in folded.used_checkins(item.role):
        for entry in stated.body["received"]:
            if entry["expectation"] == item.id:
                said.append((folded.order[stated.line], entry["received"]))
    if not said:
        return False
    when, value = max(said)
    return when > place and value < in_use.body["needed"]


def earlier_talks(folded):
    carried, settled, put_off = set(), set(), set()
    for (role, id), item in folded.expectations.items():
        if not item.standing:
            continue
        if is_carried(folded, role, id, item):
            carried.add((role, id))
        answer = present_answer(folded, folded.present, role, id)
        if answer is None or answer.body["revision"] != item.in_use():
            continue
        place = folded.order[answer.line]
        held = place < last_talk(folded, folded.present)
        if answer.body["answer"] == "later":
            if not held:
                put_off.add((role, id))
        elif held and not falls_short_since(folded, item, place):
            settled.add((role, id))
    return carried, settled, put_off


def open_plans(folded, today):
    """Plans whose last word about the wording in use is not *kept*, or whose day has passed without a word."""
    found = []
    for id, item in folded.commitments.items():
        if not item.standing:
            continue
        in_use = item.revisions[item.in_use()]
        words = []  # (moment, status), one of each role at most
        for role in ROLES:
            said = [
                (stated, entry["status"])
                for stated in folded.used_checkins(role)
                for entry in stated.body["commitments"]
                if entry["id"] == id
            ]
            if said and folded.order[said[-1][0].line] > folded.order[in_use.line]:
                stated, status = said[-1]
                extra = stated.body["moment"] == "extra"
                words.append(((stated.body["date"] if extra else stated.body["moment"], extra), status))
        if not words:
            still_open = in_use.body["lookBack"] < today
        else:
            latest = max(moment for moment, _ in words)
            # Of one moment both must say kept; else the later moment speaks.
            still_open = any(status != "kept" for moment, status in words if moment == latest)
        if still_open:
            found.append(id)
    return sorted(found)


FIXED = {30: 10, 60: 15, 90: 20}


def in_turns(chosen, items, reason):
    """The directions take turns, each by priority, then importance, then earliest; when one is used up the other goes on."""
    ordered = sorted(items, key=lambda item: (-(item.priority or 0), -item.w, item.place))
    waiting = {role: [item for item in ordered if item.role == role] for role in ROLES}
    turn = other(chosen[-1][0].role) if chosen else "employee"
    while waiting["employee"] or waiting["manager"]:
        if not waiting[turn]:
            turn = other(turn)
        chosen.append((waiting[turn].pop(0), reason))
        turn = other(turn)


def agenda(items, minutes, carried, settled, put_off):
    """What is on the table, in order with the reason, and what is parked (as a set: its order is no rule)."""
    room = (minutes - FIXED[minutes]) // 8
    chosen = []

    def left():
        taken = {(item.role, item.id) for item, _ in chosen} | settled
        return [item for item in items if (item.role, item.id) not in taken]

    own_gap = [item for item in left() if item.role == "employee" and (item.priority or 0) >= 1]
    if own_gap:
        chosen.append((min(own_gap, key=lambda item: (-item.priority, -item.w, item.place)), "manager-first"))
    in_turns(chosen, [item for item in left() if (item.role, item.id) in carried - put_off], "carried-over")
    in_turns(chosen, [item for item in left() if (item.priority or 0) >= 1], "priority")
    for reason in ("unspoken", "blind-spot", "seen-differently"):
        rest = [item for item in left() if item.list() == reason]
        rest.sort(key=lambda item: (-item.w, item.place))
        chosen.extend((item, reason) for item in rest)
    on_it = [
        {"role": item.role, "id": item.id, "reason": reason, "carried": (item.role, item.id) in carried}
        for item, reason in chosen[:room]
    ]
    names = {(entry["role"], entry["id"]) for entry in on_it}
    parked = sorted([item.role, item.id] for item in items if (item.role, item.id) not in names)
    return {"minutes": minutes, "items": on_it, "parked": parked}


def scores(folded, today):
    """Everything about an agreement, of its state as fold.State knows it, on that day."""
    state = folded.show()
    earlier = earlier_talks(folded)
    items = items_of(state)
    sides = [side(items, role) for role in ROLES]
    result = {
        "items": sorted((item.result() for item in items), key=lambda one: (one["role"], one["id"])),
        "sides": sides,
        "guesses": guesses(state, items),
        "agenda": [agenda(items, minutes, *earlier) for minutes in FIXED],
        "carried": sorted(map(list, earlier[0])),
        "settled": sorted(map(list, earlier[1])),
        "putOff": sorted(map(list, earlier[2])),
        "plans": open_plans(folded, today),
    }
    both = give_and_take(sides)
    if both is not None:
        result["giveAndTake"] = both
    return result
