import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClientOwners } from '#server/sync/admission/client-owners.ts'
import { UpdateAdmission } from '#server/sync/admission/update-admission.ts'
import {
  type Bytes,
  content,
  item,
  update,
  value,
} from '#tests/support/admission/written-update.ts'

const EVE = 4_242
const COUNT = 10_000
const yes = content.values(value.yes)

/** What becomes of structs by one client, and what is odd about them. */
function judged(...structs: readonly Bytes[]): { outcome: string; reason?: string } {
  const admission = new UpdateAdmission(new Y.Doc(), new ClientOwners())
  const verdict = admission.admit(update([{ client: EVE, clock: 0, structs }]), 'eve')
  const { outcome } = verdict
  return 'reason' in verdict ? { outcome, reason: verdict.reason } : { outcome }
}

const many = (make: (i: number) => Bytes): Bytes[] =>
  Array.from({ length: COUNT }, (_, i) => make(i))
const aText = (letters: Bytes[]): Bytes[] => [
  item({ root: 'proposals', key: 'k' }, content.type(2)),
  ...letters,
]
const CROSSED = { outcome: 'refused', reason: 'crossed' }

test('[S11] who writes under a key again names what stood there before', () => {
  const first = item({ root: 'ink', key: 'k' }, yes)
  expect(judged(first, item({ left: [EVE, 0] }, yes))).toEqual({ outcome: 'admitted' })
  expect(judged(first, item({ root: 'meta', key: 'k' }, yes))).toEqual({ outcome: 'admitted' })
  expect(judged(first, first)).toEqual(CROSSED)
})

test('[S11] the same over two updates', () => {
  const doc = new Y.Doc()
  const owners = new ClientOwners()
  owners.claim(EVE, 'eve')
  const admission = new UpdateAdmission(doc, owners)
  const write = (clock: number): Uint8Array =>
    update([{ client: EVE, clock, structs: [item({ root: 'ink', key: 'k' }, yes)] }])
  Y.applyUpdate(doc, write(0))
  expect(admission.admit(write(1), 'eve')).toMatchObject({ outcome: 'refused' })
})

test('[S11] neighbours far apart in what their writer wrote itself are refused, once there are many of them', () => {
  const run = item({ parent: [EVE, 0] }, content.text('a'.repeat(COUNT)))
  const pair = (i: number): Bytes =>
    item({ left: [EVE, 1 + (i % 99)], right: [EVE, COUNT - (i % 99)] }, content.text('b'))
  expect(judged(...aText([run, ...many(pair)]))).toEqual(CROSSED)
})

test('[S11] so are they between single letters, where they cannot be judged before they are in', () => {
  const letters = many((i) =>
    i === 0
      ? item({ parent: [EVE, 0] }, content.text('a'))
      : item({ left: [EVE, i] }, content.text('a')),
  )
  const pair = (i: number): Bytes =>
    item({ left: [EVE, 1 + (i % 99)], right: [EVE, COUNT - (i % 99)] }, content.text('b'))
  expect(judged(...aText([...letters, ...many(pair)]))).toEqual(CROSSED)
})

test('[S11] whoever names ever new neighbours as the last ones, behind which others stand, is refused', () => {
  const chain = [
    item({ parent: [EVE, 0] }, content.text('a')),
    ...many((i) => item({ left: [EVE, 1 + i] }, content.text('a'))),
  ]
  const structs = many((i) => item({ left: [EVE, 1 + i] }, content.text('b')))
  const admission = new UpdateAdmission(new Y.Doc(), new ClientOwners())
  const both = update([
    { client: EVE, clock: 0, structs: aText(chain) },
    { client: EVE + 1, clock: 0, structs },
  ])
  expect(admission.admit(both, 'eve')).toEqual(CROSSED)
})

test('[S11] two tabs that append in turn are not', () => {
  const turn = (client: number) => many((i) => item({ left: [client, i] }, yes))
  const both = update([
    { client: EVE + 1, clock: 0, structs: turn(EVE) },
    { client: EVE, clock: 0, structs: [item({ root: 'ledger' }, yes), ...turn(EVE + 1)] },
  ])
  const admission = new UpdateAdmission(new Y.Doc(), new ClientOwners())
  expect(admission.admit(both, 'eve')).toMatchObject({ outcome: 'admitted', leftOut: undefined })
})

test('[S11] letters that were typed between others come in, however many', () => {
  const doc = new Y.Doc()
  const text = new Y.Text()
  doc.getMap('proposals').set('k', text)
  for (let i = 0; i < 2_000; i++) text.insert((i * 7) % (text.length + 1), 'x')
  const admission = new UpdateAdmission(new Y.Doc(), new ClientOwners())
  const verdict = admission.admit(Y.encodeStateAsUpdate(doc), 'ann')
  expect(verdict).toMatchObject({ outcome: 'admitted', leftOut: undefined })
})
