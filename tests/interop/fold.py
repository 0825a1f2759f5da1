"""Who counts, and the state of `show`, from src/agreement/FORMAT.md alone."""

import bodies
import strict_json
from agreement_file import safety_code

ROLES = ("employee", "manager")


def other(role):
    return "manager" if role == "employee" else "employee"


def good_body(line):
    if line.kind not in bodies.BODIES:
        return None
    try:
        return bodies.known(line.kind, line.body)
    except bodies.Wrong:
        return None


class Replica:
    def __init__(self, id):
        self.id = id
        self.logs = []
        self.lines = []  # different lines, in order
        self.role = None
        self.own = set()  # texts of lines in branches that open with this role
        self.accepted_by = set()
        self.distance = None
        self.limit = None
        self.was_read = False
        self.guest_of = None

    def counts(self, line):
        return self.was_read and line.text in self.own and (self.limit is None or line.seq <= self.limit)


def gather(file):
    replicas = {}
    for log in file.logs:
        replicas.setdefault(log.replica(), Replica(log.replica())).logs.append(log)
    for replica in replicas.values():
        lines = {line.text: line for log in replica.logs for line in log.lines}
        replica.lines = sorted(lines.values(), key=lambda line: line.order())
        first = min((log.lines[0] for log in replica.logs), key=lambda line: line.order())
        replica.role = first.body["role"]
        replica.guest_of = first.body.get("guestOf")
        for log in replica.logs:
            if log.lines[0].body["role"] == replica.role:
                replica.own.update(line.text for line in log.lines)
    return replicas


def settle_who_counts(file, replicas):
    """Fills distance, limit, accepted_by and was_read."""
    root = replicas.get(file.agreement)
    if root is None:
        return None
    distances = {root.id: 0}
    limits = {}  # also of replicas whose log is absent
    accepted = set()  # all that were accepted by the root's role

    def read(replica):
        so_far = limits.get(replica.id)
        replica.was_read = True
        for line in replica.lines:
            if line.text not in replica.own or (so_far is not None and line.seq > so_far):
                continue
            body = good_body(line)
            if body is None:
                continue
            if line.kind == "replica.accepted":
                target = body["replica"]
                if replica.role == root.role:
                    accepted.add(target)
                if target in replicas and target != replica.id:
                    replicas[target].accepted_by.add(replica.id)
                step = distances[replica.id] + 1
                if target not in distances or distances[target] > step:
                    distances[target] = step
            elif line.kind == "replica.closed":
                target = body["replica"]
                if target in replicas and replicas[target].role != replica.role:
                    continue
                if target not in limits or limits[target] > body["seq"]:
                    limits[target] = body["seq"]

    def read_all(role, may_start):
        while True:
            ready = [
                r
                for r in replicas.values()
                if r.role == role and not r.was_read and r.id in distances and may_start(r)
            ]
            if not ready:
                return
            read(min(ready, key=lambda r: (distances[r.id], r.id.encode())))

    read_all(root.role, lambda r: True)
    second = other(root.role)
    if any(r.role == second and r.id in accepted for r in replicas.values()):
        read_all(second, lambda r: True)
    else:
        for replica in sorted(replicas.values(), key=lambda r: r.id.encode()):
            if replica.role == second:
                distances.setdefault(replica.id, 1)
                read(replica)
    for replica in replicas.values():
        replica.limit = limits.get(replica.id)
    return root


class Stated:
    """A body with the line that said it."""

    def __init__(self, line, body):
        self.line = line
        self.body = body

    def origin(self):
        line = self.line
        return {"replica": line.replica, "seq": line.seq, "at": line.at, "round": line.round}

    def shown(self, **more):
        return {**self.body, **more, "origin": self.origin()}


class Item:
    def __init__(self, id, role=None):
        self.id = id
        self.role = role
        self.revisions = {}  # id -> Stated, in order
        self.standing = []  # revision ids
        self.ending = None

    def in_use(self):
        return self.standing[-1] if self.standing else None

    def state(self, stated):
        body = stated.body
        replaces = unique(r for r in body.get("replaces", []) if r in self.revisions)
        body["replaces"] = replaces
        self.standing = [r for r in self.standing if r not in replaces]
        self.standing.append(body["revision"])
        self.revisions[body["revision"]] = stated
        self.ending = None

    def end(self, stated):
        self.standing = []
        self.ending = stated

    def shown(self):
        result = {"id": self.id, "stands": bool(self.standing), "twoTexts": len(self.standing) > 1}
        if self.role:
            result["role"] = self.role
        if self.standing:
            result["inUse"] = self.in_use()
        result["revisions"] = []
        for revision, stated in self.revisions.items():
            shown = stated.shown(stands=revision in self.standing)
            del shown["id"]
            result["revisions"].append(shown)
        return result


class Side:
    def __init__(self):
        self.finished = None
        self.opened = None
        self.guesses = None
        self.profile = None
        self.views = {}
        self.own = {}
        self.notes = {}


class Round:
    def __init__(self):
        self.frame = None
        self.ended = None
        self.sides = {role: Side() for role in ROLES}


class SignedDocument:
    def __init__(self, text):
        self.text = text
        self.signatures = {role: [] for role in ROLES}
        self.version = None


def unique(values):
    return list(dict.fromkeys(values))


def last_per(name, entries):
    """The entries, of several with one id only the last, at its place."""
    last = {entry[name]: i for i, entry in enumerate(entries)}
    return [entry for i, entry in enumerate(entries) if last[entry[name]] == i]


class State:
    def __init__(self, file):
        self.agreement = file.agreement
        self.replicas = gather(file)
        self.root = settle_who_counts(file, self.replicas)
        self.present = 1
        self.rounds = {}
        self.parties = {}
        self.profiles = {}
        self.expectations = {}  # (role, id)
        self.offers = {}
        self.commitments = {}  # id
        self.goals = {}
        self.talks = {}  # id -> {"last": Stated, role: Stated}
        self.checkins = {}  # (role, moment or extra, date if extra)
        self.documents = {}
        self.completed = []
        self.without_effect = []
        self.newer = 0
        self.order = {}  # line -> its number
        lines = [line for replica in self.replicas.values() for line in replica.lines]
        lines.sort(key=lambda line: line.order())
        self.count = len(lines)
        for i, line in enumerate(lines):
            self.order[line] = i
            self.apply(line)

    def apply(self, line):
        replica = self.replicas[line.replica]
        reason = None
        if not replica.counts(line):
            reason = "not-counted"
        elif line.kind not in bodies.BODIES:
            self.newer += 1
            return
        else:
            body = good_body(line)
            if body is None:
                reason = "body"
            else:
                handler = getattr(self, "on_" + line.kind.replace(".", "_"))
                reason = handler(replica.role, Stated(line, body), body)
        if reason is not None:
            entry = {"replica": line.replica, "seq": line.seq, "kind": line.kind, "reason": reason}
            self.without_effect.append(entry)
        else:
            self.round_of(line.round)

    def round_of(self, number):
        return self.rounds.setdefault(number, Round())

    def side(self, role, stated):
        return self.round_of(stated.line.round).sides[role]

    # One handler per kind; each returns the reason why the line has no effect, or None.

    def on_log_opened(self, role, stated, body):
        return None

    def on_replica_accepted(self, role, stated, body):
        return None

    def on_replica_closed(self, role, stated, body):
        target = self.replicas.get(body["replica"])
        return "role" if target is not None and target.role != role else None

    def on_party_described(self, role, stated, body):
        self.parties[role] = stated

    def on_frame_set(self, role, stated, body):
        body.setdefault("checkIns", [])
        self.round_of(stated.line.round).frame = stated
        self.present = max(self.present, stated.line.round)

    def on_profile_shared(self, role, stated, body):
        self.profiles[role] = stated
        self.side(role, stated).profile = stated

    def _state_item(self, items, key, stated, role=None):
        item = items.get(key)
        if item is not None and stated.body["revision"] in item.revisions:
            return "reference"
        if item is None:
            item = items[key] = Item(stated.body["id"], role)
        item.state(stated)
        return None

    def _end_item(self, items, key, stated):
        if key not in items:
            return "reference"
        items[key].end(stated)
        return None

    def on_expectation_stated(self, role, stated, body):
        return self._state_item(self.expectations, (role, body["id"]), stated, role)

    def on_expectation_withdrawn(self, role, stated, body):
        return self._end_item(self.expectations, (role, body["id"]), stated)

    def on_offer_stated(self, role, stated, body):
        return self._state_item(self.offers, (role, body["id"]), stated, role)

    def on_offer_withdrawn(self, role, stated, body):
        return self._end_item(self.offers, (role, body["id"]), stated)

    def on_guess_stated(self, role, stated, body):
        self.side(role, stated).guesses = stated

    def on_side_finished(self, role, stated, body):
        side = self.side(role, stated)
        side.finished = side.finished or stated

    def on_side_opened(self, role, stated, body):
        side = self.side(role, stated)
        side.opened = side.opened or stated

    def _revision_exists(self, role, body):
        item = self.expectations.get((role, body["expectation"]))
        return item is not None and body["revision"] in item.revisions

    def on_view_given(self, role, stated, body):
        if not self._revision_exists(other(role), body):
            return "reference"
        self.side(role, stated).views[body["expectation"]] = stated

    def on_answer_given(self, role, stated, body):
        if not self._revision_exists(other(body["by"]), body):
            return "reference"
        side = self.side(body["by"], stated)
        held = side.own if role == body["by"] else side.notes
        held[body["expectation"]] = stated

    def _known_expectations(self, ids):
        return unique(i for i in ids if any((role, i) in self.expectations for role in ROLES))

    def on_commitment_made(self, role, stated, body):
        body["expectations"] = self._known_expectations(body.get("expectations", []))
        return self._state_item(self.commitments, body["id"], stated)

    def on_commitment_dropped(self, role, stated, body):
        return self._end_item(self.commitments, body["id"], stated)

    def on_goal_set(self, role, stated, body):
        body["expectations"] = self._known_expectations(body.get("expectations", []))
        body["commitments"] = unique(i for i in body.get("commitments", []) if i in self.commitments)
        return self._state_item(self.goals, body["id"], stated)

    def on_goal_dropped(self, role, stated, body):
        return self._end_item(self.goals, body["id"], stated)

    def on_talk_held(self, role, stated, body):
        talk = self.talks.setdefault(body["id"], {})
        talk["last"] = stated
        talk[role] = stated

    def on_checkin_recorded(self, role, stated, body):
        commitments = [e for e in body.get("commitments", []) if e["id"] in self.commitments]
        received = [e for e in body.get("received", []) if (role, e["expectation"]) in self.expectations]
        body["commitments"] = last_per("id", commitments)
        body["received"] = last_per("expectation", received)
        key = (role, True, body["date"]) if body["moment"] == "extra" else (role, False, body["moment"])
        self.checkins[key] = stated

    def on_agreement_signed(self, role, stated, body):
        document = self.documents.setdefault(body["document"], SignedDocument(body["document"]))
        document.signatures[role].append(stated)
        if document.version is None and document.signatures[other(role)]:
            self.completed.append(stated.line)
            document.version = len(self.completed)

    def on_signature_withdrawn(self, role, stated, body):
        document = self.documents.get(body["document"])
        if document is None or not document.signatures[role]:
            return "reference"
        if document.signatures[other(role)]:
            return "already-agreed"
        document.signatures[role] = []

    def on_agreement_ended(self, role, stated, body):
        this_round = self.round_of(stated.line.round)
        this_round.ended = this_round.ended or stated

    # What follows from the state.

    def used_checkins(self, role):
        """Those of a role, in the order of lines."""
        found = [stated for key, stated in self.checkins.items() if key[0] == role]
        return sorted(found, key=lambda stated: self.order[stated.line])

    def received(self, item):
        if not item.standing:
            return None
        candidates = []
        statement = item.revisions[item.in_use()]
        if "received" in statement.body:
            candidates.append((statement, statement.body["received"]))
        for stated in self.used_checkins(item.role):
            for entry in stated.body["received"]:
                if entry["expectation"] == item.id:
                    candidates.append((stated, entry["received"]))
        if not candidates:
            return None
        stated, value = max(candidates, key=lambda c: self.order[c[0].line])
        return {"received": value, "origin": stated.origin()}

    def status(self, item):
        result = {}
        for role in ROLES:
            for stated in self.used_checkins(role):
                for entry in stated.body["commitments"]:
                    if entry["id"] == item.id:
                        result[role] = {"status": entry["status"], "origin": stated.origin()}
        return result

    def to_earlier_text(self, role, stated):
        return self.expectations[role, stated.body["expectation"]].in_use() != stated.body["revision"]

    def is_confirmed(self, by, note):
        body = note.body
        for document in self.documents.values():
            if not any(self.order[s.line] > self.order[note.line] for s in document.signatures[by]):
                continue
            for entry in read_expectations(document.text):
                if entry.get("role") != other(by) or entry.get("id") != body["expectation"]:
                    continue
                answer = entry.get("answer")
                if isinstance(answer, dict) and all(
                    answer.get(name) == body.get(name) for name in ("answer", "text", "because")
                ):
                    return True
        return False

    def answer(self, role, side, expectation):
        own = side.own.get(expectation)
        note = side.notes.get(expectation)
        stated = own or note
        more = {"earlierText": self.to_earlier_text(other(role), stated)}
        if own is None and not self.is_confirmed(role, note):
            more["notedBy"] = other(role)
        shown = stated.shown(**more)
        if own is not None and note is not None:
            shown["note"] = note.shown()
        return shown

    def present_document(self):
        this_round = self.rounds.get(self.present)
        frame = {}
        if this_round and this_round.frame:
            frame = pick(this_round.frame.body, "reason", "from", "until", "focus")
            frame["checkIns"] = this_round.frame.body["checkIns"]
        else:
            frame["checkIns"] = []
        parties = []
        expectations = []
        offers = []
        for role in ROLES:
            if role in self.parties:
                parties.append({"role": role, **pick(self.parties[role].body, "name", "jobTitle")})
            for (owner, id), item in self.expectations.items():
                if owner != role or not item.standing:
                    continue
                entry = {"role": role, "id": id}
                body = item.revisions[item.in_use()].body
                entry.update(pick(body, "topic", "topicLabel", "text", "sign"))
                if this_round:
                    side = this_round.sides[other(role)]
                    answer = side.own.get(id) or side.notes.get(id)
                    if answer and not self.to_earlier_text(role, answer):
                        entry["answer"] = pick(answer.body, "answer", "text", "because")
                expectations.append(entry)
            for (owner, id), item in self.offers.items():
                if owner == role and item.standing:
                    body = item.revisions[item.in_use()].body
                    entry = {"role": role, "id": id, **pick(body, "nature", "topic", "text", "because")}
                    offers.append(entry)
        commitments = []
        for item in self.commitments.values():
            if item.standing:
                body = item.revisions[item.in_use()].body
                names = ("owner", "moment", "action", "effect", "sign", "fallback", "lookBack", "expectations")
                commitments.append({"id": item.id, **pick(body, *names)})
        goals = []
        for item in self.goals.values():
            if item.standing:
                body = item.revisions[item.in_use()].body
                goals.append({"id": item.id, **pick(body, "text", "by", "expectations", "commitments")})
        return strict_json.write(
            {
                "format": "wederzijds/document",
                "version": 1,
                "frame": frame,
                "parties": parties,
                "expectations": expectations,
                "offers": offers,
                "commitments": commitments,
                "goals": goals,
            }
        )

    # The state as JSON.

    def show(self):
        this_round = self.rounds.get(self.present)
        result = {
            "agreement": self.agreement,
            "ended": bool(this_round and this_round.ended),
            "round": self.present,
            "lines": self.count,
            "newerLines": self.newer,
            "replicas": [self.show_replica(r) for _, r in sorted(self.replicas.items())],
            "parties": {role: stated.shown() for role, stated in self.parties.items()},
            "profiles": {role: stated.shown() for role, stated in self.profiles.items()},
            "rounds": [self.show_round(n) for n in sorted(self.rounds)],
            "expectations": [self.show_expectation(i) for i in self.expectations.values()],
            "offers": [self.show_withdrawable(i) for i in self.offers.values()],
            "commitments": [self.show_commitment(i) for i in self.commitments.values()],
            "goals": [self.show_droppable(i) for i in self.goals.values()],
            "talks": self.show_talks(),
            "checkIns": self.show_checkins(),
            "documents": self.show_documents(),
            "presentDocument": self.present_document(),
            "withoutEffect": self.without_effect,
        }
        if self.root is not None:
            result["rootRole"] = self.root.role
        return result

    def show_replica(self, replica):
        shown = {
            "replica": replica.id,
            "role": replica.role,
            "safetyCode": safety_code(replica.id),
            "lines": len(replica.lines),
            "branches": len(replica.logs),
            "counts": replica.was_read and replica.limit != 0,
            "acceptedBy": sorted(replica.accepted_by),
            "acceptedOnlyByOtherRole": self.only_by_other_role(replica),
        }
        if replica.guest_of is not None:
            shown["guestOf"] = replica.guest_of
        if replica.limit is not None:
            shown["closedAfter"] = replica.limit
        for line in replica.lines:
            if line.kind == "party.described" and good_body(line):
                shown["name"] = line.body["name"]
        return shown

    def only_by_other_role(self, replica):
        return bool(replica.accepted_by) and all(
            self.replicas[by].role != replica.role for by in replica.accepted_by
        )

    def show_round(self, number):
        this_round = self.rounds[number]
        result = {"round": number}
        if this_round.frame:
            result["frame"] = this_round.frame.shown()
        if this_round.ended:
            result["ended"] = this_round.ended.shown()
        for role in ROLES:
            result[role] = self.show_side(role, this_round)
        return result

    def show_side(self, role, this_round):
        side = this_round.sides[role]
        result = {"closed": this_round.sides[other(role)].opened is None}
        if side.finished:
            result["finished"] = side.finished.origin()
        if side.opened:
            result["opened"] = side.opened.origin()
        if side.guesses:
            result["guesses"] = side.guesses.shown()
        if side.profile:
            result["profile"] = side.profile.origin()
        result["views"] = [
            stated.shown(earlierText=self.to_earlier_text(other(role), stated))
            for _, stated in sorted(side.views.items())
        ]
        result["answers"] = [self.answer(role, side, e) for e in sorted(set(side.own) | set(side.notes))]
        return result

    def show_withdrawable(self, item):
        shown = item.shown()
        if item.ending:
            shown["withdrawn"] = item.ending.origin()
        return shown

    def show_expectation(self, item):
        shown = self.show_withdrawable(item)
        received = self.received(item)
        if received:
            shown["received"] = received
        return shown

    def show_droppable(self, item):
        shown = item.shown()
        if item.ending:
            shown["dropped"] = {**pick(item.ending.body, "because"), "origin": item.ending.origin()}
        return shown

    def show_commitment(self, item):
        return {**self.show_droppable(item), "status": self.status(item)}

    def show_talks(self):
        groups = {}
        for id, talk in self.talks.items():
            last = talk["last"]
            groups.setdefault((last.line.round, last.body["date"]), []).append((id, talk))
        result = []
        for (number, date), talks in sorted(groups.items()):
            last = max((t["last"] for _, t in talks), key=lambda s: self.order[s.line])
            remarks = {}
            for role in ROLES:
                own = [t[role] for _, t in talks if role in t and "remark" in t[role].body]
                if own:
                    remarks[role] = max(own, key=lambda s: self.order[s.line]).body["remark"]
            result.append(
                {
                    "round": number,
                    "date": date,
                    "minutes": last.body["minutes"],
                    "remarks": remarks,
                    "ids": sorted(id for id, _ in talks),
                    "origin": last.origin(),
                }
            )
        return result

    def show_checkins(self):
        groups = {}
        for (role, extra, date), stated in self.checkins.items():
            groups.setdefault((date, extra), {})[role] = stated.shown()
        return [
            {"moment": "extra" if extra else date, "date": date, **roles}
            for (date, extra), roles in sorted(groups.items(), key=lambda g: g[0])
        ]

    def show_documents(self):
        last_completed = self.order[self.completed[-1]] if self.completed else -1
        offered = None
        for document in self.documents.values():
            signers = [role for role in ROLES if document.signatures[role]]
            if document.version is None and len(signers) == 1:
                at = self.order[document.signatures[signers[0]][-1].line]
                if at > last_completed and (offered is None or at > offered[0]):
                    offered = (at, document)
        result = []
        for document in self.documents.values():
            signatures = [s for role in ROLES for s in document.signatures[role]]
            signatures.sort(key=lambda s: self.order[s.line])
            shown = {"document": document.text, "signatures": []}
            for stated in signatures:
                replica = self.replicas[stated.line.replica]
                mark = self.only_by_other_role(replica)
                shown["signatures"].append({"acceptedOnlyByOtherRole": mark, "origin": stated.origin()})
            if document.version is not None:
                shown["status"] = "agreed"
                shown["version"] = document.version
            elif not signatures:
                shown["status"] = "withdrawn"
            else:
                shown["status"] = "offered" if offered and offered[1] is document else "set-aside"
            result.append(shown)
        return result


def pick(body, *names):
    return {name: body[name] for name in names if name in body}


def read_expectations(text):
    """The entries of `expectations` of a document, or nothing when it is none."""
    try:
        value, fault = strict_json.parse(text)
    except strict_json.NotJson:
        return []
    if fault is not None or not isinstance(value, dict):
        return []
    if value.get("format") != "wederzijds/document" or value.get("version") != 1:
        return []
    entries = value.get("expectations")
    return [e for e in entries if isinstance(e, dict)] if isinstance(entries, list) else []
