"""Random histories from a seed: two people, several devices, exchanges, branches, withdrawn words, wrong lines."""

import random

from agreement_file import Key
from fold import State
from people import Device

TEXTS = [
    "Zeg elke maandag wat telt.",
    'quote " backslash \\ slash /',
    "two\nlines\tand a tab",
    "é 日本語 👍🏽 \u202e right to left \u2028 separator \x7f",
    "<script>alert(1)</script>",
    "\u0000 and \u001f",
    " ",
    "a" * 300,
]
DATES = ["2026-03-09", "2026-03-23", "2026-04-20", "2026-06-30", "2024-02-29"]
SCALE = [1, 2, 3, 4, 5]
ROLES = ["employee", "manager"]


class History:
    def __init__(self, seed, steps=250):
        self.seed = seed
        self.random = random.Random(seed)
        self.keys = 0
        self.round = 1
        root = Device(self.random.choice(ROLES), key=self.new_key())
        root.open()
        self.root = root
        partner = Device("manager" if root.role == "employee" else "employee", root.agreement, self.new_key())
        partner.take_in(root.file())
        partner.open()
        self.devices = [root, partner]
        self.revision = 0
        self.stated = {role: [] for role in ROLES}  # (id, revision) of expectations, all devices
        self.signed = []  # documents
        # Every fourth history is about who counts: many devices that vouch for and close each other.
        self.about_who_counts = seed % 4 == 0
        if self.about_who_counts:
            while len(self.devices) < 8:
                self.new_device()
            steps //= 3
        for _ in range(steps):
            self.step()

    def new_key(self):
        self.keys += 1
        return Key.from_text("history %s key %d" % (self.seed, self.keys))

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, share):
        return self.random.random() < share

    def step(self):
        chance = self.random.random()
        if chance < 0.02 and len(self.devices) < 9:
            self.new_device()
        elif chance < 0.03 and len(self.devices) < 11:
            self.devices.append(self.pick(self.devices).copy())
        elif chance < 0.13:
            giver, taker = self.pick(self.devices), self.pick(self.devices)
            if giver is not taker:
                taker.take_in(giver.file(fresh_signature=self.chance(0.2)))
        else:
            # The two that began write most.
            self.write(self.pick(self.devices[:2] if self.chance(0.6) else self.devices))

    def new_device(self):
        device = Device(self.pick(ROLES), self.root.agreement, self.new_key())
        if self.chance(0.8):
            device.take_in(self.pick(self.devices).file())
        if self.chance(0.1):
            # The same key opens twice, with two roles: only its owner can do that.
            twin = device.copy()
            twin.role = self.other(device.role)
            twin.open()
            self.devices.append(twin)
        device.open(self.pick(self.devices).key.id if self.chance(0.2) else None)
        if self.chance(0.7) and not self.about_who_counts:
            own = [d for d in self.devices if d.role == device.role] or [self.root]
            self.pick(own).write("replica.accepted", {"replica": device.key.id})
        self.devices.append(device)

    def write(self, device):
        if self.about_who_counts and self.chance(0.4):
            device.write(*self.vouching(device))
            return
        kind, body = self.line(device)
        if self.chance(0.05):
            kind, body = self.spoil(kind, body)
        if self.chance(0.08):
            body["unknown"] = self.pick([1, None, "text", {"deep": [True]}])
        clock = None
        if self.chance(0.02):
            clock = device.clock + self.random.randint(1, 40)
        # The round goes up once on the way; some lines come late, some name a round that nobody opened.
        round = self.pick([1, 1, 2, 3, 9999]) if self.chance(0.08) else self.round
        if kind == "frame.set" and self.chance(0.15):
            round = self.round = min(self.round + 1, 3)
        device.write(kind, body, round, clock=clock)

    def spoil(self, kind, body):
        """Another kind, or a body with a member missing or of a wrong value."""
        if self.chance(0.3) or not body:
            return self.pick(["mood.shared", "side.closed", "Expectation.stated"]), body
        name = self.pick(sorted(body))
        if self.chance(0.5):
            del body[name]
        else:
            body[name] = self.pick([None, 0, 6, -1, "", "no-such-word", [], {}, True, ["x y"], "2026-02-30"])
        return kind, body

    def optional(self, body, **members):
        for name, value in members.items():
            if self.chance(0.4):
                body[name.rstrip("_")] = value() if callable(value) else value

    def text(self):
        return self.pick(TEXTS)

    def scale(self):
        return self.pick(SCALE)

    def item(self, prefix):
        return prefix + str(self.random.randint(1, 3))

    def new_revision(self):
        """Mostly a fresh one, sometimes one that was used already."""
        if self.chance(0.08):
            return "r%d" % self.random.randint(1, self.revision + 1)
        self.revision += 1
        return "r%d" % self.revision

    def some_revisions(self):
        low = max(1, self.revision - 25)
        return ["r%d" % self.random.randint(low, max(1, self.revision)) for _ in range(self.random.randint(0, 6))]

    def known_revision(self, of_role):
        """An expectation of a role and one of its revisions, mostly a late one, or something made up."""
        found = self.stated[of_role]
        if found and self.chance(0.9):
            return self.pick(found[-6:] if self.chance(0.7) else found)
        return self.item("x"), "r%d" % self.random.randint(1, 9)

    def ids(self, *prefixes):
        return [self.item(self.pick(prefixes)) for _ in range(self.random.randint(0, 4))]

    def line(self, device):
        makers = [
            (4, self.expectation),
            (2, self.offer),
            (1, self.withdrawal),
            (3, self.view),
            (4, self.answer),
            (2, self.commitment),
            (2, self.goal),
            (2, self.checkin),
            (1, self.talk),
            (1, self.party),
            (1, self.frame),
            (1, self.side),
            (1, self.profile),
            (3, self.signature),
            (0.4, self.vouching),
            (0.2, self.end),
        ]
        maker = self.random.choices([m for _, m in makers], [w for w, _ in makers])[0]
        return maker(device)

    def expectation(self, device):
        body = {"id": self.item("x"), "revision": self.new_revision(), "topic": self.pick(["other", "E_VOICE", "M_TEAM"])}
        body.update(text=self.text(), importance=self.scale(), needed=self.scale())
        self.optional(body, replaces=self.some_revisions, topicLabel=self.text, why=self.text, sign=self.text)
        self.optional(body, received=self.scale, scope=self.pick(["decide", "influence", "organisation"]))
        self.stated[device.role].append((body["id"], body["revision"]))
        return "expectation.stated", body

    def offer(self, device):
        body = {"id": self.item("o"), "revision": self.new_revision(), "nature": self.pick(["offer", "limit"])}
        body["text"] = self.text()
        self.optional(body, replaces=self.some_revisions, topic="E_REWARD", because=self.text)
        return "offer.stated", body

    def withdrawal(self, device):
        kind, prefix = self.pick(
            [
                ("expectation.withdrawn", "x"),
                ("offer.withdrawn", "o"),
                ("commitment.dropped", "c"),
                ("goal.dropped", "g"),
            ]
        )
        body = {"id": self.item(prefix)}
        if prefix in "cg":
            self.optional(body, because=self.text)
        return kind, body

    def other(self, role):
        return "manager" if role == "employee" else "employee"

    def view(self, device):
        expectation, revision = self.known_revision(self.other(device.role))
        body = {"expectation": expectation, "revision": revision, "isNew": self.chance(0.5)}
        self.optional(body, acknowledged=self.scale, delivered=self.scale, because=self.text)
        return "view.given", body

    def answer(self, device):
        by = self.pick(ROLES)
        expectation, revision = self.known_revision(self.other(by))
        body = {"expectation": expectation, "revision": revision, "by": by}
        body["answer"] = self.pick(["agree", "adjust", "cannot", "later"])
        self.optional(body, text=self.text, understood=self.text, because=self.text, cause=self.pick(["could-not", "changed"]))
        return "answer.given", body

    def commitment(self, device):
        body = {"id": self.item("c"), "revision": self.new_revision()}
        self.optional(body, replaces=self.some_revisions)
        body.update(owner=self.pick(ROLES), moment=self.text(), action=self.text(), lookBack=self.pick(DATES))
        self.optional(body, effect=self.text, sign=self.text, fallback=self.text, expectations=lambda: self.ids("x", "y"))
        return "commitment.made", body

    def goal(self, device):
        body = {"id": self.item("g"), "revision": self.new_revision(), "text": self.text()}
        self.optional(body, replaces=self.some_revisions, by=self.pick(DATES))
        self.optional(body, expectations=lambda: self.ids("x", "y"), commitments=lambda: self.ids("c", "d"))
        return "goal.set", body

    def checkin(self, device):
        body = {"id": self.item("k"), "moment": self.pick(DATES[:3] + ["extra"]), "date": self.pick(DATES)}
        statuses = ["open", "kept", "partly", "not", "changed"]
        self.optional(body, commitments=lambda: [{"id": i, "status": self.pick(statuses)} for i in self.ids("c", "d")])
        self.optional(body, received=lambda: [{"expectation": i, "received": self.scale()} for i in self.ids("x", "y")])
        self.optional(body, greatWork=self.scale, feelingGreat=self.scale, note=self.text)
        return "checkin.recorded", body

    def talk(self, device):
        body = {"id": self.item("t"), "date": self.pick(DATES[:2]), "minutes": self.random.randint(1, 1440)}
        self.optional(body, remark=self.text)
        return "talk.held", body

    def party(self, device):
        body = {"name": self.text(), "language": self.pick(["nl", "en"])}
        self.optional(body, jobTitle=self.text)
        return "party.described", body

    def frame(self, device):
        body = {"reason": self.pick(["yearly", "renewal"])}
        self.optional(body, from_=DATES[0], until=DATES[3], focus=self.text, checkIns=lambda: DATES[1:3])
        return "frame.set", body

    def side(self, device):
        kind = self.pick(["side.finished", "side.opened", "guess.stated"])
        if kind != "guess.stated":
            return kind, {}
        guesses = []
        for topic in self.ids("T", "U"):
            guess = {"topic": topic}
            self.optional(guess, text=self.text)
            guesses.append(guess)
        return kind, {"guesses": guesses}

    def profile(self, device):
        body = {"pack": "standard", "packVersion": self.random.randint(1, 3)}
        strength = {"id": "s", "label": self.text()}
        self.optional(strength, example=self.text, use=self.pick(["less", "right", "more"]), unknown=1)
        balance = {"values": [{"id": "v", "label": "x", "received": 3}], "demands": []}
        self.optional(balance, greatWork=self.scale, later=[])
        self.optional(body, strengths=[strength], balance=balance, values=[{"id": "v", "label": "x", "share": 0, "error": 1000}])
        return "profile.shared", body

    def signature(self, device):
        chance = self.random.random()
        if self.signed and chance < 0.2:
            return "signature.withdrawn", {"document": self.pick(self.signed)}
        if self.signed and chance < 0.7:
            return "agreement.signed", {"document": self.pick(self.signed[-3:])}
        if chance < 0.8:
            document = self.pick(["not a document", '{"format":"wederzijds/document","version":2}'])
        else:
            document = State(device.file()).present_document()
        self.signed.append(document)
        return "agreement.signed", {"document": document}

    def vouching(self, device):
        target = self.pick(self.devices).key.id if self.chance(0.95) else "nobody"
        if self.chance(0.7 if self.about_who_counts else 0.85):
            return "replica.accepted", {"replica": target}
        return "replica.closed", {"replica": target, "seq": self.random.randint(0, 6 if self.about_who_counts else 60)}

    def end(self, device):
        body = {}
        self.optional(body, because=self.text)
        return "agreement.ended", body

    def files(self):
        """What every device would hand out at the end, some of them stale or with another signature."""
        result = []
        for device in self.devices:
            if device.lines:
                result.append(device.file(fresh_signature=self.chance(0.3)))
        self.random.shuffle(result)
        return result
