/**
 * Lays a template's cards on the floor: under their issues' headings, in columns left of the lanes, none higher than
 * the lanes are. Lanes grow to the right, so the floor on the left stays free.
 */

import type { At } from '#domain/board/board.ts'
import { cardHeight } from '#domain/layout/card-size.ts'
import { floorColumnLeft } from '#domain/layout/floor-grid.ts'
import { ISSUE_HEADING_GAP, issueHeadingHeight } from '#domain/layout/issue-heading-size.ts'

const CARD_GAP = 8
const GROUP_GAP = 18
/** Columns are read from left to right in pairs; the first pair stands next to the lanes. */
const COLUMNS_ABREAST = 2

export type Group<Id> = {
  readonly title: string
  readonly question: string
  readonly cards: readonly { readonly id: Id; readonly title: string }[]
}

type Column<Id> = { height: number; readonly groups: Group<Id>[] }

export type Spot<Id> = { readonly heading: At; readonly cards: ReadonlyMap<Id, At> }

/**
 * Where each group's heading and cards go, in the order of the groups. A group goes into the first column with room
 * for it; one higher than `maxHeight` has a column to itself.
 */
export function floorColumns<Id>(
  groups: readonly Group<Id>[],
  maxHeight: number,
): readonly Spot<Id>[] {
  const columns: Column<Id>[] = []
  for (const group of groups) {
    const height = groupHeight(group)
    const fitting = columns.find((column) => column.height + GROUP_GAP + height <= maxHeight)
    if (fitting) {
      fitting.groups.push(group)
      fitting.height += GROUP_GAP + height
    } else columns.push({ height, groups: [group] })
  }
  const spots = new Map(columns.flatMap((column, index) => spotsIn(column, columnLeft(index))))
  return groups.flatMap((group) => spots.get(group) ?? [])
}

function spotsIn<Id>({ groups }: Column<Id>, x: number): readonly [Group<Id>, Spot<Id>][] {
  let y = 0
  return groups.map((group) => {
    const heading: At = [x, y]
    const cards = new Map<Id, At>()
    y += issueHeadingHeight(group.title, group.question) + ISSUE_HEADING_GAP
    for (const { id, title } of group.cards) {
      cards.set(id, [x, y])
      y += cardHeight(title) + CARD_GAP
    }
    y += GROUP_GAP - CARD_GAP
    return [group, { heading, cards }]
  })
}

function columnLeft(index: number): number {
  const pair = Math.floor(index / COLUMNS_ABREAST)
  return floorColumnLeft((pair + 1) * COLUMNS_ABREAST - (index % COLUMNS_ABREAST))
}

function groupHeight<Id>({ title, question, cards }: Group<Id>): number {
  const heights = cards.map((card) => cardHeight(card.title) + CARD_GAP)
  const heading = issueHeadingHeight(title, question) + ISSUE_HEADING_GAP
  return heights.reduce((sum, height) => sum + height, heading) - (cards.length > 0 ? CARD_GAP : 0)
}
