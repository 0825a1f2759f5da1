"""Writes agreement files to compare builds with: every file of the vectors, and random histories.

    sample-files.py FOLDER HISTORIES      (with tests/interop on PYTHONPATH)
"""

import os
import sys

import agreement_file
import vectors
from generate import History

folder, histories = sys.argv[1], int(sys.argv[2])


def put(name, data):
    with open(os.path.join(folder, name + ".json"), "wb") as file:
        file.write(data)


keys = vectors.load_keys()
for name in sorted(os.listdir(vectors.FOLDER)):
    if name.endswith(".json") and name != "keys.json":
        for i, (data, _) in enumerate(vectors.Vector(os.path.join(vectors.FOLDER, name), keys).files):
            put("%s-%d" % (name[:-5], i), data)
for seed in range(1, histories + 1):
    put("history-%d" % seed, agreement_file.merge(History(seed).files()).bytes())
