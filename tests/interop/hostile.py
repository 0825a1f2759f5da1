"""Tampered and hostile files: name, bytes, and the code and place that FORMAT.md gives, written by hand."""

import json

import agreement_file
import strict_json
from agreement_file import Key
from people import Device


def two_people():
    """Sam (employee, root) and Robin (manager); the logs in the file stand in the order of the ids."""
    keys = sorted((Key.from_text("sam"), Key.from_text("robin")), key=lambda key: key.id)
    sam = Device("employee", key=keys[0])
    sam.open()
    sam.write("party.described", {"name": "Sam", "language": "nl"})
    expectation = {"id": "e1", "revision": "r1", "topic": "E_CLARITY", "text": "Zeg wat telt.", "importance": 5, "needed": 4}
    sam.write("expectation.stated", expectation)
    sam.write("side.finished", {})
    robin = Device("manager", sam.agreement, keys[1])
    robin.take_in(sam.file())
    robin.open()
    robin.write("party.described", {"name": "Robin", "language": "nl"})
    robin.write("side.finished", {})
    robin.write("side.opened", {})
    robin.write("view.given", {"expectation": "e1", "revision": "r1", "isNew": True, "acknowledged": 4})
    return sam, robin


class Bench:
    def __init__(self):
        self.sam, self.robin = two_people()
        self.good = json.loads(self.robin.file().bytes())

    def changed(self, change):
        value = json.loads(json.dumps(self.good))
        change(value)
        return (strict_json.write(value) + "\n").encode()

    def resigned(self, payload, key=None):
        """The good file with Robin's payload put in its place, signed well over whatever it says."""
        key = key or self.robin.key

        def change(value):
            value["logs"][1]["payload"] = payload
            value["logs"][1]["signature"] = key.sign(payload)

        return self.changed(change)

    def lines(self):
        return agreement_file.split_lines(self.good["logs"][1]["payload"])

    def with_line(self, number, text):
        """Robin's line `number` (from 1) replaced, everything signed."""
        lines = self.lines()
        lines[number - 1] = text
        return self.resigned("".join(lines))


def cases():
    bench = Bench()
    good = bench.robin.file().bytes()
    text = good.decode()
    lines = bench.lines()

    def set_log(i, name, value):
        return bench.changed(lambda v: v["logs"][i].__setitem__(name, value))

    def set_member(name, value):
        return bench.changed(lambda v: v.__setitem__(name, value))

    def line(seq, clock, kind="side.finished", body="{}", at="2026-03-01T12:00:00Z", round=1):
        head = '{"seq":%s,"clock":%s,"at":"%s","round":%s,' % (seq, clock, at, round)
        return head + '"kind":"%s","body":%s}\n' % (kind, body)

    def at_line(n):
        return "/logs/1/payload#%d" % n

    last = len(lines)
    clock = json.loads(lines[-1])["clock"]
    yield "good", good, None, None
    yield "white space", json.dumps(bench.good, indent=1).encode(), None, None
    yield "members in another order", json.dumps(dict(reversed(bench.good.items()))).encode(), None, None
    yield "logs in another order", bench.changed(lambda v: v["logs"].reverse()), None, None
    yield "only one side", bench.changed(lambda v: v["logs"].pop()), None, None
    yield "root absent", bench.changed(lambda v: v["logs"].pop(0)), None, None
    yield "a log twice", bench.changed(lambda v: v["logs"].append(v["logs"][0])), None, None

    # One bit or byte somewhere.
    yield "a word changed", good.replace(b"Zeg wat telt.", b"Zeg wat telt!"), "bad-signature", "/logs/0/signature"
    yield "a figure changed", good.replace(b'acknowledged\\":4', b'acknowledged\\":5'), "bad-signature", "/logs/1/signature"
    yield "an escape spelled otherwise", good.replace(b"Zeg wat", b"Zeg\\u0020wat"), None, None
    yield "an escape in the line spelled otherwise", good.replace(b"Zeg wat", b"Zeg\\\\u0020wat"), "bad-signature", "/logs/0/signature"
    flipped = bench.good["logs"][0]["signature"]
    flipped = ("B" if flipped[0] != "B" else "C") + flipped[1:]
    yield "a signature changed", set_log(0, "signature", flipped), "bad-signature", "/logs/0/signature"
    swapped = bench.changed(
        lambda v: (
            v["logs"][0].__setitem__("signature", bench.good["logs"][1]["signature"]),
            v["logs"][1].__setitem__("signature", bench.good["logs"][0]["signature"]),
        )
    )
    yield "signatures swapped", swapped, "bad-signature", "/logs/0/signature"
    yield "last line cut off", set_log(1, "payload", "".join(lines[:-1])), "bad-signature", "/logs/1/signature"
    yield "a line taken out", set_log(1, "payload", "".join(lines[:2] + lines[3:])), "bad-signature", "/logs/1/signature"
    yield "a line added", set_log(1, "payload", "".join(lines) + line(last + 1, clock + 1)), "bad-signature", "/logs/1/signature"
    yield "signature short", set_log(1, "signature", bench.good["logs"][1]["signature"][:-1]), "bad-signature", "/logs/1/signature"
    yield "signature padded", set_log(1, "signature", bench.good["logs"][1]["signature"] + "=="), "bad-signature", "/logs/1/signature"
    yield "signature empty", set_log(0, "signature", ""), "bad-signature", "/logs/0/signature"
    yield "signature of zeros", set_log(0, "signature", "A" * 86), "bad-signature", "/logs/0/signature"
    loose = bench.good["logs"][0]["signature"][:-1] + chr(ord(bench.good["logs"][0]["signature"][-1]) + 1)
    yield "unused bits set", set_log(0, "signature", loose), "bad-signature", "/logs/0/signature"

    # Another algorithm or header, well signed where that can be.
    for name, header in (
        ("no alg", '{"alg":"none","b64":false,"crit":["b64"]}'),
        ("HS256", '{"alg":"HS256","b64":false,"crit":["b64"]}'),
        ("ES384", '{"alg":"ES384","b64":false,"crit":["b64"]}'),
        ("b64 true", '{"alg":"ES256"}'),
        ("other order", '{"b64":false,"alg":"ES256","crit":["b64"]}'),
        ("a kid", '{"alg":"ES256","b64":false,"crit":["b64"],"kid":"1"}'),
        ("a key of its own", '{"alg":"ES256","b64":false,"crit":["b64"],"jwk":%s}' % strict_json.write(Key().public)),
    ):
        protected = agreement_file.base64url(header.encode())
        payload = bench.good["logs"][1]["payload"]

        def change(value, protected=protected, payload=payload):
            value["logs"][1]["protected"] = protected
            value["logs"][1]["signature"] = bench.robin.key.sign(payload, protected)

        yield "protected: " + name, bench.changed(change), "bad-signature", "/logs/1/protected"

    # Signed well, but by somebody else or saying something else.
    mallory = Key.from_text("mallory")
    yield "signed by somebody else", bench.resigned("".join(lines), mallory), "bad-signature", "/logs/1/signature"
    stolen = lines[0].replace(strict_json.write(bench.robin.key.public), strict_json.write(mallory.public))
    yield "somebody else's key under Robin's id", bench.resigned(stolen, mallory), "key-changed", "/logs/1/payload#1"
    off_curve = dict(bench.robin.key.public, y=bench.robin.key.public["x"])
    off = lines[0].replace(strict_json.write(bench.robin.key.public), strict_json.write(off_curve))
    yield "a key off the curve", bench.resigned(off), "bad-signature", "/logs/1/signature"
    other_agreement = lines[0].replace('"agreement":"%s"' % bench.sam.key.id, '"agreement":"%s"' % bench.robin.key.id)
    yield "a log of another agreement", bench.resigned(other_agreement), "malformed", "/logs/1/payload#1"
    yield "another agreement in the file", set_member("agreement", bench.robin.key.id), "malformed", "/logs/0/payload#1"
    yield "agreement no id", set_member("agreement", "no id"), "malformed", "/agreement"

    # Lines.
    yield "gap in seq", bench.with_line(last, line(last + 1, clock)), "malformed", at_line(last)
    yield "seq twice", bench.with_line(last, line(last - 1, clock)), "malformed", at_line(last)
    yield "clock stands still", bench.with_line(last, line(last, clock - 1)), "malformed", at_line(last)
    yield "clock jumps", bench.with_line(last, line(last, clock - 1 + 200_001)), "malformed", at_line(last)
    yield "clock jumps as far as it may", bench.with_line(last, line(last, clock - 1 + 200_000)), None, None
    yield "opened twice", bench.with_line(2, lines[0].replace('"seq":1', '"seq":2')), "malformed", at_line(2)
    yield "first line missing", bench.resigned("".join(lines[1:])), "malformed", at_line(1)
    yield "no newline at the end", bench.resigned("".join(lines)[:-1]), "malformed", at_line(last)
    yield "an empty line", bench.resigned("".join(lines) + "\n"), "malformed", at_line(last + 1)
    yield "a carriage return", bench.with_line(3, lines[2][:-1] + "\r\n"), "malformed", at_line(3)
    yield "a space", bench.with_line(3, lines[2].replace(',"body"', ', "body"')), "malformed", at_line(3)
    yield "duplicate in a body", bench.with_line(3, line(3, clock - 2, body='{"a":1,"a":1}')), "malformed", at_line(3)
    yield "fraction in a body", bench.with_line(3, line(3, clock - 2, body='{"a":0.1}')), "malformed", at_line(3)
    yield "minus zero in a body", bench.with_line(3, line(3, clock - 2, body='{"a":-0}')), "malformed", at_line(3)
    deep = '{"a":' + "[" * 31 + "]" * 31 + "}"
    yield "deep body", bench.with_line(3, line(3, clock - 2, body=deep)), "malformed", at_line(3)
    yield "deepest good body", bench.with_line(3, line(3, clock - 2, body=deep.replace("[]", ""))), None, None
    very_deep = '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"
    yield "very deep body", bench.with_line(3, line(3, clock - 2, body=very_deep)), "malformed", at_line(3)
    yield "no such day", bench.with_line(3, line(3, clock - 2, at="2026-02-29T00:00:00Z")), "malformed", at_line(3)
    yield "round 0", bench.with_line(3, line(3, clock - 2, round=0)), "malformed", at_line(3)
    yield "round 10000", bench.with_line(3, line(3, clock - 2, round=10000)), "malformed", at_line(3)
    yield "body a list", bench.with_line(3, line(3, clock - 2, body="[]")), "malformed", at_line(3)
    long = '{"a":"' + "x" * 20_001 + '"}'
    yield "a long string", bench.with_line(3, line(3, clock - 2, body=long)), "malformed", at_line(3)
    yield "a wrong body is no bad file", bench.with_line(3, line(3, clock - 2, "party.described", '{"name":5}')), None, None
    yield "an unknown kind is no bad file", bench.with_line(3, line(3, clock - 2, "mood.shared")), None, None

    # The file itself.
    yield "empty", b"", "not-json", ""
    yield "cut in the middle", good[: len(good) // 2], "not-json", ""
    yield "cut before the last brace", good[:-2], "not-json", ""
    yield "text behind", good + b"x", "not-json", ""
    yield "two files", good + good, "not-json", ""
    yield "NUL behind", good + b"\0", "not-json", ""
    yield "NUL and more behind", good + b"\0{}", "not-json", ""
    yield "NUL inside", good.replace(b"Zeg wat", b"Zeg\0wat"), "not-json", ""
    yield "BOM", b"\xef\xbb\xbf" + good, "not-json", ""
    yield "UTF-16", text.encode("utf-16"), "not-utf8", ""
    yield "Latin-1", good.replace(b"Zeg wat", "Zég wat".encode("latin-1")), "not-utf8", ""
    yield "overlong", good.replace(b"Zeg wat", b"Zeg\xc0\xafwat"), "not-utf8", ""
    yield "lone surrogate", good.replace(b"Zeg wat", b"Zeg\\ud800wat"), "not-json", ""
    yield "encoded surrogate", good.replace(b"Zeg wat", b"Zeg\xed\xa0\x80wat"), "not-utf8", ""
    yield "duplicate version", good.replace(b'"version":1', b'"version":1,"version":1'), "malformed", "/version"
    yield "duplicate payload", good.replace(b'"logs":[{', b'"logs":[{"payload":"",'), "malformed", "/logs/0/payload"
    yield "version 1.0", good.replace(b'"version":1', b'"version":1.0'), "malformed", "/version"
    yield "version 2", set_member("version", 2), "newer-version", "/version"
    yield "version 2 with more", bench.changed(lambda v: v.update(version=2, logs={}, more=1)), "newer-version", "/version"
    yield "version 0", set_member("version", 0), "malformed", "/version"
    yield "version as text", set_member("version", "1"), "malformed", "/version"
    yield "a backup", set_member("format", "wederzijds/backup"), "backup-file", ""
    yield "another format", set_member("format", "wederzijds/document"), "not-an-agreement", ""
    yield "a list", b"[]", "not-an-agreement", ""
    yield "locked", b"-----BEGIN AGE ENCRYPTED FILE-----\nabc\n", "needs-passphrase", ""
    yield "member too many", set_member("note", ""), "malformed", "/note"
    yield "member of a log too many", set_log(1, "header", {}), "malformed", "/logs/1/header"
    yield "payload missing", bench.changed(lambda v: v["logs"][0].pop("payload")), "malformed", "/logs/0/payload"
    yield "payload a list", set_log(1, "payload", lines), "malformed", "/logs/1/payload"
    yield "no logs", set_member("logs", []), "malformed", "/logs"
    yield "logs missing", bench.changed(lambda v: v.pop("logs")), "malformed", "/logs"
    yield "deep file", b'{"a":' + b"[" * 32 + b"]" * 32 + b"}", "malformed", "/a" + "/0" * 31
    yield "very deep file", b"[" * 200_000 + b"]" * 200_000, "malformed", "/0" * 32
    yield "very deep and open", b"[" * 200_000, "not-json", ""
    yield "too many lines", set_log(1, "payload", "x\n" * 39_997), "malformed", "/logs"
    yield "too large", good + b" " * (16 * 1024 * 1024), "too-large", ""
