/** What each stage invites people to do. */

import type { Stage } from '#domain/session/stage.ts'

export const STAGE_INVITES: { readonly [S in Stage]: string } = {
  prepare: 'Read what is here. Check that your party, its name and its lane are right.',
  table: 'Put proposals on the table. Drop a card on a lane’s head to say who tables it.',
  clarify: 'Ask what a text means. Sharpen its words; no stances are needed yet.',
  stance: 'Say where your party stands on each proposal. Silence is not consent.',
  caucus: 'Talk among yourselves. Try moves in a what-if; nobody sees it.',
  packages: 'Put proposals together into deals, and see what each would need.',
  'one-text': 'Work on one wording. Name what still stands in brackets, and for whom.',
  close: 'Say what is agreed, what is open, and who does what next.',
}
