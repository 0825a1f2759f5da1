"""Holds the examples in FORMAT.md against themselves: every line is a good line, the small file verifies, the fragments of
`show` are the state of the example's logs, and the vector show-01-every-kind has the same logs."""

import json
import os
import re

import agreement_file
import bodies
import vectors
from fold import State

HERE = os.path.dirname(os.path.abspath(__file__))
FORMAT = os.path.join(HERE, "..", "..", "src", "agreement", "FORMAT.md")


def check(condition, what):
    if not condition:
        raise AssertionError("FORMAT.md: " + what)


def chapter(text, heading):
    match = re.search(r"^## %s\n(.*?)(?=^## |\Z)" % re.escape(heading), text, flags=re.S | re.M)
    check(match, "no chapter " + heading)
    return match.group(1)


def blocks(text, language):
    return re.findall(r"```%s\n(.*?)```" % language, text, flags=re.S)


def main():
    with open(FORMAT, encoding="utf-8") as file:
        text = file.read()
    whole = chapter(text, "A whole file")
    logs = blocks(whole, "jsonl")
    lines = [line for log in logs for line in log.splitlines()]

    kinds = chapter(text, "Kinds")
    shown = [line for block in blocks(kinds, "json") for line in block.splitlines()]
    for line in shown:
        check(line in lines, "a line of Kinds is not in the example: " + line)
    for line in lines:
        value = agreement_file.parse_line(line + "\n")
        if value["kind"] in bodies.BODIES:
            bodies.known(value["kind"], value["body"])
    shown_kinds = {json.loads(line)["kind"] for line in shown}
    check(shown_kinds == set(bodies.BODIES), "kinds without an example: %s" % (set(bodies.BODIES) - shown_kinds))

    small = blocks(whole, "json")[0].encode()
    check(agreement_file.read(small).bytes() == small, "the smallest file is not tidy")

    vector = vectors.Vector(os.path.join(vectors.FOLDER, "show-01-every-kind.json"), vectors.load_keys())
    check([log["lines"] for log in vector.value["files"][0]["logs"]] == [log.splitlines() for log in logs], "logs of the vector")
    state = State(agreement_file.read(vector.files[0][0])).show()
    fragments = chapter(text, "The state of `show`")
    paths = re.findall(r"→ ((?:`/[^`]*`(?: and )?)+)", fragments)
    paths = [p for group in paths for p in re.findall(r"`(/[^`]*)`", group)]
    values = blocks(fragments, "json")
    check(len(paths) == len(values), "fragments and pointers")
    for path, value in zip(paths, values):
        got = vectors.at_pointer(state, path)
        check(vectors.same(got, json.loads(value)), "%s is\n%s" % (path, json.dumps(got)))
    named = set(re.findall(r"^\| `([A-Za-z]+)\??`", fragments, flags=re.M)) | set(
        name for row in re.findall(r"^\| (`.*?) \|", fragments, flags=re.M) for name in re.findall(r"`([A-Za-z]+)\??`", row)
    )
    check(set(state) <= named, "members of show not described: %s" % (set(state) - named))
    print("examples in FORMAT.md: %d lines, %d fragments of show" % (len(lines), len(values)))
    return 0


if __name__ == "__main__":
    main()
