/**
 * What is said beside the board: fetched when the page opens, when the server says what changed, and after every gap in
 * which nothing could be heard [S19]. Also which thread is open, and where a new one would be pinned.
 */

import type { BoardNews } from '#domain/access/board-news.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import type { ReactionKind, ReactionTarget } from '#domain/comments/reaction.ts'
import { Listeners } from '../board/listeners.ts'
import { ANYTHING, type Call, callApi, type Refusal } from '../http/call-api.ts'
import { OneAtATime } from './one-at-a-time.ts'
import {
  type Comment,
  isMentioned,
  REACTIONS_SAID,
  type Reaction,
  THREAD,
  THREADS,
  type Thread,
  unreadIn,
} from './said.ts'

export type CommentsView = {
  /** Undefined until the server has said. */
  readonly threads: readonly Thread[] | undefined
  readonly reactions: readonly Reaction[]
  readonly refusal: Refusal | undefined
  /** The thread that is open. */
  readonly openId: string | undefined
  /** What a new thread is being written about. */
  readonly draft: Anchor | undefined
}

export type SaidWords = { readonly text: string; readonly mentions: readonly string[] }

export type BoardCommentsParts = {
  /** Under which `/comments` and `/reactions` answer. */
  readonly path: string
  /** They are as they were at a moment that is past: without reactions, and nobody reads them for the first time. */
  readonly isPast: boolean
  readonly personId: string
  readonly onNews: (listener: (news: BoardNews) => void) => () => void
  /** Somebody named this person just now. */
  readonly onMention: (comment: Comment, thread: Thread) => void
}

export class BoardComments {
  readonly #parts: BoardCommentsParts
  readonly #path: string
  readonly #listeners = new Listeners<[]>()
  readonly #asking = new OneAtATime()
  readonly #stop: () => void
  /** Whether the panel is there: a thread that is open in none is not before anybody's eyes. */
  #isLooking = false
  #view: CommentsView = {
    threads: undefined,
    reactions: [],
    refusal: undefined,
    openId: undefined,
    draft: undefined,
  }

  constructor(parts: BoardCommentsParts) {
    this.#parts = parts
    this.#path = parts.path
    const stop = parts.onNews((news) => this.#hear(news))
    const wake = () => this.#markOpenRead()
    document.addEventListener('visibilitychange', wake)
    this.#stop = () => {
      stop()
      document.removeEventListener('visibilitychange', wake)
    }
    this.#lookAtAll()
  }

  readonly current = (): CommentsView => this.#view

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** The panel comes, or goes. */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking
    this.#markOpenRead()
  }

  /** Opens a thread, and takes it as read once it is seen; undefined closes it. */
  open(threadId: string | undefined): void {
    this.#set({ openId: threadId, draft: undefined })
    this.#markOpenRead()
  }

  /** Begins a new thread; undefined gives it up. */
  begin(draft: Anchor | undefined): void {
    this.#set({ draft, ...(draft && { openId: undefined }) })
  }

  /** @returns why it was refused, if it was */
  async start(anchor: Anchor, words: SaidWords): Promise<Refusal | undefined> {
    const body = { anchor, ...words }
    const path = `${this.#path}/comments`
    const answer = await callApi({ path, method: 'POST', body, schema: THREAD })
    if (!answer.ok) return answer.refusal
    this.#put(answer.value)
    this.open(answer.value.id)
    return undefined
  }

  reply(threadId: string, body: SaidWords): Promise<Refusal | undefined> {
    return this.#act(threadId, { path: '/replies', method: 'POST', body })
  }

  edit(threadId: string, commentId: string, body: SaidWords): Promise<Refusal | undefined> {
    return this.#act(threadId, { path: `/replies/${commentId}`, method: 'PATCH', body })
  }

  remove(threadId: string, commentId: string): Promise<Refusal | undefined> {
    return this.#act(threadId, { path: `/replies/${commentId}`, method: 'DELETE' })
  }

  resolve(threadId: string, isResolved: boolean): Promise<Refusal | undefined> {
    const body = { state: isResolved ? 'resolved' : 'open' }
    return this.#act(threadId, { path: '', method: 'PATCH', body })
  }

  async react(
    on: ReactionTarget,
    id: string,
    { kind, isOn }: { readonly kind: ReactionKind; readonly isOn: boolean },
  ): Promise<Refusal | undefined> {
    const body = { on, id, kind, state: isOn ? 'on' : 'off' }
    const path = `${this.#path}/reactions`
    const answer = await callApi({ path, method: 'PUT', body, schema: ANYTHING })
    if (!answer.ok) return answer.refusal
    await this.#askReactions()
    return undefined
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  #hear({ topic, threadId }: BoardNews): void {
    if (topic === 'everything') this.#lookAtAll()
    else if (typeof threadId === 'string') void this.#askThread(threadId, { isNews: true })
    else void this.#askReactions()
  }

  #lookAtAll(): void {
    void this.#asking.run('threads', async () => {
      const answer = await callApi({ path: `${this.#path}/comments`, schema: THREADS })
      if (answer.ok) this.#set({ threads: answer.value.threads, refusal: undefined })
      else this.#set({ refusal: answer.refusal })
      this.#markOpenRead()
    })
    if (!this.#parts.isPast) void this.#askReactions()
  }

  #askReactions(): Promise<void> {
    return this.#asking.run('reactions', async () => {
      const answer = await callApi({ path: `${this.#path}/reactions`, schema: REACTIONS_SAID })
      if (answer.ok) this.#set({ reactions: answer.value.reactions })
    })
  }

  #askThread(threadId: string, { isNews }: { readonly isNews: boolean }): Promise<void> {
    return this.#asking.run(threadId, async () => {
      const path = `${this.#path}/comments/${threadId}`
      const answer = await callApi({ path, schema: THREAD })
      if (answer.ok) {
        const before = this.#view.threads?.find(({ id }) => id === threadId)
        this.#put(answer.value)
        if (isNews) this.#tellMention(before, answer.value)
        this.#markOpenRead()
      } else if (answer.refusal.code === 'not_found') {
        this.#set({ threads: this.#view.threads?.filter(({ id }) => id !== threadId) })
      }
    })
  }

  async #act(
    threadId: string,
    { path, ...call }: Pick<Call<unknown>, 'path' | 'method' | 'body'>,
  ): Promise<Refusal | undefined> {
    const answer = await callApi({
      ...call,
      path: `${this.#path}/comments/${threadId}${path}`,
      schema: ANYTHING,
    })
    // What became of it is asked for as if somebody else had done it: one way, one order.
    await this.#askThread(threadId, { isNews: false })
    return answer.ok ? undefined : answer.refusal
  }

  #put(thread: Thread): void {
    const threads = this.#view.threads ?? []
    const isKnown = threads.some(({ id }) => id === thread.id)
    this.#set({
      threads: isKnown
        ? threads.map((known) => (known.id === thread.id ? thread : known))
        : [...threads, thread],
    })
  }

  #tellMention(before: Thread | undefined, thread: Thread): void {
    const { personId, onMention } = this.#parts
    const last = before?.comments.at(-1)?.n ?? 0
    const mention = unreadIn(thread, personId).find(
      (comment) => comment.n > last && isMentioned(comment, personId),
    )
    const isSeen = this.#isSeen && this.#view.openId === thread.id
    if (mention && !isSeen) onMention(mention, thread)
  }

  get #isSeen(): boolean {
    return this.#isLooking && document.visibilityState === 'visible'
  }

  /** What stands open before one's eyes is read. */
  #markOpenRead(): void {
    const thread = this.#view.threads?.find(({ id }) => id === this.#view.openId)
    const upTo = thread?.comments.at(-1)?.n ?? 0
    if (!thread || upTo <= thread.readUpTo || !this.#isSeen || this.#parts.isPast) return
    this.#put({ ...thread, readUpTo: upTo })
    const path = `${this.#path}/comments/${thread.id}/read`
    // Refused, it stays unread on the next visit, which is no harm.
    void callApi({ path, method: 'PUT', body: { upTo }, schema: ANYTHING })
  }

  #set(changed: Partial<CommentsView>): void {
    this.#view = { ...this.#view, ...changed }
    this.#listeners.tell()
  }
}
