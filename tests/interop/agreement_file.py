"""Reads, verifies, writes and merges agreement files, from src/agreement/FORMAT.md alone."""

import base64
import calendar
import hashlib
import json
import re

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from jwcrypto import jwk, jws

import strict_json
from strict_json import pointer

P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
MAX_BYTES = 16 * 1024 * 1024
MAX_LINES = 40_000
MAX_STRING = 20_000
MAX_DOCUMENT = 1024 * 1024
MAX_CLOCK_STEP = 200_000
PROTECTED = "eyJhbGciOiJFUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19"
HEADER = '{"alg":"ES256","b64":false,"crit":["b64"]}'
AGE = b"-----BEGIN AGE ENCRYPTED FILE-----"

ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
KIND = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")
TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z\Z")
COORDINATE = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]\Z")
SIGNATURE = re.compile(r"[A-Za-z0-9_-]{85}[AQgw]\Z")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")


class Refused(Exception):
    def __init__(self, code, at=""):
        super().__init__(code + " " + at)
        self.code = code
        self.at = at


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_id(value):
    return isinstance(value, str) and bool(ID.match(value))


def is_date(value):
    match = DATE.match(value) if isinstance(value, str) else None
    if not match:
        return False
    year, month, day = map(int, match.groups())
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def is_time(value):
    match = TIME.match(value) if isinstance(value, str) else None
    return bool(match) and is_date(match.group(1))


def base64url(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def thumbprint(key):
    text = '{"crv":"%s","kty":"%s","x":"%s","y":"%s"}' % (key["crv"], key["kty"], key["x"], key["y"])
    return base64url(hashlib.sha256(text.encode()).digest())


def safety_code(replica):
    raw = base64.urlsafe_b64decode(replica + "=")
    return " ".join("%04d" % (int.from_bytes(raw[2 * i : 2 * i + 2], "big") % 10_000) for i in range(5))


class Line:
    """A line of a log; equal when replica and text are."""

    def __init__(self, replica, text, value):
        self.replica = replica
        self.text = text
        self.seq = value["seq"]
        self.clock = value["clock"]
        self.at = value["at"]
        self.round = value["round"]
        self.kind = value["kind"]
        self.body = value["body"]

    def order(self):
        return (self.clock, self.replica.encode(), self.seq, self.text.encode())


class Log:
    def __init__(self, element):
        self.payload = element["payload"]
        self.protected = element["protected"]
        self.signature = element["signature"]
        self.lines = []

    def replica(self):
        return self.lines[0].replica

    def element(self):
        return {"payload": self.payload, "protected": self.protected, "signature": self.signature}


class AgreementFile:
    def __init__(self, agreement, logs):
        self.agreement = agreement
        self.logs = logs

    def text(self):
        return (
            strict_json.write(
                {
                    "format": "wederzijds/agreement",
                    "version": 1,
                    "agreement": self.agreement,
                    "logs": [log.element() for log in self.logs],
                }
            )
            + "\n"
        )

    def bytes(self):
        return self.text().encode()

    def line_count(self):
        return sum(len(log.lines) for log in self.logs)


def split_lines(payload):
    """The lines of a payload with their newlines, so that a missing one at the end can be seen."""
    return re.findall(r"[^\n]*\n|[^\n]+\Z", payload)


def _check_strings(value, allow_document):
    """No string, member names too, is over its limit."""
    todo = [value]
    while todo:
        value = todo.pop()
        if isinstance(value, str):
            if len(value) > MAX_STRING:
                raise ValueError("string")
        elif isinstance(value, list):
            todo.extend(value)
        elif isinstance(value, dict):
            for name, member in value.items():
                todo.append(name)
                todo.append(member)
    if allow_document is not None and len(allow_document.encode()) > MAX_DOCUMENT:
        raise ValueError("document")


def parse_line(text):
    """The object of a line of text (with its newline) by itself; ValueError when it is none."""
    if not text.endswith("\n"):
        raise ValueError("no newline")
    try:
        value, fault = strict_json.parse(text[:-1], white_space=False)
    except strict_json.NotJson as error:
        raise ValueError("not json") from error
    if fault is not None:
        raise ValueError("json")
    if not isinstance(value, dict) or list(value) != ["seq", "clock", "at", "round", "kind", "body"]:
        raise ValueError("members")
    if not (is_integer(value["seq"]) and is_integer(value["clock"]) and is_integer(value["round"])):
        raise ValueError("numbers")
    if not 1 <= value["round"] <= 9999 or not is_time(value["at"]):
        raise ValueError("round or at")
    if not isinstance(value["kind"], str) or not KIND.match(value["kind"]):
        raise ValueError("kind")
    if not isinstance(value["body"], dict):
        raise ValueError("body")
    body = value["body"]
    document = None
    rest = value
    if value["kind"] in ("agreement.signed", "signature.withdrawn") and isinstance(body.get("document"), str):
        document = body["document"]
        rest = [[name for name in body], [member for name, member in body.items() if name != "document"]]
    _check_strings(rest, document)
    return value


def check_opened(body):
    if not (is_id(body.get("agreement")) and is_id(body.get("replica"))):
        raise ValueError("ids")
    if body.get("role") not in ("employee", "manager"):
        raise ValueError("role")
    if "guestOf" in body and not is_id(body["guestOf"]):
        raise ValueError("guestOf")
    key = body.get("key")
    if not isinstance(key, dict) or set(key) != {"crv", "kty", "x", "y"}:
        raise ValueError("key")
    if key["crv"] != "P-256" or key["kty"] != "EC":
        raise ValueError("key")
    for name in ("x", "y"):
        if not isinstance(key[name], str) or not COORDINATE.match(key[name]):
            raise ValueError("key")


def verify(element, key):
    """Real ES256 by jwcrypto, over the flattened JWS exactly as it stands in the file."""
    try:
        token = jws.JWS()
        token.deserialize(json.dumps(element))
        token.verify(jwk.JWK(**{m: key[m] for m in ("crv", "kty", "x", "y")}), alg="ES256")
        return True
    except Exception:  # jwcrypto raises many kinds, also ValueError for points off the curve
        return False


def read(data):
    """An AgreementFile, or Refused with the first fault in the order of FORMAT.md."""
    if len(data) > MAX_BYTES:
        raise Refused("too-large")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not-utf8") from None
    if data.startswith(AGE):
        raise Refused("needs-passphrase")
    if text.startswith("\ufeff") or "\0" in text:
        raise Refused("not-json")
    try:
        value, fault = strict_json.parse(text)
    except strict_json.NotJson:
        raise Refused("not-json") from None
    if fault is not None:
        raise Refused("malformed", fault.place)
    form = value.get("format") if isinstance(value, dict) else None
    if form == "wederzijds/backup":
        raise Refused("backup-file")
    if form != "wederzijds/agreement":
        raise Refused("not-an-agreement")
    version = value.get("version")
    if is_integer(version) and version > 1:
        raise Refused("newer-version", "/version")
    _check_members(value)
    payloads = [element["payload"] for element in value["logs"]]
    if not payloads:
        raise Refused("malformed", "/logs")
    if sum(p.count("\n") + (0 if p == "" or p.endswith("\n") else 1) for p in payloads) > MAX_LINES:
        raise Refused("malformed", "/logs")

    logs = [Log(element) for element in value["logs"]]
    texts = [split_lines(p) for p in payloads]
    opened = []
    for i, lines in enumerate(texts):
        try:
            if not lines:
                raise ValueError("empty")
            line = parse_line(lines[0])
            if line["seq"] != 1 or not 1 <= line["clock"] <= MAX_CLOCK_STEP or line["kind"] != "log.opened":
                raise ValueError("line 1")
            check_opened(line["body"])
            opened.append(line)
        except ValueError:
            raise Refused("malformed", "/logs/%d/payload#1" % i) from None
    for i, line in enumerate(opened):
        if line["body"]["agreement"] != value["agreement"]:
            raise Refused("malformed", "/logs/%d/payload#1" % i)
    for i, element in enumerate(value["logs"]):
        if element["protected"] != PROTECTED:
            raise Refused("bad-signature", "/logs/%d/protected" % i)
    for i, element in enumerate(value["logs"]):
        if not SIGNATURE.match(element["signature"]):
            raise Refused("bad-signature", "/logs/%d/signature" % i)
    for i, element in enumerate(value["logs"]):
        if not verify(element, opened[i]["body"]["key"]):
            raise Refused("bad-signature", "/logs/%d/signature" % i)
    for i, line in enumerate(opened):
        if line["body"]["replica"] != thumbprint(line["body"]["key"]):
            raise Refused("key-changed", "/logs/%d/payload#1" % i)
    for i, lines in enumerate(texts):
        replica = opened[i]["body"]["replica"]
        previous = None
        for n, line_text in enumerate(lines, 1):
            try:
                line = opened[i] if n == 1 else parse_line(line_text)
                if n > 1:
                    step = line["clock"] - previous["clock"]
                    if line["seq"] != n or not 1 <= step <= MAX_CLOCK_STEP or line["kind"] == "log.opened":
                        raise ValueError("line")
            except ValueError:
                raise Refused("malformed", "/logs/%d/payload#%d" % (i, n)) from None
            previous = line
            logs[i].lines.append(Line(replica, line_text[:-1], line))
    return AgreementFile(value["agreement"], logs)


def _check_members(value):
    def exactly(obj, names, place):
        for name in obj:
            if name not in names:
                raise Refused("malformed", place + pointer([name]))
        for name in names:
            if name not in obj:
                raise Refused("malformed", place + "/" + name)

    exactly(value, ("format", "version", "agreement", "logs"), "")
    if not is_integer(value["version"]) or value["version"] != 1:
        raise Refused("malformed", "/version")
    if not is_id(value["agreement"]):
        raise Refused("malformed", "/agreement")
    if not isinstance(value["logs"], list):
        raise Refused("malformed", "/logs")
    for i, element in enumerate(value["logs"]):
        if not isinstance(element, dict):
            raise Refused("malformed", "/logs/%d" % i)
        exactly(element, ("payload", "protected", "signature"), "/logs/%d" % i)
        for name in ("payload", "protected", "signature"):
            if not isinstance(element[name], str):
                raise Refused("malformed", "/logs/%d/%s" % (i, name))


def merge(files):
    """The union of good files, or Refused."""
    if len({f.agreement for f in files}) > 1:
        raise Refused("another-agreement", "/agreement")
    by_replica = {}
    for file in files:
        for log in file.logs:
            kept = by_replica.setdefault(log.replica(), {})
            present = kept.get(log.payload)
            if present is None or log.signature.encode() < present.signature.encode():
                kept[log.payload] = log
    logs = []
    for kept in by_replica.values():
        # A prefix sorts directly before something that begins with it.
        payloads = sorted(kept)
        for i, payload in enumerate(payloads):
            if i + 1 == len(payloads) or not payloads[i + 1].startswith(payload):
                logs.append(kept[payload])
    logs.sort(key=lambda log: (log.replica().encode(), log.payload.encode()))
    merged = AgreementFile(files[0].agreement, logs)
    if merged.line_count() > MAX_LINES or len(merged.bytes()) > MAX_BYTES:
        raise Refused("too-large")
    return merged


def brings_nothing_new(present, file):
    return all(
        any(other.replica() == log.replica() and other.payload.startswith(log.payload) for other in present.logs)
        for log in file.logs
    )


class Key:
    """A private ES256 key that signs logs and keeps each signature."""

    def __init__(self, private=None):
        self.jwk = jwk.JWK(**private) if private else jwk.JWK.generate(kty="EC", crv="P-256")
        public = json.loads(self.jwk.export_public())
        self.public = {name: public[name] for name in ("crv", "kty", "x", "y")}
        self.id = thumbprint(self.public)
        self._kept = {}

    @classmethod
    def from_text(cls, text):
        """A key that follows from a text, so that a seed gives the same ids again. For tests only."""
        number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big") % (P256_ORDER - 1) + 1
        numbers = ec.derive_private_key(number, ec.SECP256R1()).public_key().public_numbers()
        values = {"d": number, "x": numbers.x, "y": numbers.y}
        private = {name: base64url(value.to_bytes(32, "big")) for name, value in values.items()}
        return cls({"crv": "P-256", "kty": "EC", **private})

    def sign(self, payload, protected=PROTECTED):
        if (payload, protected) not in self._kept:
            if protected == PROTECTED:
                token = jws.JWS(payload)
                token.add_signature(self.jwk, None, HEADER, None)
                made = json.loads(token.serialize())
                assert made["protected"] == PROTECTED, made["protected"]
                signature = made["signature"]
            else:
                # Only for hostile files: jwcrypto would refuse many of these headers.
                signature = raw_signature(self.jwk, protected + "." + payload)
            self._kept[payload, protected] = signature
        return self._kept[payload, protected]


def raw_signature(key, text):
    der = key.get_op_key("sign").sign(text.encode(), ec.ECDSA(hashes.SHA256()))
    r, s = utils.decode_dss_signature(der)
    return base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
