import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { ClientOwners } from '#server/sync/admission/client-owners.ts'
import { UpdateAdmission, type Verdict } from '#server/sync/admission/update-admission.ts'
import { contentOf } from '#tests/support/admission/board-content.ts'
import { type Random, randomFrom } from '#tests/support/admission/random.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'

const { count, timeoutMs } = sizeOf('ADMISSION_TABS', { short: 20, full: 600 })

/** A board as the server has it, and its judgement. */
class Served {
  readonly doc = new Y.Doc()
  readonly owners = new ClientOwners()
  readonly #admission = new UpdateAdmission(this.doc, this.owners)

  /** All of somebody's document that is new. @returns whether it was taken in full */
  take(from: Y.Doc, person: string): boolean {
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(this.doc))
    return this.#isTaken(this.#admission.admit(update, person))
  }

  #isTaken(verdict: Verdict): boolean {
    if (verdict.outcome !== 'admitted' || verdict.leftOut !== undefined) return false
    if (verdict.bytes !== undefined) Y.applyUpdate(this.doc, verdict.bytes)
    return verdict.order.holds() && verdict.order.signals === 0
  }
}

/** Tabs that have the same board. */
function tabsOf(board: Uint8Array, tabs: number): Y.Doc[] {
  return Array.from({ length: tabs }, () => {
    const doc = new Y.Doc()
    rootsOf(doc)
    Y.applyUpdate(doc, board)
    return doc
  })
}

function act(doc: Y.Doc, random: Random): void {
  const { proposals, ledger, ink } = rootsOf(doc)
  const text = proposals.get('card')?.get('text')
  if (!(text instanceof Y.Text)) throw new TypeError('no text')
  const at = random(text.length + 1)
  const chance = random(10)
  if (chance < 4) text.insert(at, 'abcde'.slice(0, 1 + random(5)))
  else if (chance < 6) text.delete(at, Math.min(text.length - at, 2))
  else if (chance < 7) for (const i of [0, 1, 2, 3]) text.insert(at + i, 'w')
  else if (chance < 9) ledger.push([{ n: random(999) }])
  else ink.set(`shape:${random(5)}`, random(99))
}

function meet(docs: readonly Y.Doc[]): void {
  for (const to of docs) {
    for (const from of docs) {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
    }
  }
}

function play(docs: readonly Y.Doc[], random: Random): void {
  const rarely = 3 + random(100)
  for (let i = 40 + random(1_500); i > 0; i--) {
    const doc = docs[random(docs.length)]
    if (doc !== undefined) act(doc, random)
    if (random(rarely) === 0) meet(docs)
  }
  meet(docs)
}

test(
  '[S11] what several tabs of a person wrote offline is taken in full, whatever the others wrote meanwhile',
  () => {
    for (let seed = firstSeed(); seed < firstSeed() + count; seed++) {
      const random = randomFrom(seed)
      const [first = new Y.Doc()] = tabsOf(new Uint8Array([0, 0]), 1)
      rootsOf(first).proposals.set('card', new Y.Map<unknown>([['text', new Y.Text('hello')]]))
      const served = new Served()
      expect(served.take(first, 'ada')).toBe(true)
      const board = Y.encodeStateAsUpdate(served.doc)
      const [mine, others] = [tabsOf(board, 1 + (seed % 3)), tabsOf(board, 2)]
      for (const docs of [others, mine]) play(docs, random)
      expect({ seed, taken: others.every((doc) => served.take(doc, 'ben')) }).toEqual({
        ...{ seed, taken: true },
      })
      const [last = first] = mine
      expect({ seed, taken: served.take(last, 'ann') }).toEqual({ seed, taken: true })
      Y.applyUpdate(last, Y.encodeStateAsUpdate(served.doc))
      expect(contentOf(last) === contentOf(served.doc)).toBe(true)
    }
  },
  timeoutMs,
)

test('[S11] thousands of entries that were made offline come in beside as many others', () => {
  for (const clientId of [5, 500]) {
    const served = new Served()
    const [offline, online] = [new Y.Doc(), new Y.Doc()]
    offline.clientID = clientId
    online.clientID = 50
    for (const doc of [offline, online]) {
      const { ledger, ink } = rootsOf(doc)
      for (let i = 0; i < 3_000; i++) {
        ledger.push([{ i }])
        ink.set(`shape:${i % 3}`, i)
      }
    }
    expect([served.take(online, 'ben'), served.take(offline, 'ann')]).toEqual([true, true])
  }
})
