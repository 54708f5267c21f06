/** The links of a board, as its facilitator lists and revokes them. */

import type { Caller } from './caller.ts'

type Links = {
  links: { id: string; role: string; state: string; url: string | null; uses: number }[]
}

export async function linksOf(caller: Caller, boardId: string): Promise<Links['links']> {
  return (await caller.json<Links>('GET', `/api/boards/${boardId}/links`)).links
}

export async function revoke(caller: Caller, boardId: string, url: string): Promise<unknown> {
  const link = (await linksOf(caller, boardId)).find((open) => open.url === url)
  return caller.json('DELETE', `/api/boards/${boardId}/links/${link?.id}`)
}
