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

  readonly current = (): SessionView | undefined => this.#view

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** ms since the epoch by the server's clock; undefined before it was asked. */
  serverNow(): number | undefined {
    return this.#clock && this.#counted() + this.#clock.offsetMs
  }

  async refresh(): Promise<void> {
    await this.#ask('GET', '')
  }

  /** Shown at once, as it will be; the answer replaces it. @returns why it was refused, if it was */
  async act(wish: SessionAct, by: string): Promise<Refusal | undefined> {
    this.#expect(wish, by)
    const refusal = await this.#ask('POST', '', wish)
    if (refusal) await this.refresh()
    return refusal
  }

  raiseHand(raised: boolean): Promise<Refusal | undefined> {
    return this.#ask('PUT', '/hand', { raised })
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #expect(wish: SessionAct, by: string): void {
    const now = this.serverNow()
    const view = this.#view
    if (!view || now === undefined) return
    const next = actOnSession(view, wish, { now, by })
    const isUp = ({ personId }: { readonly personId: string }) =>
      next.hands.some((hand) => hand.personId === personId)
    this.#view = { ...next, hands: view.hands.filter(isUp) }
    this.#listeners.tell()
  }

  async #ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<Refusal | undefined> {
    const n = ++this.#asked
    const askedAt = this.#counted()
    const call = { path: this.#path + path, method, schema: answer, body }
    const said: Answer<SessionAnswer> = await callApi(call)
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
