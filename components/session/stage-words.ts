/** What each stage invites people to do, and the panel where they do it. */

import type { Stage } from '#domain/session/stage.ts'
import type { PanelName } from '../board/board-view.tsx'

export const STAGE_INVITES: { readonly [S in Stage]: string } = {
  prepare: 'Read what is here. Check that your party, its name and its lane are right.',
  table: 'Put proposals on the table: press P. Drop a card on a lane’s head to say who tables it.',
  clarify: 'Ask what a text means. Sharpen its words; no stances are needed yet.',
  stance: 'Say where your party stands on each proposal. Silence is not consent.',
  caucus: 'Talk among yourselves, in rooms of your own. What you try in a what-if nobody sees.',
  packages: 'Put proposals together into deals, and see what each would need.',
  'one-text': 'Work on one wording. Name what still stands in brackets, and for whom.',
  close: 'Say what is agreed, what is open, and who does what next.',
}

/** Absent where it is done on the board itself. */
export const STAGE_PANELS: { readonly [S in Stage]?: PanelName } = {
  prepare: 'actors',
  clarify: 'comments',
  stance: 'rounds',
  caucus: 'rooms',
  packages: 'packages',
  'one-text': 'comments',
  close: 'snapshots',
}
