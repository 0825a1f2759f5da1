"""Runs tests/vectors/agreement through this implementation."""

import base64
import itertools
import json
import os
import re

import agreement_file
import strict_json
from agreement_file import Key, Refused
from fold import State

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "vectors", "agreement")
TIME = "2026-03-09T09:00:00Z"


def load_keys():
    with open(os.path.join(FOLDER, "keys.json"), encoding="utf-8") as file:
        keys = json.load(file)["keys"]
    return {name: Key({**entry["public"], "d": entry["d"]}) for name, entry in keys.items()}


class Vector:
    def __init__(self, path, keys):
        with open(path, encoding="utf-8") as file:
            self.value = json.load(file)
        self.keys = keys
        documents = self.value.get("documents", {})
        self.documents = {name: strict_json.write(self.substitute(d)) for name, d in documents.items()}
        self.files = [self.build_file(f) for f in self.value["files"]]
        self.expect = self.substitute(self.value["expect"])

    def replace(self, text):
        def one(match):
            name = match.group(1)
            times, star, part = name.partition("*")
            if star and times.isdigit():
                return part * int(times)
            if name.endswith(".key") and name[:-4] in self.keys:
                return strict_json.write(self.keys[name[:-4]].public)
            if name in self.keys:
                return self.keys[name].id
            return self.documents[name]

        return re.sub(r"\{\{((?:[0-9]+\*.+?)|(?:[A-Za-z0-9.]+))\}\}", one, text, flags=re.S)

    def substitute(self, value):
        if isinstance(value, str):
            return self.replace(value)
        if isinstance(value, list):
            return [self.substitute(v) for v in value]
        if isinstance(value, dict):
            return {self.replace(k): self.substitute(v) for k, v in value.items()}
        return value

    def build_file(self, file):
        """The bytes of a file and its log elements."""
        if "base64" in file:
            return base64.b64decode(file["base64"]), None
        if "text" in file:
            return self.replace(file["text"]).encode(), None
        agreement = file.get("agreement", file["logs"][0]["key"])
        elements = [self.build_log(log, agreement) for log in file["logs"]]
        agreement = self.keys[agreement].id if agreement in self.keys else agreement
        return file_bytes(agreement, elements), elements

    def build_log(self, log, agreement):
        key = self.keys[log["key"]]
        payload = self.replace(log["payload"]) if "payload" in log else self.build_payload(log, agreement)
        protected = log.get("protected", agreement_file.PROTECTED)
        signature = log.get("signature")
        if signature is None:
            signature = self.keys[log.get("signedBy", log["key"])].sign(payload, protected)
        return {"payload": payload, "protected": protected, "signature": self.replace(signature)}

    def build_payload(self, log, agreement):
        key = self.keys[log["key"]]
        lines = []
        clock = 0
        if "open" in log:
            opening = log["open"]
            clock = opening.get("clock", 1)
            body = {
                "agreement": self.keys[opening.get("agreement", agreement)].id,
                "replica": key.id,
                "role": opening["role"],
                "key": key.public,
            }
            if "guestOf" in opening:
                body["guestOf"] = self.keys[opening["guestOf"]].id
            lines.append(line_text(1, clock, TIME, 1, "log.opened", body))
        for line in log["lines"]:
            if isinstance(line, str):
                lines.append(self.replace(line))
                continue
            body = self.substitute(line["body"])
            for repeated in range(line.get("times", 1)):
                clock = line["clock"] if "clock" in line and repeated == 0 else clock_after(clock)
                seq = line.get("seq", len(lines) + 1)
                kind = self.substitute(line["kind"])
                lines.append(line_text(seq, clock, line.get("at", TIME), line.get("round", 1), kind, body))
        return "".join(line + "\n" for line in lines)


def clock_after(clock):
    return clock + 1 if isinstance(clock, int) else clock


def line_text(seq, clock, at, round, kind, body):
    return strict_json.write(
        {"seq": seq, "clock": clock, "at": at, "round": round, "kind": kind, "body": body}
    )


def file_bytes(agreement, elements):
    value = {"format": "wederzijds/agreement", "version": 1, "agreement": agreement, "logs": elements}
    return (strict_json.write(value) + "\n").encode()


ABSENT = object()


def at_pointer(value, path):
    for token in path.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            if not token.isdigit() or int(token) >= len(value):
                return ABSENT
            value = value[int(token)]
        elif isinstance(value, dict) and token in value:
            value = value[token]
        else:
            return ABSENT
    return value


def same(a, b):
    """Equal as JSON: in Python True == 1, in JSON not."""
    return json.dumps(a, sort_keys=True) == json.dumps(b, sort_keys=True)


def answer_of(action, *args):
    """What the action gives, and how it was refused."""
    try:
        return action(*args), None
    except Refused as refused:
        return None, {"code": refused.code, "at": refused.at}


def run(vector):
    """Yields what is wrong. Afterwards the vector knows its good files and their merge, if there is one."""
    expect = vector.expect
    refused = {e["file"]: {"code": e["code"], "at": e["at"]} for e in expect.get("errors", [])}
    vector.merged = None
    vector.good = good = []
    for i, (data, _) in enumerate(vector.files):
        file, got = answer_of(agreement_file.read, data)
        if got != refused.get(i):
            yield "file %d: expected %s, got %s" % (i, refused.get(i), got)
        if file is not None:
            good.append(file)
    if "good" in expect and sorted(expect["good"]) != [i for i in range(len(vector.files)) if i not in refused]:
        yield "good and errors do not name all files once"
    if refused or len(good) < len(vector.files):
        return
    if "lines" in expect and [f.line_count() for f in good] != expect["lines"]:
        yield "lines: %s" % [f.line_count() for f in good]

    orders = list(itertools.permutations(good)) if len(good) <= 4 else [good, good[::-1]]
    if "mergeError" in expect:
        for order in orders:
            _, got = answer_of(agreement_file.merge, order)
            if got != expect["mergeError"]:
                yield "merge: expected %s, got %s" % (expect["mergeError"], got)
        return
    vector.merged = merged = agreement_file.merge(good)
    merged_bytes = merged.bytes()
    for order in orders[1:]:
        if agreement_file.merge(order).bytes() != merged_bytes:
            yield "merge depends on the order"
        step = order[0]
        for file in order[1:]:
            step = agreement_file.merge([step, file])
        if agreement_file.merge([step, order[0]]).bytes() != merged_bytes:
            yield "merge step by step differs"
    if isinstance(expect.get("merged"), str):
        if merged.text() != expect["merged"]:
            yield "merged text differs:\n%s\n%s" % (merged.text(), expect["merged"])
    elif "merged" in expect:
        elements = [vector.files[ref["file"]][1][ref["log"]] for ref in expect["merged"]]
        if merged_bytes != file_bytes(merged.agreement, elements):
            yield "merged file differs"
    for name, wanted in (("nothingNew", True), ("somethingNew", False)):
        if name in expect:
            a, b = expect[name]
            if agreement_file.brings_nothing_new(good[a], good[b]) != wanted:
                yield name
    for name, code in expect.get("safetyCode", {}).items():
        if agreement_file.safety_code(vector.keys[name].id) != code:
            yield "safety code of " + name
    if not {"show", "absent", "document"} & set(expect):
        return
    shown = State(merged).show()
    for path, value in expect.get("show", {}).items():
        got = at_pointer(shown, path)
        if got is ABSENT or not same(got, value):
            found = "nothing" if got is ABSENT else json.dumps(got, ensure_ascii=False, sort_keys=True)
            yield "show %s:\n    expected %s\n    got      %s" % (path, json.dumps(value, ensure_ascii=False, sort_keys=True), found)
    for path in expect.get("absent", []):
        if at_pointer(shown, path) is not ABSENT:
            yield "show %s should be absent: %s" % (path, at_pointer(shown, path))
    if "document" in expect and shown["presentDocument"] != expect["document"]:
        yield "document:\n    expected %s\n    got      %s" % (expect["document"], shown["presentDocument"])


def bad_signatures_are_listed(vector):
    """Real ES256 finds exactly the signatures that the vector lists, for stand-in verifiers."""
    listed = {(b["file"], b["at"]) for b in vector.value.get("badSignatures", [])}
    for i, (_, elements) in enumerate(vector.files):
        for j, element in enumerate(elements or []):
            try:
                body = agreement_file.parse_line(agreement_file.split_lines(element["payload"])[0])["body"]
                agreement_file.check_opened(body)
            except (ValueError, IndexError):
                continue  # refused before signatures are looked at
            if element["protected"] != agreement_file.PROTECTED:
                continue
            key = body["key"]
            good = bool(agreement_file.SIGNATURE.match(element["signature"])) and agreement_file.verify(element, key)
            if good == ((i, "/logs/%d" % j) in listed):
                yield "badSignatures is wrong about file %d log %d" % (i, j)


def run_all(names=()):
    """All vectors (or those whose name holds one of `names`) by name, and how many failed here."""
    keys = load_keys()
    failed = 0
    done = {}
    for name in sorted(f for f in os.listdir(FOLDER) if f.endswith(".json") and f != "keys.json"):
        if names and not any(n in name for n in names):
            continue
        vector = done[name] = Vector(os.path.join(FOLDER, name), keys)
        problems = list(bad_signatures_are_listed(vector)) + list(run(vector))
        for problem in problems:
            print("%s: %s" % (name, problem))
        failed += bool(problems)
    print("vectors in Python: %d, failed: %d" % (len(done), failed))
    return done, failed


if __name__ == "__main__":
    import sys

    sys.exit(1 if run_all(sys.argv[1:])[1] else 0)
