/** The boards of the benchmark, in the layout that real ones have. */

import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'

export function cardBoard(cards: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < cards; i++) addCard(doc, i)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** About 250 bytes each: a title, a sentence, a place. No sentence comes twice, for boards are sent deflated. */
export function addCard(doc: Y.Doc, i: number): void {
  const title = new Y.Text(`Proposal ${i}`)
  const text = new Y.Text(sentenceOf(i))
  rootsOf(doc).proposals.set(
    `card-${i}`,
    new Y.Map<unknown>(Object.entries({ title, text, at: [i, i] })),
  )
}

const WORDS =
  'the a of both sides hold pay quarter guarantee deadline share site union staff price term within from after signed interest risk open reserve council water land lease rights transfer annual fee review clause party default notice weeks months percent each joint board seats vote veto pension cap floor bonus index delay cost'.split(
    ' ',
  )

/** Twenty words, others for each number, always the same for one. */
function sentenceOf(number: number): string {
  let state = number + 1
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return WORDS[state % WORDS.length] ?? ''
  }
  return Array.from({ length: 20 }, next).join(' ')
}
