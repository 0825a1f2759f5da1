"""The bodies of all kinds, as the tables of FORMAT.md say."""

from agreement_file import MAX_DOCUMENT, MAX_STRING, is_date, is_id, is_integer


def text(value):
    return isinstance(value, str) and 1 <= len(value) <= MAX_STRING


def document(value):
    return isinstance(value, str) and 1 <= len(value.encode()) <= MAX_DOCUMENT


def boolean(value):
    return isinstance(value, bool)


def number(low, high):
    return lambda value: is_integer(value) and low <= value <= high


def word(*words):
    return lambda value: isinstance(value, str) and value in words


def moment(value):
    return value == "extra" or is_date(value)


class ListOf:
    def __init__(self, entry, most=None):
        self.entry = entry
        self.most = most


class Members:
    """An object: name -> type; a name that ends with ? is optional."""

    def __init__(self, **members):
        self.required = {n: t for n, t in members.items() if not n.endswith("_")}
        self.optional = {n[:-1]: t for n, t in members.items() if n.endswith("_")}


scale = number(1, 5)
whole = number(1, 2**53 - 1)
role = word("employee", "manager")
labelled = dict(id=is_id, label=text)

# An underscore behind a name marks an optional member (Python has no question marks in names).
BODIES = {
    "log.opened": Members(agreement=is_id, replica=is_id, role=role, guestOf_=is_id),
    "replica.accepted": Members(replica=is_id),
    "replica.closed": Members(replica=is_id, seq=number(0, 2**53 - 1)),
    "party.described": Members(name=text, jobTitle_=text, language=text),
    "frame.set": Members(reason=is_id, from_=is_date, until_=is_date, focus_=text, checkIns_=ListOf(is_date)),
    "profile.shared": Members(
        pack=is_id,
        packVersion=whole,
        strengths_=ListOf(Members(**labelled, example_=text, use_=word("less", "right", "more"))),
        preferences_=ListOf(Members(id=is_id, left=text, right=text, position_=scale)),
        values_=ListOf(Members(**labelled, share=number(0, 1000), error=number(0, 1000))),
        challenges_=ListOf(Members(**labelled, text=text)),
        balance_=Members(
            values=ListOf(Members(**labelled, received=scale)),
            demands=ListOf(Members(**labelled, level=scale)),
            greatWork_=scale,
            feelingGreat_=scale,
        ),
        howToWorkWithMe_=ListOf(Members(**labelled, text=text)),
    ),
    "expectation.stated": Members(
        id=is_id,
        revision=is_id,
        replaces_=ListOf(is_id),
        topic=is_id,
        topicLabel_=text,
        text=text,
        why_=text,
        sign_=text,
        importance=scale,
        needed=scale,
        received_=scale,
        scope_=word("decide", "influence", "organisation"),
    ),
    "expectation.withdrawn": Members(id=is_id),
    "offer.stated": Members(
        id=is_id,
        revision=is_id,
        replaces_=ListOf(is_id),
        nature=word("offer", "limit"),
        topic_=is_id,
        text=text,
        because_=text,
    ),
    "offer.withdrawn": Members(id=is_id),
    "guess.stated": Members(guesses=ListOf(Members(topic=is_id, text_=text), most=5)),
    "side.finished": Members(),
    "side.opened": Members(),
    "view.given": Members(
        expectation=is_id, revision=is_id, isNew=boolean, acknowledged_=scale, delivered_=scale, because_=text
    ),
    "answer.given": Members(
        expectation=is_id,
        revision=is_id,
        by=role,
        answer=word("agree", "adjust", "cannot", "later"),
        text_=text,
        understood_=text,
        because_=text,
        cause_=word("did-not-know", "saw-differently", "could-not", "chose-otherwise", "changed"),
    ),
    "commitment.made": Members(
        id=is_id,
        revision=is_id,
        replaces_=ListOf(is_id),
        owner=role,
        moment=text,
        action=text,
        effect_=text,
        sign_=text,
        fallback_=text,
        lookBack=is_date,
        expectations_=ListOf(is_id),
    ),
    "commitment.dropped": Members(id=is_id, because_=text),
    "goal.set": Members(
        id=is_id,
        revision=is_id,
        replaces_=ListOf(is_id),
        text=text,
        by_=is_date,
        expectations_=ListOf(is_id),
        commitments_=ListOf(is_id),
    ),
    "goal.dropped": Members(id=is_id, because_=text),
    "talk.held": Members(id=is_id, date=is_date, minutes=number(1, 1440), remark_=text),
    "agreement.signed": Members(document=document),
    "signature.withdrawn": Members(document=document),
    "checkin.recorded": Members(
        id=is_id,
        moment=moment,
        date=is_date,
        commitments_=ListOf(Members(id=is_id, status=word("open", "kept", "partly", "not", "changed"))),
        received_=ListOf(Members(expectation=is_id, received=scale)),
        greatWork_=scale,
        feelingGreat_=scale,
        note_=text,
    ),
    "agreement.ended": Members(because_=text),
}


class Wrong(Exception):
    pass


def known(kind, body):
    """The members of the body that this version knows. Raises Wrong for the reason `body`."""
    return _known(BODIES[kind], body)


def _known(spec, value):
    if isinstance(spec, ListOf):
        if not isinstance(value, list) or (spec.most is not None and len(value) > spec.most):
            raise Wrong()
        return [_known(spec.entry, entry) for entry in value]
    if isinstance(spec, Members):
        if not isinstance(value, dict):
            raise Wrong()
        result = {}
        for name, inner in spec.required.items():
            if name not in value:
                raise Wrong()
            result[name] = _known(inner, value[name])
        for name, inner in spec.optional.items():
            if name in value:
                result[name] = _known(inner, value[name])
        return result
    if not spec(value):
        raise Wrong()
    return value
