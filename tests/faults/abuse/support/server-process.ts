/**
 * A sync server as a process of its own, over a real Postgres, that can be asked how it is: what it holds, how long its
 * event loop stood still, how large its heap is once the garbage is out. Started by abused-server.ts.
 */

import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Y from 'yjs'
import type { CloseCode } from '#domain/access/close-code.ts'
import type { Role } from '#domain/access/role.ts'
import { toSeat } from '#domain/access/seat.ts'
import { rootsOf } from '#domain/board/document.ts'
import {
  type AppendOutcome,
  type BoardStore,
  type LogRow,
  openBoardStore,
} from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { BoardJobs } from '#server/worker/board-jobs.ts'
import { viewOf } from '#tests/support/admission/board-view.ts'
import { withoutAdmission } from '#tests/support/admission/without-admission.ts'
import type { Answers, Question } from './questions.ts'

const limits: Partial<SyncLimits> = JSON.parse(process.env.ABUSE_LIMITS ?? '{}')
/** Roles that were changed; others are what the name says. */
const roles = new Map<string, Role | undefined>()
const loop = monitorEventLoopDelay({ resolution: 5 })
loop.enable()

// The plant: whoever looks for harm must find it in a server like this.
const plant = process.env.ABUSE_PLANT
if (plant === 'without-admission') withoutAdmission()

const url = process.env.DATABASE_URL ?? ''
const log = { info: () => undefined, warn: () => undefined, error: say }
const store = plant === 'forgetful' ? forgetful(openBoardStore(url)) : openBoardStore(url)
const jobs = new BoardJobs(url, log)
const http = createServer()
const hub = attachSync(http, {
  store,
  jobs,
  admit: ({ headers }) => {
    const id = /person=([\w-]+)/.exec(headers.cookie ?? '')?.[1]
    if (id === undefined) return Promise.resolve({ ok: false, code: 4401 })
    const role = roleOf(id)
    if (role === undefined) return Promise.resolve({ ok: false, code: 4403 })
    return Promise.resolve({ ok: true, person: { id, name: `Name of ${id}`, hue: 3 }, role })
  },
  memberSeat: (_, personId) => Promise.resolve(toSeat(roleOf(personId), undefined)),
  log,
  limits,
})

/** Says that it has stored what it has not, now and then. */
function forgetful(real: BoardStore): BoardStore {
  let flushes = 0
  const write = real.append.bind(real)
  const append = async (rows: readonly LogRow[]): Promise<AppendOutcome> => {
    flushes += 1
    return flushes % 20 === 0 ? 'stored' : await write(rows)
  }
  return Object.assign(real, { append })
}

function roleOf(id: string): Role | undefined {
  return roles.has(id) ? roles.get(id) : id.startsWith('viewer') ? 'viewer' : 'editor'
}

function say(event: string, fields: object = {}): void {
  if (process.env.ABUSE_LOUD !== undefined) {
    process.stderr.write(`${event} ${JSON.stringify(fields)}\n`)
  }
}

const answers: { [K in keyof Answers]: (question: Question<K>) => Promise<Answers[K]> } = {
  heap: async () => await heap(),
  memory: () => Promise.resolve(process.memoryUsage()),
  counters: () => Promise.resolve({ ...hub.counters, rooms: hub.roomCount }),
  stall: () => {
    const worst = { maxMs: loop.max / 1e6, p99Ms: loop.percentile(99) / 1e6 }
    loop.reset()
    return Promise.resolve(worst)
  },
  view: ({ boardId }) => hub.read(boardId, viewOf),
  write: ({ boardId }) =>
    hub.change(boardId, null, (doc) => {
      rootsOf(doc).meta.set('schemaVersion', 1)
      return { id: doc.clientID, end: Y.getState(doc.store, doc.clientID) + 1 }
    }),
  end: ({ boardId, code }) => {
    hub.end(boardId, code as CloseCode)
    return Promise.resolve(null)
  },
  role: async ({ boardId, personId, role }) => {
    roles.set(personId, role ?? undefined)
    await hub.recheck(boardId)
    return null
  },
  shutdown: async () => {
    await hub.shutdown()
    await jobs.close()
    return null
  },
}

/** After the garbage is out; twice, for what a finaliser lets go of is only found the second time. */
async function heap(): Promise<NodeJS.MemoryUsage> {
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    globalThis.gc?.()
  }
  return process.memoryUsage()
}

process.on('message', (message: { id: number; ask: keyof Answers; question: never }) => {
  const { id, ask, question } = message
  answers[ask](question).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
// Without the test there is nobody to serve.
process.on('disconnect', () => process.exit(1))

http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = http.address()
  if (address !== null && typeof address !== 'string') process.send?.({ port: address.port })
})
