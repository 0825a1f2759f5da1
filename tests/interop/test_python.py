"""What this implementation must hold by itself, so that a comparison with it means something."""

import random
import sys

import agreement_file
import hostile
from agreement_file import Refused
from fold import State
from generate import History


def merge_laws(count):
    for seed in range(1, count + 1):
        files = History(seed, steps=120).files()
        merged = agreement_file.merge(files).bytes()
        again = agreement_file.read(merged)
        assert again.bytes() == merged, "seed %d: reading and writing" % seed
        shuffled = list(files)
        random.Random(seed).shuffle(shuffled)
        step = shuffled[0]
        for file in shuffled[1:]:
            step = agreement_file.merge([step, file])
        assert agreement_file.merge([again, step]).bytes() == merged, "seed %d: merge" % seed
        assert State(step).show() == State(again).show(), "seed %d: state" % seed
        lines = {(line.replica, line.text) for file in files for log in file.logs for line in log.lines}
        kept = {(line.replica, line.text) for log in again.logs for line in log.lines}
        assert lines == kept, "seed %d: a line is lost" % seed


def hostile_files():
    count = 0
    for name, data, code, place in hostile.cases():
        try:
            agreement_file.read(data)
            got = (None, None)
        except Refused as refused:
            got = (refused.code, refused.at)
        assert got == (code, place), "%s: expected %s, got %s" % (name, (code, place), got)
        count += 1
    return count


if __name__ == "__main__":
    merge_laws(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
    print("Python itself: merge laws hold, %d tampered and hostile files answered" % hostile_files())
