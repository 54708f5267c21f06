/** Why an update may not reach a live board [S11]. Thrown while it is being read and checked, caught by update-admission.ts. */

/**
 * `malformed`: no Yjs client ever wrote these bytes. `refused`: they can be read and break a rule; a client that was
 * changed, or one that is newer than this server, may have sent them.
 */
export type Unfitness = 'malformed' | 'refused'

/** What is wrong with an update, for counters and logs. */
export type UnfitReason = keyof typeof UNFITNESS

const UNFITNESS = {
  truncated: 'malformed',
  trailing: 'malformed',
  number: 'malformed',
  utf8: 'malformed',
  count: 'malformed',
  empty: 'malformed',
  duplicate: 'malformed',
  order: 'malformed',
  info: 'malformed',
  future: 'malformed',
  value: 'refused',
  content: 'refused',
  key: 'refused',
  oversize: 'refused',
  depth: 'refused',
  clients: 'refused',
  root: 'refused',
  parent: 'refused',
  kind: 'refused',
  siblings: 'refused',
  crossed: 'refused',
  run: 'refused',
} as const satisfies Record<string, Unfitness>

export class UnfitUpdate extends Error {
  readonly reason: UnfitReason

  constructor(reason: UnfitReason) {
    super(reason)
    this.reason = reason
  }

  get unfitness(): Unfitness {
    return UNFITNESS[this.reason]
  }
}
