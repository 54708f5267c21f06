/** How much a shape shows at a zoom: everything, the title, the silhouette. A little slack keeps a level from flickering. */

import { type Computed, computed, type Editor } from 'tldraw'

export const LEVELS = ['shape', 'short', 'full'] as const
export type Level = (typeof LEVELS)[number]

/** The least zoom of each level. */
const FLOORS: Readonly<Record<Level, number>> = { shape: 0, short: 0.35, full: 0.75 }
const SLACK = 0.04

/** The level at a zoom; coming from another level, the zoom must pass the border by 4 %. */
export function levelAt(zoom: number, before?: Level): Level {
  const slack = (level: Level) => {
    if (before === undefined) return 1
    return LEVELS.indexOf(level) > LEVELS.indexOf(before) ? 1 + SLACK : 1 - SLACK
  }
  return LEVELS.findLast((level) => zoom >= FLOORS[level] * slack(level)) ?? 'shape'
}

const levels = new WeakMap<Editor, Computed<Level>>()

/** The editor's present level: a signal that changes only when the level does, not with every zoom. */
export function levelOf(editor: Editor): Computed<Level> {
  const known = levels.get(editor)
  if (known) return known
  const level = computed<Level>('level of detail', (before) =>
    levelAt(editor.getZoomLevel(), typeof before === 'string' ? before : undefined),
  )
  levels.set(editor, level)
  return level
}
