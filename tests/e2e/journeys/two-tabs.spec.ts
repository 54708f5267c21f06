/** Tabs of one browser share more than a server: channels, storage, cookies. None of it is a way around a role. */
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { exportedBoard } from '../support/exported-board.ts'
import { bandSpot, boardIsOpen, card, drag, token } from '../support/hands.ts'
import { type Parley, type TestBoard, test } from '../support/parley.ts'

const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'
const TRIES = 200

test('a viewer’s tab beside an editor’s tab in one browser writes nothing, neither itself nor through the other', async ({
  parley,
}) => {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const witness = await parley.open(board, 'editor', 'Oleh')
  const editor = await parley.open(board, 'editor', 'Ana')
  await Promise.all([boardIsOpen(editor), boardIsOpen(witness)])
  const viewer = await viewerBeside(editor, { board, parley })
  const before = await exportedBoard(witness, board.id)

  const channel = `${parley.origin.replace('http', 'ws')}/sync/${board.id}`
  const heard = await hearsOn(editor, channel)
  const frames = Array.from({ length: TRIES }, (_, i) => [...updateFrame(1 + (i % 2), i)])
  const said = await viewer.evaluate(tellTabs, { channel, frames })
  await expect.poll(heard).toBe(said)
  expect(await viewer.evaluate(tellServer, { url: `${channel}?ext=1`, frames })).toBe('answered')

  await drag(editor, card(editor, CONTINGENT), await bandSpot(editor, 'Russia', 'abstain'))
  await expect(token(viewer, 'Russia', CONTINGENT)).toHaveAccessibleName(/: abstain/)
  const after = await exportedBoard(witness, board.id)
  expect(after.ledger).toHaveLength(before.ledger.length + 1)
  expect(after.proposals).toEqual(before.proposals)
  expect(after.placement).toEqual(before.placement)
})

/** Somebody else sits down at the same browser and comes by the viewer's link; the editor's tab stays open. */
async function viewerBeside(
  editor: Page,
  { board, parley }: { readonly board: TestBoard; readonly parley: Parley },
): Promise<Page> {
  const context = editor.context()
  await context.clearCookies()
  const token = new URL(board.links.viewer).hash.slice(1)
  const data = { token, displayName: 'Vic' }
  const joined = await context.request.post(`${parley.origin}/api/join`, { data })
  expect(joined.ok()).toBe(true)
  const viewer = await context.newPage()
  await viewer.goto(`/b/${board.id}`)
  await boardIsOpen(viewer)
  await expect(viewer.getByText('Looking only').first()).toBeVisible()
  return viewer
}

/** Listens where a stock client would. @returns how many messages have come */
async function hearsOn(page: Page, channel: string): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle((name) => {
    const heard = { count: 0 }
    new BroadcastChannel(name).onmessage = () => {
      heard.count += 1
    }
    return heard
  }, channel)
  return () => count.evaluate((heard) => heard.count)
}

type Spoken = { readonly channel: string; readonly frames: readonly (readonly number[])[] }

/** In the page: to all tabs, as y-websocket does in each of the forms it has had. @returns how many messages */
function tellTabs({ channel, frames }: Spoken): number {
  const tabs = new BroadcastChannel(channel)
  for (const frame of frames) {
    const bytes = Uint8Array.from(frame)
    tabs.postMessage(bytes)
    tabs.postMessage(bytes.buffer)
    localStorage.setItem(channel, btoa(String.fromCharCode(...bytes)))
  }
  return 2 * frames.length
}

/** In the page: to the server, with the browser's cookie. */
function tellServer({
  url,
  frames,
}: {
  readonly url: string
  readonly frames: readonly (readonly number[])[]
}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    socket.binaryType = 'arraybuffer'
    socket.onclose = ({ code }) => resolve(`closed ${code}`)
    socket.onmessage = ({ data }) => {
      const [type, kind] = new Uint8Array(data)
      if (type === 0 && kind === 1) resolve('answered')
    }
    socket.onopen = () => {
      for (const frame of frames) socket.send(Uint8Array.from(frame))
      // The frames of one socket are taken in order: sync step 1 is answered when all of them were.
      socket.send(Uint8Array.of(0, 0, 1, 0))
    }
  })
}

/** `[sync, kind, length, update]`: a proposal no interface would let a viewer make. */
function updateFrame(kind: number, n: number): Uint8Array {
  const doc = new Y.Doc()
  const proposal = new Y.Map<unknown>([
    ['title', new Y.Text('Smuggled')],
    ['at', [n, 0]],
  ])
  doc.getMap('proposals').set(`smuggled${n}`, proposal)
  const update = Y.encodeStateAsUpdate(doc)
  if (update.length > 127) throw new Error('the length would not fit into one byte')
  return Uint8Array.of(0, kind, update.length, ...update)
}
