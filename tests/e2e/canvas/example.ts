/** The founding example as the tests of this folder use it, and two people at it. */

import type { Locator, Page } from '@playwright/test'
import { type ExportedBoard, exportedBoard } from '../support/exported-board.ts'
import { boardIsOpen } from '../support/hands.ts'
import { expect, type Parley, type TestBoard } from '../support/parley.ts'

/** Full titles, which are the cards' names; Ukraine has said nothing about either. */
export const CONTINGENT = 'European troop contingent / stabilization force in Ukraine'
export const CONTINGENT_ID = 'p-contingent'
export const AIR = 'U.S. air support for the stabilization force'
export const VETO = 'Russian veto right over the guarantees'

export type Duo = { readonly board: TestBoard; readonly ines: Page; readonly oleh: Page }

/** Ines and Oleh at the same board, both open. */
export async function duo(parley: Parley): Promise<Duo> {
  const board = await parley.createBoard({ template: 'security-guarantees' })
  const ines = await parley.open(board, 'editor', 'Ines')
  const oleh = await parley.open(board, 'editor', 'Oleh')
  await Promise.all([boardIsOpen(ines), boardIsOpen(oleh)])
  return { board, ines, oleh }
}

/** Drawings of one kind, as they lie on the canvas. */
export function drawings(page: Page, type: 'arrow' | 'draw' | 'geo' | 'group' | 'note'): Locator {
  return page.locator(`.tl-shape[data-shape-type="${type}"]`)
}

/** Everything that must not have changed when nothing was done. */
export async function standing({ ines, board }: Duo): Promise<object> {
  const { positions, ledger, placement, ink } = await exportedBoard(ines, board.id)
  return { positions, ledger, placement, ink }
}

/** A free spot of the floor, above the tools and left of the panel. */
export const FREE = { x: 560, y: 822 }

/** Waits until the server's board says what it should. */
export async function untilBoard(
  { ines, board }: Duo,
  read: (exported: ExportedBoard) => unknown,
  wanted: unknown,
): Promise<void> {
  await expect.poll(async () => read(await exportedBoard(ines, board.id))).toEqual(wanted)
}

/** A thing's place on the screen, to whole pixels; shapes that glide have arrived when it stays. */
export async function cornerOf(thing: Locator): Promise<string> {
  const box = await thing.boundingBox()
  return box ? `${Math.round(box.x)} ${Math.round(box.y)}` : 'nowhere'
}
