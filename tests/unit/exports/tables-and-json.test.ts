/**
 * Files that other programs read, letter by letter: golden/small-board.json.txt and golden/played.ledger.csv. After a change that
 * is meant, `npx vitest run -u tests/unit/exports` writes them anew.
 */

import { expect, test } from 'vitest'
import { checkBoardFile } from '#domain/exports/format/read-board-file.ts'
import { madeFile } from '#tests/support/exports/make-file.ts'
import { smallBoard } from '#tests/support/exports/small-board.ts'
import { playedSession } from '#tests/support/minutes/played-session.ts'

const PEOPLE_AS_THEY_ARE = { Board: [{ isOn: false }] }

async function textOf(made: Promise<Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made)
}

test('a board as JSON says one thing of every kind, and is a file that can be read', async () => {
  const text = await textOf(madeFile(smallBoard(), { format: 'json' }))
  const file: unknown = JSON.parse(text)
  expect(checkBoardFile(file)).toHaveProperty('file')
  await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(
    'golden/small-board.json.txt',
  )
})

test('the ledger of a session has a line for each move', async () => {
  const text = await textOf(madeFile(playedSession(), { format: 'ledger.csv' }, PEOPLE_AS_THEY_ARE))
  expect(text.split('\r\n')).toHaveLength(1 + 1 + 4)
  await expect(text).toMatchFileSnapshot('golden/played.ledger.csv')
})
