"""JSON as FORMAT.md asks for it. Reads iteratively, because files from outside may nest as deep as they like."""

import json
import re

MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class NotJson(Exception):
    """No JSON."""


class Fault:
    """The first nesting, duplicate or number fault in the text."""

    def __init__(self, place):
        self.place = place


def pointer(tokens):
    return "".join("/" + str(t).replace("~", "~0").replace("/", "~1") for t in tokens)


def _string(text, at):
    match = _STRING.match(text, at)
    if not match:
        raise NotJson(at)
    value = match.group()[1:-1]
    if "\\" in value:
        # The form is checked; only the escapes are left to do, and pairs of surrogates to join.
        value = json.loads(match.group())
        if _LONE_SURROGATE.search(value):
            raise NotJson(at)
    return value, match.end()


def parse(text, white_space=True):
    """The value of `text` and its first Fault or None. Raises NotJson when the syntax is wrong."""

    def skip(at):
        return _SPACE.match(text, at).end() if white_space else at

    fault = None
    stack = []  # [container, member name or index in work, names seen]
    root = []
    at = skip(0)
    expecting_value = True

    def note(extra=()):
        nonlocal fault
        if fault is None:
            fault = Fault(pointer([frame[1] for frame in stack] + list(extra)))

    def put(value):
        if not stack:
            root.append(value)
            return
        frame = stack[-1]
        if isinstance(frame[0], dict):
            frame[0][frame[1]] = value
        else:
            frame[0].append(value)

    def member_name(at):
        """Reads `"name":` of the object on top."""
        name, at = _string(text, at)
        frame = stack[-1]
        if name in frame[2]:
            if fault is None:
                frame[1] = name
                note()
        frame[2].add(name)
        frame[1] = name
        at = skip(at)
        if text[at : at + 1] != ":":
            raise NotJson(at)
        return skip(at + 1)

    while True:
        if expecting_value:
            c = text[at : at + 1]
            if c == '"':
                value, at = _string(text, at)
                put(value)
            elif c == "{" or c == "[":
                value = {} if c == "{" else []
                if len(stack) + 1 > MAX_DEPTH:
                    note()
                put(value)
                at = skip(at + 1)
                stack.append([value, 0, set()])
                closing = "}" if c == "{" else "]"
                if text[at : at + 1] == closing:
                    stack.pop()
                    at += 1
                else:
                    if c == "{":
                        at = member_name(at)
                    continue
            elif text.startswith("true", at):
                put(True)
                at += 4
            elif text.startswith("false", at):
                put(False)
                at += 5
            elif text.startswith("null", at):
                put(None)
                at += 4
            else:
                match = _NUMBER.match(text, at)
                if not match:
                    raise NotJson(at)
                digits = match.group()
                good = _PLAIN.match(digits) and digits != "-0" and len(digits) <= 17
                if good and abs(int(digits)) <= MAX_INTEGER:
                    put(int(digits))
                else:
                    note()
                    put(None)
                at = match.end()
            expecting_value = False
        at = skip(at)
        if not stack:
            if at != len(text):
                raise NotJson(at)
            return root[0], fault
        frame = stack[-1]
        c = text[at : at + 1]
        is_object = isinstance(frame[0], dict)
        if c == ",":
            at = skip(at + 1)
            if is_object:
                at = member_name(at)
            else:
                frame[1] += 1
            expecting_value = True
        elif c == ("}" if is_object else "]"):
            stack.pop()
            at += 1
        else:
            raise NotJson(at)


_ESCAPES = {c: "\\u%04x" % c for c in range(0x20)}
_ESCAPES.update({ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n"})


def write(value):
    """JSON as we write it: no white space, members in the order of the dict, the fewest escapes."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return '"' + value.translate(_ESCAPES) + '"'
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    return "{" + ",".join(write(k) + ":" + write(v) for k, v in value.items()) + "}"
