/** Looking is a right of its own: what a viewer's page refuses, the server refuses as well. */
import { type BrowserContext, expect } from '@playwright/test'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { exportedBoard } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, token } from '../support/hands.ts'
import { test } from '../support/parley.ts'

const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'

test('a viewer cannot move anything, even with a hand-made frame', async ({ parley }) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const editor = await parley.open(board, 'editor', 'Oleh')
  const viewer = await parley.open(board, 'viewer', 'Ana')
  await Promise.all([boardIsOpen(editor), boardIsOpen(viewer)])
  const before = await exportedBoard(editor, board.id)

  await viewer.keyboard.press('v')
  await drag(viewer, card(viewer, CONTINGENT), await bandSpot(viewer, 'Ukraine', 'support'))
  await viewer.keyboard.press('Delete')
  await expect(token(viewer, 'Ukraine', CONTINGENT)).toHaveCount(0)
  await expect(viewer.getByRole('button', { name: 'Share' })).toHaveCount(0)

  const socket = await signedInSocket(viewer.context(), parley.origin, board.id)
  socket.send(updateFrame(SYNC_STEP_2))
  socket.send(updateFrame(SYNC_UPDATE))
  // The frames of one socket are taken in order: once this is answered, the server has dealt with both.
  await answered(socket)
  socket.close()

  await drag(editor, card(editor, CONTINGENT), await bandSpot(editor, 'Russia', 'abstain'))
  await expect(token(viewer, 'Russia', CONTINGENT)).toHaveAccessibleName(/: abstain/)
  const after = await exportedBoard(editor, board.id)
  expect(after.ledger).toHaveLength(before.ledger.length + 1)
  expect(after.proposals).toEqual(before.proposals)
  expect(after.placement).toEqual(before.placement)
})

const SYNC_STEP_2 = 1
const SYNC_UPDATE = 2

/** `[sync, kind, length, update]`: a proposal no interface would let a viewer make. */
function updateFrame(kind: number): Uint8Array {
  const doc = new Y.Doc()
  const proposal = new Y.Map<unknown>([
    ['title', new Y.Text('Smuggled')],
    ['at', [0, 0]],
  ])
  doc.getMap('proposals').set('smuggled', proposal)
  const update = Y.encodeStateAsUpdate(doc)
  if (update.length > 127) throw new Error('the length would not fit into one byte')
  return Uint8Array.of(0, kind, update.length, ...update)
}

async function signedInSocket(
  context: BrowserContext,
  origin: string,
  boardId: string,
): Promise<WebSocket> {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const url = `${origin.replace('http', 'ws')}/sync/${boardId}`
  const socket = new WebSocket(url, { origin, headers: { cookie: cookies } })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}

/** Asks for everything (sync step 1 with an empty state vector) and waits for step 2. */
async function answered(socket: WebSocket): Promise<void> {
  const step2 = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === SYNC_STEP_2) resolve()
    })
  })
  socket.send(Uint8Array.of(0, 0, 1, 0))
  await step2
}
