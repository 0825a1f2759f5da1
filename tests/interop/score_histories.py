"""Random agreements about the figures: every shape that a rule of domain.md section 6 speaks of, from a seed."""

import random

from agreement_file import Key
from people import Device
from scores import ROLES, other

SHAPES = (
    "mixed",  # anything
    "nothing",  # no received, no view, no acknowledged, no delivered: all missing
    "one-sided",  # one of the two stated nothing, or only one was looked at
    "few",  # under three items of each, or under three with figures
    "tied",  # equal importance and equal figures, so that only the order decides
    "level",  # nothing missing anywhere
    "low",  # everything asked, nothing arrives
    "tilted",  # one gets all, the other gets little
    "edge",  # fulfilments of exactly 300, 500, 700 or 900 per mille: on the very thresholds
    "talked",  # answers, a talk, look-backs, and perhaps a second talk or round: what is carried over
    "new-texts",  # restated and withdrawn after the views, and a second round
)


class Figures:
    """One history of one shape; `file` is what both hold."""

    def __init__(self, seed):
        self.random = random.Random("figures %d" % seed)
        self.shape = SHAPES[seed % len(SHAPES)]
        self.devices = {}
        self.round = 1
        # The same few keys again and again: making one is slow, and nothing here is about keys.
        first = Device("employee" if seed % 2 else "manager", key=key(0))
        first.open()
        second = Device(other(first.role), first.agreement, key(1))
        second.take_in(first.file())
        second.open()
        self.devices = {first.role: first, second.role: second}
        self.stated = {role: [] for role in ROLES}  # bodies, in order
        self.revisions = 0
        self.sides()
        if self.shape == "new-texts":
            self.second_thoughts()
        if self.shape == "talked":
            self.talked()
        self.file = self.exchange()

    def exchange(self):
        first, second = self.devices.values()
        for _ in range(2):
            second.take_in(first.file())
            first.take_in(second.file())
        return first.file()

    def chance(self, share):
        return self.random.random() < share

    def scale(self, low=1, high=5):
        return self.random.randint(low, high)

    def write(self, role, kind, body):
        self.devices[role].write(kind, body, self.round)

    def count(self, role):
        if self.shape == "edge":
            return 5
        if self.shape == "few":
            return self.random.randint(0, 4)
        if self.shape == "one-sided" and role == self.empty:
            return 0
        return self.random.randint(0 if self.shape == "mixed" else 3, 9)

    def sides(self):
        self.empty = self.random.choice(ROLES)
        self.missing = {role: spread(self.random, self.random.choice([2, 6, 10, 14]), 5) for role in ROLES}
        self.write(self.random.choice(ROLES), "frame.set", {"reason": "yearly"})
        counts = {role: self.count(role) for role in ROLES}
        # Both write in turns after having seen each other, so that ties are decided across the two sides too.
        for n in range(max(counts.values(), default=0)):
            for role in ROLES:
                if n < counts[role]:
                    self.state(role)
            if self.chance(0.3):
                self.exchange()
        self.exchange()
        for role in ROLES:
            if self.chance(0.8):
                self.write(role, "guess.stated", {"guesses": self.guesses(role)})
            self.write(role, "side.finished", {})
        self.exchange()
        for role in ROLES:
            self.write(role, "side.opened", {})
            self.views(role)
        self.exchange()
        if self.shape != "edge" and self.chance(0.5):
            self.check_in(self.random.choice(ROLES))

    def expectation(self, role, id):
        self.revisions += 1
        prefix = "E_" if role == "employee" else "M_"
        topic = self.random.choice([prefix + letter for letter in "ABCDEFG"] + ["other"])
        body = {"id": id, "revision": "r%d" % self.revisions, "topic": topic, "text": "text"}
        tied = self.shape == "tied"
        body["importance"] = self.random.choice([3, 5]) if tied else self.scale()
        body["needed"] = 4 if tied else 5 if self.shape == "low" else self.scale()
        received = self.received(role, body["needed"])
        if self.shape == "edge":
            received = 5 - self.missing[role][len(self.stated[role])]
            body.update(importance=3, needed=5)
        if received is not None:
            body["received"] = received
        return body

    def received(self, role, needed):
        if self.shape == "nothing" or self.chance(0.35 if self.shape in ("mixed", "few") else 0.1):
            return None
        if self.shape == "tied":
            return self.random.choice([2, 4])
        if self.shape == "level":
            return needed
        if self.shape == "low":
            return self.scale(1, 2)
        if self.shape == "tilted":
            return max(needed, self.scale()) if role == self.empty else self.scale(1, 2)
        return self.scale()

    def state(self, role):
        # The same ids on both sides, now and then: an expectation is (role, id).
        body = self.expectation(role, "x%d" % len(self.stated[role]))
        self.stated[role].append(body)
        self.write(role, "expectation.stated", body)

    def guesses(self, role):
        theirs = [body["topic"] for body in self.stated[other(role)]]
        made_up = ["E_A", "M_A", "T_NONE", "other"]
        return [{"topic": self.random.choice(theirs + made_up)} for _ in range(self.random.randint(0, 5))]

    def views(self, role):
        if self.shape == "nothing" or (self.shape == "one-sided" and self.chance(0.5)):
            return
        for asked in self.stated[other(role)]:
            if self.chance(0.15 if self.shape in ("mixed", "few") else 0.04):
                continue
            body = {"expectation": asked["id"], "revision": asked["revision"], "isNew": self.chance(0.2)}
            if self.chance(0.85):
                body["acknowledged"] = self.near(asked["needed"])
            if self.chance(0.8):
                body["delivered"] = self.near(asked.get("received", 3))
            self.write(role, "view.given", body)

    def near(self, figure):
        """Mostly about the same: so all lists fill, and not nearly everything is seen differently."""
        if self.shape == "tied":
            return 4
        return min(5, max(1, figure + self.random.choice([-2, -1, 0, 0, 0, 0, 1, 2])))

    def check_in(self, role):
        received = [
            {"expectation": body["id"], "received": self.scale()} for body in self.stated[role] if self.chance(0.5)
        ]
        body = {"id": "k1", "moment": "extra", "date": "2026-04-01", "received": received}
        self.write(role, "checkin.recorded", body)

    def talked(self):
        """One to three talks; between them look-backs, plans, other words, and now and then a new round."""
        self.plans = 0
        for n in range(self.random.randint(1, 3)):
            self.answers(0.7)
            if self.chance(0.3):
                self.exchange()
            if self.chance(0.8):
                self.hold("t%d" % n)
            self.answers(0.2)
            for role in ROLES:
                for _ in range(self.random.randint(0, 2)):
                    self.plan(role)
            self.exchange()
            for role in ROLES:
                if self.chance(0.6):
                    self.look_back(role, n)
            if self.chance(0.4):
                self.exchange()
            if self.chance(0.3):
                self.new_words()
            if self.chance(0.3):
                self.round += 1
                self.write(self.random.choice(ROLES), "frame.set", {"reason": "renewal"})
            if self.chance(0.5):
                self.exchange()

    def answers(self, share):
        """Each answers what was asked, in own words or noted by the other; some put it off."""
        for role in ROLES:
            for asked in self.stated[role]:
                for writer in ROLES:
                    if not self.chance(share if writer == other(role) else share / 3):
                        continue
                    word = self.random.choice(["agree", "agree", "adjust", "cannot", "later"])
                    body = {"expectation": asked["id"], "revision": asked["revision"], "by": other(role), "answer": word}
                    self.write(writer, "answer.given", body)

    def hold(self, id):
        date = "2026-0%d-1%d" % (self.random.randint(3, 5), self.random.randint(0, 9))
        self.write(self.random.choice(ROLES), "talk.held", {"id": id, "date": date, "minutes": 60})

    def plan(self, owner):
        # Sometimes the words of an earlier one change: the last word was about other words then.
        self.revisions += 1
        number = self.random.randint(0, self.plans) if self.chance(0.3) else self.plans
        self.plans = max(self.plans, number + 1)
        body = {"id": "p%d" % number, "revision": "c%d" % self.revisions, "owner": owner, "moment": "m", "action": "a"}
        body["lookBack"] = self.random.choice(["2026-04-01", "2026-05-31", "2026-06-01", "2026-06-02", "2026-09-01"])
        self.write(self.random.choice(ROLES), "commitment.made", body)

    def look_back(self, role, n):
        extra = self.chance(0.3)
        date = self.random.choice(["2026-04-01", "2026-05-01"])
        statuses = ["open", "kept", "kept", "partly", "not", "changed"]
        commitments = [
            {"id": "p%d" % i, "status": self.random.choice(statuses)} for i in range(self.plans) if self.chance(0.7)
        ]
        received = [
            {"expectation": body["id"], "received": self.scale()} for body in self.stated[role] if self.chance(0.3)
        ]
        body = {"id": "l%d" % n, "moment": "extra" if extra else date, "date": date}
        self.write(role, "checkin.recorded", {**body, "commitments": commitments, "received": received})

    def new_words(self):
        for role in ROLES:
            for i, body in enumerate(list(self.stated[role])):
                if self.chance(0.25):
                    new = {**self.expectation(role, body["id"]), "replaces": [body["revision"]]}
                    self.stated[role][i] = new
                    self.write(role, "expectation.stated", new)

    def second_thoughts(self):
        """Some are restated (the view is then to an earlier text), some withdrawn; perhaps a new round begins."""
        if self.chance(0.4):
            self.round = 2
            self.write(self.random.choice(ROLES), "frame.set", {"reason": "renewal"})
        for role in ROLES:
            for i, body in enumerate(list(self.stated[role])):
                if self.chance(0.2):
                    self.write(role, "expectation.withdrawn", {"id": body["id"]})
                elif self.chance(0.25):
                    new = self.expectation(role, body["id"])
                    if self.chance(0.8):
                        new["replaces"] = [body["revision"]]
                    self.stated[role][i] = new
                    self.write(role, "expectation.stated", new)
        self.exchange()
        for role in ROLES:
            if self.chance(0.5):
                self.views(role)
            if self.chance(0.5):
                self.write(role, "guess.stated", {"guesses": self.guesses(role)})


def spread(random, total, places):
    """So many steps over so many items, at most four each."""
    found = [0] * places
    while sum(found) < total:
        place = random.randrange(places)
        found[place] = min(4, found[place] + 1)
    return found


KEYS = {}


def key(number):
    if number not in KEYS:
        KEYS[number] = Key.from_text("figures, key %d" % number)
    # Signatures are kept per key and text; a fresh cache keeps memory small.
    KEYS[number]._kept.clear()
    return KEYS[number]
