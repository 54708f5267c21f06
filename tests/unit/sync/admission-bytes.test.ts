import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ClientOwners } from '#server/sync/admission/client-owners.ts'
import { UpdateAdmission } from '#server/sync/admission/update-admission.ts'
import { content, gc, item, lone, update, value } from '#tests/support/admission/written-update.ts'

const admission = new UpdateAdmission(new Y.Doc(), new ClientOwners())
const entry = item({ root: 'ledger' }, content.values(value.yes))

test('[S11] bytes that no Yjs client writes are malformed, each for its reason', () => {
  const good = lone(5, 0, entry)
  const reasonOf = (bytes: Uint8Array | readonly number[]): string => {
    const verdict = admission.admit(Uint8Array.from(bytes), 'ann')
    return verdict.outcome === 'malformed' ? verdict.reason : verdict.outcome
  }
  expect(reasonOf(good.subarray(0, -1))).toBe('truncated')
  expect(reasonOf([...good, 0])).toBe('trailing')
  expect(reasonOf([129, 0, ...good.subarray(1)])).toBe('number')
  expect(reasonOf([255, 255, 255, 255, 31, 0])).toBe('number')
  expect(reasonOf([99, 1, 5, 0])).toBe('count')
  expect(reasonOf(lone(5, 0, gc(0)))).toBe('empty')
  expect(reasonOf(lone(5, 2 ** 31 - 2, gc(5)))).toBe('number')
  expect(reasonOf(lone(5, 0, item({ left: [5, 0] }, content.values(value.yes))))).toBe('future')
  expect(
    reasonOf(
      update([
        { client: 5, clock: 0, structs: [entry] },
        { client: 5, clock: 1, structs: [entry] },
      ]),
    ),
  ).toBe('duplicate')
  expect(
    reasonOf(
      update(
        [],
        [
          {
            client: 5,
            ranges: [
              [4, 1],
              [0, 1],
            ],
          },
        ],
      ),
    ),
  ).toBe('order')
  expect(
    reasonOf(lone(5, 0, item({ root: 'meta', key: 'k' }, content.raw(8, [1, 119, 2, 0xc3, 0x28])))),
  ).toBe('utf8')
})

test('[S11] an update at the limits is taken, one beyond them refused', () => {
  const set = (key: string, bytes: readonly number[]) =>
    admission.admit(lone(5, 0, item({ root: 'meta', key }, content.raw(8, [1, ...bytes]))), 'ann')
  const deep = (levels: number) => [...Array(levels).fill([117, 1]).flat(), 126]
  expect(set('k'.repeat(256), value.yes).outcome).toBe('admitted')
  expect(set('k'.repeat(257), value.yes)).toEqual({ outcome: 'refused', reason: 'oversize' })
  expect(set('k', deep(16)).outcome).toBe('admitted')
  expect(set('k', deep(17))).toEqual({ outcome: 'refused', reason: 'depth' })
  expect(set('k', value.text('v'.repeat(262_000))).outcome).toBe('admitted')
  expect(set('k', value.text('v'.repeat(262_144)))).toEqual({
    outcome: 'refused',
    reason: 'oversize',
  })
  expect(set('__proto__', value.yes)).toEqual({ outcome: 'refused', reason: 'key' })
})
