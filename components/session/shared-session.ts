/**
 * The session as everybody sees it: fetched when the page opens, when the server says that it changed, and after every
 * gap in which nothing could be heard. Keeps the server's clock. Made by session-context.tsx.
 */

import { z } from 'zod'
import { measured, type ServerClock } from '#domain/session/server-clock.ts'
import { actOnSession, type SessionAct } from '#domain/session/session-act.ts'
import { type SessionState, sessionState } from '#domain/session/session-state.ts'
import { Listeners } from '../board/listeners.ts'
import { type Answer, callApi, type Refusal } from '../http/call-api.ts'

const hand = z.object({
  personId: z.string(),
  name: z.string(),
  hue: z.number().int().min(0).max(7).catch(0),
  at: z.number(),
})

const answer = sessionState.extend({ hands: z.array(hand), now: z.number() })
type SessionAnswer = z.infer<typeof answer>

export type SessionView = Omit<SessionState, 'hands'> & Pick<SessionAnswer, 'hands'>

type Expected = { readonly wish: SessionAct; readonly by: string }

type Shown = {
  readonly of: SessionView | undefined
  readonly with: readonly Expected[]
  readonly view: SessionView | undefined
}

export type SharedSessionParts = {
  readonly boardId: string
  /** Told that the session changed, or that it may have while nothing was heard; returns what ends it. */
  readonly onNews: (look: () => void) => () => void
  /** A clock that only counts, in ms. */
  readonly counted?: () => number
}

export class SharedSession {
  readonly #path: string
  readonly #counted: () => number
  readonly #listeners = new Listeners<[]>()
  readonly #stop: () => void
  #view: SessionView | undefined
  /** Acts of this page that are not answered yet. */
  #expected: readonly Expected[] = []
  #sending: Promise<unknown> = Promise.resolve()
  /** Made once for each answer and act, so that nothing is drawn without need. */
  #shown: Shown | undefined
  #clock: ServerClock | undefined
  /** Answers are numbered: one that was overtaken by a later question's does not count. */
  #asked = 0
  #taken = 0

  constructor({ boardId, onNews, counted = () => performance.now() }: SharedSessionParts) {
    this.#path = `/api/boards/${boardId}/session`
    this.#counted = counted
    const look = () => void this.refresh()
    const wake = () => document.visibilityState === 'visible' && look()
    const stop = onNews(look)
    document.addEventListener('visibilitychange', wake)
    this.#stop = () => {
      stop()
      document.removeEventListener('visibilitychange', wake)
    }
    look()
  }

  /** What the server said last, and what was done since. */
  readonly current = (): SessionView | undefined => {
    if (this.#shown?.of !== this.#view || this.#shown?.with !== this.#expected) {
      const view = this.#view && this.#expected.reduce(this.#after, this.#view)
      this.#shown = { of: this.#view, with: this.#expected, view }
    }
    return this.#shown?.view
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** ms since the epoch by the server's clock; undefined before it was asked. */
  serverNow(): number | undefined {
    return this.#clock && this.#counted() + this.#clock.offsetMs
  }

  async refresh(): Promise<void> {
    await this.#ask('GET', '')
  }

  /** Shown at once, as it will be; the answer replaces it. @returns why it was refused, if it was */
  act(wish: SessionAct, by: string): Promise<Refusal | undefined> {
    const expected = { wish, by }
    this.#expected = [...this.#expected, expected]
    this.#listeners.tell()
    // One after the other, in the order they were done: two requests at once may overtake each other.
    const sent = this.#sending.then(() => this.#carryOut(expected))
    this.#sending = sent
    return sent
  }

  raiseHand(raised: boolean): Promise<Refusal | undefined> {
    return this.#ask('PUT', '/hand', { raised })
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  async #carryOut(expected: Expected): Promise<Refusal | undefined> {
    const done = () => {
      this.#expected = this.#expected.filter((each) => each !== expected)
    }
    const refusal = await this.#ask('POST', '', expected.wish, done)
    if (refusal) this.#listeners.tell()
    return refusal
  }

  readonly #after = (view: SessionView, { wish, by }: Expected): SessionView => {
    const next = actOnSession(view, wish, { now: this.serverNow() ?? 0, by })
    const isUp = ({ personId }: { readonly personId: string }) =>
      next.hands.some((hand) => hand.personId === personId)
    return { ...next, hands: view.hands.filter(isUp) }
  }

  async #ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    /** Called when the answer is there, before it is shown. */
    done: () => void = () => {},
  ): Promise<Refusal | undefined> {
    const n = ++this.#asked
    const askedAt = this.#counted()
    const call = { path: this.#path + path, method, schema: answer, body }
    const said: Answer<SessionAnswer> = await callApi(call)
    done()
    if (!said.ok) return said.refusal
    const { now, ...view } = said.value
    this.#clock = measured(this.#clock, {
      askedAt,
      answeredAt: this.#counted(),
      serverNow: now,
    })
    if (n > this.#taken) {
      this.#taken = n
      this.#view = view
    }
    this.#listeners.tell()
    return undefined
  }
}
