/** What people say beside one board over HTTP, for tests about it. */

import { expect } from 'vitest'
import type { ShownThread } from '#server/comments/thread-row.ts'
import type { Caller } from './caller.ts'

export const ON_CARD = { of: 'proposal', id: 'p-contingent' }

type Wish = { readonly [field: string]: unknown }

export class BoardComments {
  readonly path: string

  constructor(boardId: string) {
    this.path = `/api/boards/${boardId}`
  }

  send(by: Caller, wish: Wish): Promise<Response> {
    const body = { anchor: ON_CARD, text: 'Words.', ...wish }
    return by.call('POST', `${this.path}/comments`, { body })
  }

  async start(by: Caller, wish: Wish = {}): Promise<ShownThread> {
    const response = await this.send(by, wish)
    expect(response.status).toBe(201)
    return (await response.json()) as ShownThread
  }

  reply(by: Caller, { id }: ShownThread, wish: Wish = {}): Promise<Response> {
    const body = { text: 'More.', ...wish }
    return by.call('POST', `${this.path}/comments/${id}/replies`, { body })
  }

  thread(by: Caller, { id }: ShownThread): Promise<ShownThread> {
    return by.json<ShownThread>('GET', `${this.path}/comments/${id}`)
  }

  /** The path of a thread's nth comment. */
  pathOf({ id, comments }: ShownThread, n = 1): string {
    return `${this.path}/comments/${id}/replies/${comments[n - 1]?.id}`
  }
}

export async function idOf(caller: Caller): Promise<string> {
  return (await caller.json<{ id: string }>('GET', '/api/me')).id
}

/** The code of a refusal. */
export async function refusal(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code
}
