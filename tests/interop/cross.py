"""Holds a command line against this implementation.

    cross.py [--histories N] [--first SEED] COMMAND...

COMMAND is a program with `verify FILE...`, `show FILE` and `merge FILE... -o OUT`.
"""

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

import agreement_file
import hostile
import vectors
from agreement_file import Refused
from fold import State
from generate import History


class CommandLine:
    def __init__(self, command):
        self.command = command
        self.calls = 0

    def run(self, *args):
        self.calls += 1
        done = subprocess.run([*self.command, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def verify(self, paths):
        """Per path ("ok", logs, lines) or (code, place), and the exit status."""
        status, out, err = self.run("verify", *paths)
        answers = {}
        for line in out.splitlines():
            for path in paths:
                if line.startswith(path + ": "):
                    answers[path] = read_answer(line[len(path) + 2 :])
        missing = [path for path in paths if path not in answers]
        if missing:
            raise AssertionError("verify said nothing about %s: %s %s" % (missing, out[-500:], err[-500:]))
        return answers, status, out


def read_answer(text):
    match = re.match(r"ok, ([0-9]+) logs?, ([0-9]+) lines?$", text)
    if match:
        return ("ok", int(match.group(1)), int(match.group(2)))
    code, _, place = text.partition(" ")
    return (code, place.strip())


class Checks:
    def __init__(self):
        self.failed = 0
        self.done = 0

    def equal(self, what, got, expected):
        self.done += 1
        if got != expected:
            self.failed += 1
            print("FAILED %s\n  expected %s\n  got      %s" % (what, shorten(expected), shorten(got)))


def shorten(value):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) < 600 else text[:600] + " ..."


def first_difference(got, expected, path=""):
    if isinstance(got, dict) and isinstance(expected, dict):
        for name in sorted(set(got) | set(expected)):
            if name not in got or name not in expected:
                return "%s/%s only in %s" % (path, name, "Python" if name in expected else "the command line")
            found = first_difference(got[name], expected[name], path + "/" + name)
            if found:
                return found
        return None
    if isinstance(got, list) and isinstance(expected, list):
        for i, (a, b) in enumerate(zip(got, expected)):
            found = first_difference(a, b, "%s/%d" % (path, i))
            if found:
                return found
        return None if len(got) == len(expected) else "%s has %d, Python %d" % (path, len(got), len(expected))
    return None if vectors.same(got, expected) else "%s: %s, Python %s" % (path, shorten(got), shorten(expected))


def put(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    return path


def get(path):
    with open(path, "rb") as file:
        return file.read()


def python_answer(data):
    try:
        file = agreement_file.read(data)
        return ("ok", len(agreement_file.merge([file]).logs), file.line_count())
    except Refused as refused:
        return (refused.code, refused.at)


def compare_show(checks, line, what, path, file):
    status, out, err = line.run("show", path)
    checks.equal(what + ": show exits 0", (status, err), (0, ""))
    if status:
        return
    expected = State(file).show()
    checks.equal(what + ": show", first_difference(json.loads(out), expected), None)
    # Sorted members and the exact escapes: the whole text is the same, not only its meaning.
    checks.equal(what + ": text of show", out, vectors.strict_json.write(sorted_members(expected)) + "\n")


def sorted_members(value):
    if isinstance(value, dict):
        return {name: sorted_members(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [sorted_members(v) for v in value]
    return value


def compare_merge(checks, line, folder, what, paths, expected):
    # The other order is left out where a vector is about something else: a call is slow.
    both = len(paths) > 1 and not what.startswith(("counts-", "sign-"))
    for n, order in enumerate((paths, paths[::-1]) if both else (paths,)):
        out = os.path.join(folder, what + " merged %d" % n)
        status, text, err = line.run("merge", *order, "-o", out)
        checks.equal(what + ": merge exits 0", (status, text if status else "", err), (0, "", ""))
        if status == 0:
            checks.equal(what + ": bytes of the merge", get(out) == expected, True)
    return out


def hostile_files(checks, line, folder):
    paths = []
    wanted = {}
    for i, (name, data, code, place) in enumerate(hostile.cases()):
        path = put(folder, "hostile-%03d" % i, data)
        expected = python_answer(data)
        checks.equal("Python itself: " + name, expected if code else expected[0], (code, place) if code else "ok")
        paths.append(path)
        wanted[path] = (name, expected)
    answers, status, out = line.verify(paths)
    checks.equal("verify of hostile files exits 1", status, 1)
    for path in paths:
        checks.equal(wanted[path][0], answers[path], wanted[path][1])
    # Each by itself gives its own exit status: a few of them, a call is slow.
    for path in (paths[0], paths[7]):
        code = wanted[path][1][0]
        checks.equal("exit status: " + wanted[path][0], line.verify([path])[1], 0 if code == "ok" else 1)
    # A refused file changes nothing: merge writes no output.
    good = paths[0]
    bad = next(path for path in paths if wanted[path][1][0] == "bad-signature")
    out = os.path.join(folder, "must-not-be-written")
    status, text, err = line.run("merge", good, bad, "-o", out)
    checks.equal("merge with a bad file", (status, os.path.exists(out)), (1, False))
    checks.equal("merge names the code", "bad-signature" in text + err, True)


def vector_files(checks, line, folder, pool):
    """All vectors: the same answers, merges and states as they say."""
    loaded, failed = vectors.run_all()
    checks.equal("vectors in Python", failed, 0)
    paths = {}
    for name, vector in loaded.items():
        for i, (data, _) in enumerate(vector.files):
            paths[name, i] = put(folder, "%s-%d" % (name, i), data)
    answers, _, _ = line.verify(list(paths.values()))
    for (name, i), path in paths.items():
        refused = {e["file"]: (e["code"], e["at"]) for e in loaded[name].expect.get("errors", [])}
        got = answers[path]
        expected = refused.get(i, "ok")
        checks.equal("%s file %d" % (name, i), got if i in refused else got[0], expected)

    def one(name):
        vector = loaded[name]
        own = [paths[name, i] for i in range(len(vector.files))]
        if "mergeError" in vector.expect:
            out = os.path.join(folder, name + "-refused")
            status, text, err = line.run("merge", *own, "-o", out)
            checks.equal(name + ": merge refused", (status, os.path.exists(out)), (1, False))
            checks.equal(name + ": code", vector.expect["mergeError"]["code"] in text + err, True)
        if vector.merged is None:
            return
        path = own[0]
        if len(own) > 1 or "merged" in vector.expect:
            path = compare_merge(checks, line, folder, name, own, vector.merged.bytes())
        if {"show", "absent", "document"} & set(vector.expect):
            compare_show(checks, line, name, path, vector.merged)

    list(pool.map(one, loaded))


def histories(checks, line, folder, first, count, pool):
    def one(seed):
        files = History(seed).files()
        what = "history %d" % seed
        paths = [put(folder, "history-%d-%d" % (seed, i), file.bytes()) for i, file in enumerate(files)]
        merged = agreement_file.read(agreement_file.merge(files).bytes())
        out = compare_merge(checks, line, folder, what, paths, merged.bytes())
        compare_show(checks, line, what, out, merged)
        if seed < first + 3:
            answers, status, text = line.verify(paths)
            checks.equal(what + ": verify", status, 0)
            for path, file in zip(paths, files):
                checks.equal(what + ": verify " + path, answers[path], ("ok", len(file.logs), file.line_count()))
                for log in file.logs:
                    code = agreement_file.safety_code(log.replica())
                    checks.equal(what + ": safety code shown", code in text, True)

    list(pool.map(one, range(first, first + count)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--histories", type=int, default=8)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    line = CommandLine(options.command)
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        hostile_files(checks, line, folder)
        # A call is mostly waiting for another process: two at a time.
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            vector_files(checks, line, folder, pool)
            histories(checks, line, folder, options.first, options.histories, pool)
    print("against the command line: %d checks in %d calls, failed: %d" % (checks.done, line.calls, checks.failed))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
