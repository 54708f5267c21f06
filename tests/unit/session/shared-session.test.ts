// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { SharedSession } from '#components/session/shared-session.ts'
import { actOnSession, sessionAct } from '#domain/session/session-act.ts'
import { BLANK_SESSION, type SessionState } from '#domain/session/session-state.ts'
import { eventually } from '#tests/support/eventually.ts'

const NOW = 1_800_000_000_000

/** The server's side of the line, whose answers come when the test says so. */
class SlowServer {
  state: SessionState = BLANK_SESSION
  readonly #waiting: (() => void)[] = []

  readonly fetch = (_path: string, init?: RequestInit): Promise<Response> =>
    new Promise((resolve) => {
      this.#waiting.push(() => {
        if (init?.method === 'POST') {
          const wish = sessionAct.parse(JSON.parse(String(init.body)))
          this.state = actOnSession(this.state, wish, { now: NOW, by: 'Ann' })
        }
        resolve(Response.json({ ...this.state, hands: [], now: NOW }))
      })
    })

  get waiting(): number {
    return this.#waiting.length
  }

  async answer(): Promise<void> {
    this.#waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

afterEach(() => vi.unstubAllGlobals())

test('what is done in quick succession is shown at once, sent in order, and lost by no late answer', async () => {
  const server = new SlowServer()
  vi.stubGlobal('fetch', server.fetch)
  const shared = new SharedSession({ boardId: 'b', onNews: () => () => {}, counted: () => 0 })
  await server.answer()
  const titles = () => shared.current()?.agenda.map(({ title }) => title)
  for (const title of ['One', 'Two', 'Three']) {
    void shared.act({ act: 'addItem', item: { id: title, title, minutes: null } }, 'Ann')
  }
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect([titles(), server.waiting]).toEqual([['One', 'Two', 'Three'], 1])
  await server.answer()
  expect([titles(), server.waiting]).toEqual([['One', 'Two', 'Three'], 1])
  await server.answer()
  await server.answer()
  expect(server.state.agenda.map(({ title }) => title)).toEqual(['One', 'Two', 'Three'])
  expect(titles()).toEqual(['One', 'Two', 'Three'])
  shared.close()
})

test('what was refused is shown no more, and what comes after it is sent all the same', async () => {
  const server = new SlowServer()
  vi.stubGlobal('fetch', server.fetch)
  const shared = new SharedSession({ boardId: 'b', onNews: () => () => {}, counted: () => 0 })
  await server.answer()
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({ error: { code: 'not_allowed', message: 'No.' } }, { status: 403 }),
    ),
  )
  const refused = shared.act({ act: 'lock', scope: 'all' }, 'Ann')
  expect(shared.current()?.lock.scope).toBe('all')
  expect(await refused).toEqual({ code: 'not_allowed' })
  expect(shared.current()?.lock.scope).toBe('none')
  vi.stubGlobal('fetch', server.fetch)
  void shared.act({ act: 'setStage', stage: 'close' }, 'Ann')
  await eventually(() => expect(server.waiting).toBe(1))
  await server.answer()
  expect(server.state.stage).toBe('close')
  shared.close()
})
