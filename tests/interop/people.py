"""Devices of two people that write, exchange and branch: makes real agreement files."""

import agreement_file
import strict_json
from agreement_file import AgreementFile, Key, Line, Log


def make_log(key, lines, fresh_signature=False):
    """A signed log of lines."""
    payload = "".join(line.text + "\n" for line in lines)
    signer = Key(strict_json.parse(key.jwk.export_private())[0]) if fresh_signature else key
    log = Log({"payload": payload, "protected": agreement_file.PROTECTED, "signature": signer.sign(payload)})
    log.lines = list(lines)
    return log


class Device:
    """One replica: its key, its own lines, and the file as it knows it."""

    def __init__(self, role, agreement=None, key=None):
        self.key = key or Key()
        self.role = role
        self.agreement = agreement or self.key.id
        self.lines = []
        self.clock = 0
        self.seen = 0
        self.others = []  # files taken in
        self.minute = 0

    def write(self, kind, body, round=1, at=None, clock=None):
        """Appends a line as an app would."""
        if clock is None:
            clock = min(max(self.seen, self.clock) + 1, self.clock + agreement_file.MAX_CLOCK_STEP)
        self.minute += 1
        at = at or "2026-03-%02dT%02d:%02d:00Z" % (1 + self.minute // 1440, self.minute // 60 % 24, self.minute % 60)
        value = {"seq": len(self.lines) + 1, "clock": clock, "at": at, "round": round, "kind": kind, "body": body}
        self.lines.append(Line(self.key.id, strict_json.write(value), value))
        self.clock = clock

    def open(self, guest_of=None):
        body = {"agreement": self.agreement, "replica": self.key.id, "role": self.role, "key": self.key.public}
        if guest_of:
            body["guestOf"] = guest_of
        self.write("log.opened", body)

    def file(self, fresh_signature=False):
        """What this device hands out: its log, signed to its end, and all that it took in."""
        own = AgreementFile(self.agreement, [make_log(self.key, self.lines, fresh_signature)])
        self.others = [agreement_file.merge(self.others + [own])]
        return self.others[0]

    def take_in(self, file):
        self.others.append(file)
        clocks = (line.clock for log in file.logs for line in log.lines)
        self.seen = max(self.seen, max(clocks))

    def copy(self):
        """The same replica set back or copied: it will branch."""
        twin = Device(self.role, self.agreement, self.key)
        twin.lines = list(self.lines)
        twin.clock = self.clock
        twin.seen = self.seen
        twin.minute = self.minute
        twin.others = list(self.others)
        return twin
