"""Puts literal signatures into the INPUT files of a vector, once, where a vector needs them as text.

    sign_inputs.py VECTOR.json

In `logs` a `"signature": "?1"` becomes a fresh signature of that log (each number another one); in a `text` the
signature of an element whose signature is `?NAME` is made with that test key. It never touches `expect`: expected
results are written by hand.
"""

import re
import sys

import strict_json
from agreement_file import Key
from vectors import Vector, load_keys


def main(path):
    keys = load_keys()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    vector = Vector(path, keys)
    for file in vector.value["files"]:
        for log in file.get("logs", []):
            mark = log.get("signature", "")
            if re.fullmatch(r"\?[0-9]+", mark):
                payload = vector.build_log({**log, "signature": "-"}, file.get("agreement", file["logs"][0]["key"]))
                private = keys[log["key"]].jwk
                fresh = Key(strict_json.parse(private.export_private())[0])
                text = text.replace('"%s"' % mark, '"%s"' % fresh.sign(payload["payload"]))
        if "text" in file:
            value, _ = strict_json.parse(vector.replace(file["text"]))
            for element in value.get("logs", []):
                mark = element["signature"]
                if mark.startswith("?"):
                    text = text.replace(mark, keys[mark[1:]].sign(element["payload"]))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
