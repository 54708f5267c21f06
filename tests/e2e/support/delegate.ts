/** Somebody who comes by a delegate's link, which a facilitator makes. */
import type { Page } from '@playwright/test'
import { boardIsOpen } from './hands.ts'
import type { Parley, TestBoard } from './parley.ts'

export type Delegate = {
  readonly board: TestBoard
  readonly actorId: string
  readonly name: string
}

export async function delegate(
  parley: Parley,
  facilitator: Page,
  { board, actorId, name }: Delegate,
): Promise<Page> {
  const made = await facilitator.request.post(`/api/boards/${board.id}/links`, {
    data: { role: 'delegate', actorId },
  })
  const { url } = (await made.json()) as { url: string }
  const links = { ...board.links, editor: url }
  const page = await parley.open({ ...board, links }, 'editor', name)
  await boardIsOpen(page)
  return page
}
