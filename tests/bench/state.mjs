// From lines to what a screen draws, in plain JavaScript: what every peer uses that only keeps lines. It checks
// nothing; the core checks everything.

/** The one order of lines. Logs are in order already, so sorting is merging. @param {{replica: string, lines: any[]}[]} logs */
export function inOrder(logs) {
  const all = [];
  for (const { replica, lines } of logs) for (const line of lines) all.push({ replica, line });
  all.sort((a, b) => a.line.clock - b.line.clock || (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : a.line.seq - b.line.seq));
  return all;
}

/** @param {{replica: string, role: string, lines: any[]}[]} logs @returns {any} the model */
export function modelOf(logs) {
  const roles = Object.fromEntries(logs.map(({ replica, role }) => [replica, role]));
  /** @type {Record<string, Map<string, any>>} */
  const expectations = { employee: new Map(), manager: new Map() };
  const all = new Map();
  const commitments = new Map();
  const other = (/** @type {string} */ role) => (role === 'employee' ? 'manager' : 'employee');
  const order = inOrder(logs);
  for (const { replica, line } of order) {
    const role = roles[replica];
    const { body } = line;
    switch (line.kind) {
      case 'expectation.stated': {
        let item = expectations[role].get(body.id);
        if (!item) {
          item = { role, id: body.id, revisions: new Set(), now: body, received: 0, recorded: 0, view: null, answer: null };
          expectations[role].set(body.id, item);
          all.set(`${role} ${body.id}`, item);
        }
        if (item.revisions.has(body.revision)) break;
        item.revisions.add(body.revision);
        item.now = body;
        // The later of the statement in use and the check-ins that carry a figure.
        item.received = body.received ?? item.recorded;
        break;
      }
      case 'view.given': {
        const item = expectations[other(role)].get(body.expectation);
        if (item?.revisions.has(body.revision)) item.view = body;
        break;
      }
      case 'answer.given': {
        const item = expectations[other(body.by)].get(body.expectation);
        if (item?.revisions.has(body.revision)) item.answer = body;
        break;
      }
      case 'commitment.made': {
        commitments.set(body.id, { id: body.id, now: body, employee: '', manager: '' });
        break;
      }
      case 'checkin.recorded': {
        for (const { id, status } of body.commitments) {
          const item = commitments.get(id);
          if (item) item[role] = status;
        }
        for (const { expectation, received } of body.received) {
          const item = expectations[role].get(expectation);
          if (item) item.received = item.recorded = received;
        }
      }
    }
  }
  return {
    lines: order.length,
    expectations: [...all.values()].map(({ role, id, now, received, view, answer }) => [role, id, now.revision, now.text, now.importance, now.needed, received, view?.acknowledged ?? 0, view?.delivered ?? 0, answer?.answer ?? '']),
    commitments: [...commitments.values()].map(({ id, now, employee, manager }) => [id, now.action, employee, manager]),
  };
}
