/**
 * A document's structs in an order in which each comes after everything it names, so that any beginning of it is a
 * document too. Yjs itself writes client by client and sorts it out while reading. Used by encode-parts.ts.
 */

import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC

/** Somebody's structs up to a clock are needed before what lies below on the stack can go on. */
type Need = { readonly client: number; readonly until: number }

/** @throws RangeError when structs name each other in a circle, which no document that was ever integrated does */
export function* causalOrder(doc: Y.Doc): Generator<Struct> {
  const next = new Map([...doc.store.clients.keys()].map((client) => [client, 0]))
  for (const [client, structs] of doc.store.clients) {
    yield* structsFor({ client, until: endOf(structs) }, doc, next)
  }
}

function* structsFor(first: Need, doc: Y.Doc, next: Map<number, number>): Generator<Struct> {
  const stack: Need[] = [first]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = nextStep(doc, next, top)
    if (step === 'met') stack.pop()
    else if (!('until' in step)) yield step
    else if (!stack.some(({ client }) => client === step.client)) stack.push(step)
    else throw new RangeError('structs that name each other')
  }
}

/** The next struct towards a need, what that struct needs first, or that the need is met. */
function nextStep(doc: Y.Doc, next: Map<number, number>, need: Need): Struct | Need | 'met' {
  const { clients } = doc.store
  const at = next.get(need.client) ?? 0
  const struct = clients.get(need.client)?.[at]
  if (struct === undefined || struct.id.clock >= need.until) return 'met'
  const unmet = firstUnmet(struct, (id) => isDone(clients.get(id.client), next, id))
  if (unmet !== undefined) return { client: unmet.client, until: unmet.clock + 1 }
  next.set(need.client, at + 1)
  return struct
}

function endOf(structs: readonly Struct[]): number {
  const last = structs.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
}

function isDone(
  structs: readonly Struct[] | undefined,
  next: ReadonlyMap<number, number>,
  { client, clock }: Y.ID,
): boolean {
  const struct = structs?.[next.get(client) ?? 0]
  return structs !== undefined && (struct === undefined || clock < struct.id.clock)
}

/** What of the structs that one names is not there yet; its own client's earlier ones always are. */
function firstUnmet(struct: Struct, isThere: (id: Y.ID) => boolean): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  return namedBy(struct).find((id) => id.client !== struct.id.client && !isThere(id))
}

function namedBy({ origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  if (origin !== null || rightOrigin !== null) {
    return [origin, rightOrigin].filter((id) => id !== null)
  }
  // A root has no item; a type in the document is named by the item that holds it.
  const holder = parent instanceof Y.AbstractType ? parent._item : null
  return holder === null ? [] : [holder.id]
}
