"""Holds the scores, lists, guesses and agendas of the core against scores.py, over random agreements.

    check_scores.py [--histories N] [--first SEED] COMMAND...

COMMAND FILE... prints a line of JSON for each file (tests/tools/scores_dump).
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

import agreement_file
from cross import first_difference, put
from fold import State
from generate import History
from score_histories import SHAPES, Figures
from scores import scores


TODAY = "2026-06-01"  # as tests/tools/scores_dump.cpp


def files_of(first, count):
    """Agreements about figures, and every tenth one of the histories that the fold is held against."""
    for seed in range(first, first + count):
        figures = Figures(seed)
        yield "figures %d (%s)" % (seed, figures.shape), figures.file
        if seed % 10 == 0:
            yield "history %d" % seed, agreement_file.merge(History(seed).files())


def answers_of(command, paths):
    done = subprocess.run([*command, *paths], stdout=subprocess.PIPE, check=True, timeout=300)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def same_form(answer):
    """Sets are compared as sets: the order of items and of what is parked is no rule."""
    answer["items"].sort(key=lambda one: (one["role"], one["id"]))
    for one in answer["agenda"]:
        one["parked"].sort()
    for name in ("carried", "settled", "putOff", "plans"):
        answer[name].sort()
    return answer


def count_what_was_seen(seen, result):
    """What the random agreements reached, so that a check of nothing is noticed."""
    for item in result["items"]:
        seen["list " + item["list"]] += 1
        seen["quadrant " + item.get("quadrant", "none")] += 1
    for side in result["sides"]:
        seen["fulfilment " + ("shown" if "fulfilment" in side else "hidden")] += 1
        seen["mutuality " + ("shown" if "perMille" in side["mutuality"] else "hidden")] += 1
        seen["delivery seen " + ("shown" if "perMille" in side["deliverySeen"] else "hidden")] += 1
    seen["give and take " + result.get("giveAndTake", {"word": "hidden"})["word"]] += 1
    for guess in result["guesses"]:
        for name in ("guessed", "missed", "beside"):
            seen["guess " + name] += len(guess[name])
    for agenda in result["agenda"]:
        for item in agenda["items"]:
            seen["agenda " + item["reason"]] += 1
            seen["agenda, carried " + str(item["carried"])] += 1
    for name in ("carried", "settled", "putOff", "plans"):
        seen["earlier " + name] += len(result[name])


EXPECTED = {
    *("list " + name for name in ("waiting", "unspoken", "seen-differently", "blind-spot")),
    *("list " + name for name in ("undersold", "falls-short", "more-than-needed", "agreed")),
    *("quadrant " + name for name in ("keep", "talk", "enough", "park", "none")),
    *(name + way for name in ("fulfilment ", "mutuality ", "delivery seen ") for way in ("shown", "hidden")),
    *("give and take " + name for name in ("tilted", "high", "middle", "low", "hidden")),
    *("guess " + name for name in ("guessed", "missed", "beside")),
    *("earlier " + name for name in ("carried", "settled", "putOff", "plans")),
    *("agenda, carried " + name for name in ("True", "False")),
    *("agenda " + name for name in ("manager-first", "carried-over", "priority", "unspoken", "blind-spot", "seen-differently")),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--histories", type=int, default=300)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    seen = collections.Counter()
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        names, expected, paths = [], [], []
        for name, file in files_of(options.first, options.histories):
            names.append(name)
            expected.append(scores(State(file), TODAY))
            paths.append(put(folder, "%d.json" % len(paths), file.bytes()))
        answers = answers_of(options.command, paths)
        if len(answers) != len(names):
            failed.append("%d answers to %d files" % (len(answers), len(names)))
        for name, answer, wanted in zip(names, answers, expected):
            count_what_was_seen(seen, wanted)
            difference = first_difference(same_form(answer), wanted)
            if difference:
                failed.append("%s: %s" % (name, difference.replace("the command line", "the core")))
    for line in failed[:20]:
        print("FAILED " + line)
    missing = sorted(EXPECTED - set(seen)) if options.histories >= 300 else []
    if missing:
        print("never reached: " + ", ".join(missing))
    last = options.first + options.histories - 1
    print(
        "scores: seeds %d to %d, %d agreements of %d shapes, %d figures, failed: %d"
        % (options.first, last, len(names), len(SHAPES), sum(seen.values()), len(failed))
    )
    return 1 if failed or missing else 0


if __name__ == "__main__":
    sys.exit(main())
