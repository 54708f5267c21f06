/**
 * Everything that some people are sent about a board: on sockets of every kind from the beginning on, and over HTTP when
 * asked at the end, what is refused and what is no page too; with it what the server prints and counts, and what of the
 * document is stored. For findCanaries (tests/support/canary).
 */

import { WebSocket } from 'ws'
import type { NewsTopic } from '#domain/access/board-news.ts'
import { announceNews } from '#server/boards/announce-news.ts'
import { canary } from '#tests/support/canary/canary.ts'
import type { Heard } from '#tests/support/canary/find-canaries.ts'
import { readPdf } from '#tests/support/exports/read-pdf.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import type { RunningServer } from '#tests/support/start-server.ts'
import { documentedEndpoints } from './api-document.ts'
import { type CallerName, callEndpoint, pathIn, type World } from './world.ts'

/** As a stock client, as a page, and as a page that unpacks. */
const SOCKETS = ['', '?ext=1', '?ext=1&deflate=1']
const STEP1 = Uint8Array.of(0, 0, 1, 0)
const QUERY_AWARENESS = Uint8Array.of(3)

const PAGES = [
  '/',
  '/join',
  '/b/BOARD',
  '/b/BOARD/replay',
  '/b/BOARD/replay?at=2026-11-23T10:00:00.000Z',
  '/b/nothing',
  '/nothing',
  '/api/nothing',
  '/api/boards/BOARD/nothing',
]
/** Other answers than the example's. */
const VARIANTS = [
  ...['json', 'svg', 'csv', 'md', 'docx', 'matrix.csv', 'ledger.csv'].map(
    (format) => `format=${format}`,
  ),
  ...['limit=200', 'rule=none', 'nothing=1'],
]

type Place = {
  readonly server: RunningServer
  readonly database: FreshDatabase
  readonly world: World
}

type Line = { readonly where: string; readonly socket: WebSocket; readonly frames: Buffer[] }

export class Overhearing {
  readonly #place: Place
  readonly #names: readonly CallerName[]
  readonly #lines: readonly Line[]

  private constructor(place: Place, names: readonly CallerName[]) {
    this.#place = place
    this.#names = names
    this.#lines = names.flatMap((name) =>
      SOCKETS.map((query) => openLine(place.world, name, query)),
    )
  }

  /** Resolves when each socket has heard its first word, or was turned away. */
  static async begin(place: Place, names: readonly CallerName[]): Promise<Overhearing> {
    const overhearing = new Overhearing(place, names)
    await Promise.all(overhearing.#lines.map(begun))
    return overhearing
  }

  /** All that they were sent until now and are answered now, told apart by `where`. Closes the sockets. */
  async everything(): Promise<readonly Heard[]> {
    await this.#caughtUp()
    const answers = await Promise.all(this.#names.map((name) => this.#answersTo(name)))
    const frames = this.#lines.flatMap(({ where, frames }) =>
      frames.map((bytes) => ({ where, bytes })),
    )
    for (const { socket } of this.#lines) socket.close()
    return [...frames, ...answers.flat(), ...(await this.#left())]
  }

  /** News go out in the order of their transactions, so whoever hears this has heard all before it. */
  async #caughtUp(): Promise<void> {
    const { world, database } = this.#place
    const mark = canary('mark')
    const news = { topic: 'people' satisfies NewsTopic, mark } as const
    await announceNews(database.db, { boardId: world.board.id, news })
    const pages = this.#lines.filter(
      ({ where, socket }) => where.includes('ext=1') && socket.readyState === WebSocket.OPEN,
    )
    await Promise.all(pages.map(({ frames, socket }) => heard(socket, frames, mark)))
    // And once more the whole document as it is now, on every line.
    await Promise.all(this.#lines.map(askedAgain))
  }

  async #answersTo(name: CallerName): Promise<readonly Heard[]> {
    const { world } = this.#place
    const caller = world.callers[name]
    const found: Heard[] = []
    const listen = async (what: string, response: Response) => {
      // Their own cookie, renewed, is theirs.
      const head = [...response.headers].filter(([header]) => header !== 'set-cookie')
      const body = Buffer.from(await response.arrayBuffer())
      const bytes = Buffer.concat([Buffer.from(JSON.stringify(head)), body])
      found.push({ where: `${name}: ${what}`, bytes })
    }
    for (const endpoint of documentedEndpoints().filter(({ method }) => method === 'GET')) {
      await listen(endpoint.heading, await callEndpoint(world, name, endpoint))
      if (endpoint.query === '') continue
      for (const query of VARIANTS) {
        const path = `${pathIn(world, endpoint)}?${query}`
        await listen(`${endpoint.heading}?${query}`, await caller.call('GET', path))
      }
    }
    // In a PDF words are numbers of letters, packed: it is read first. One is enough, for it takes a while.
    if (name === 'facilitator') {
      const pdf = await caller.call('GET', `/api/boards/${world.board.id}/export?format=pdf`)
      const { pages, outline, info } = await readPdf(Buffer.from(await pdf.arrayBuffer()))
      const bytes = Buffer.from(JSON.stringify([pages.join('\n'), outline, info]))
      found.push({ where: `${name}: a PDF`, bytes })
    }
    for (const page of PAGES) {
      const path = page.replace('BOARD', world.board.id)
      await listen(page, await caller.call('GET', path, { headers: { accept: 'text/html' } }))
    }
    return found
  }

  async #left(): Promise<readonly Heard[]> {
    const { server, database } = this.#place
    const { db } = database
    const metrics = await fetch(`${server.origin}/metrics`)
    const stored = [
      ...(await db.boardUpdate.findMany({ select: { bytes: true } })),
      ...(await db.boardCheckpointPart.findMany({ select: { bytes: true } })),
    ]
    const snapshots = await db.snapshot.findMany()
    const audit = await db.auditEntry.findMany({ select: { act: true, byName: true, facts: true } })
    const notes = await db.delegationNote.findMany({ select: { box: true } })
    const templates = await db.template.findMany({
      select: { state: true, agenda: true, scores: true, lightThumbnail: true },
    })
    return [
      { where: 'log', bytes: Buffer.from(server.output()) },
      { where: 'metrics', bytes: Buffer.from(await metrics.text()) },
      ...stored.map(({ bytes }) => ({ where: 'document', bytes })),
      ...snapshots.flatMap(({ bytes, ...row }) => [
        { where: 'snapshot', bytes },
        { where: 'snapshot', bytes: Buffer.from(JSON.stringify(row)) },
      ]),
      ...templates.flatMap(({ state, ...beside }) => [
        { where: 'template', bytes: state },
        { where: 'template', bytes: Buffer.from(JSON.stringify(beside)) },
      ]),
      { where: 'audit', bytes: Buffer.from(JSON.stringify(audit)) },
      ...notes.map(({ box }) => ({ where: 'notes', bytes: box })),
    ]
  }
}

function openLine({ board, callers }: World, name: CallerName, query: string): Line {
  const caller = callers[name]
  const url = `${caller.origin.replace('http', 'ws')}/sync/${board.id}${query}`
  const socket = new WebSocket(url, { headers: { cookie: caller.cookie } })
  const frames: Buffer[] = []
  socket.on('message', (frame: Buffer) => frames.push(frame))
  socket.on('close', (code, reason) =>
    frames.push(Buffer.concat([Buffer.from(`${code} `), reason])),
  )
  return { where: `${name}: socket${query}`, socket, frames }
}

function begun({ socket }: Line): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('message', () => {
      socket.send(STEP1)
      resolve()
    })
    socket.once('close', () => resolve())
    socket.once('error', reject)
  })
}

/** Until a frame holds the words. */
function heard(socket: WebSocket, frames: readonly Buffer[], words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!frames.some((frame) => frame.includes(words))) return
      socket.off('message', look)
      resolve()
    }
    socket.on('message', look)
    look()
  })
}

async function askedAgain({ socket }: Line): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) return
  const answered = new Promise((resolve) => {
    socket.on('message', (frame: Buffer) => {
      if (isAnswer(frame)) resolve(undefined)
    })
  })
  socket.send(QUERY_AWARENESS)
  socket.send(STEP1)
  await answered
}

/** To step 1, packed or not. */
function isAnswer(frame: Buffer): boolean {
  return frame[0] === 106 || (frame[0] === 0 && frame[1] === 1)
}
