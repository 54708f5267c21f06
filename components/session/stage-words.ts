/** What the stages are called, and what each invites people to do. */

import type { Stage } from '#domain/session/stage.ts'

export const STAGE_WORDS: {
  readonly [S in Stage]: { readonly name: string; readonly does: string }
} = {
  prepare: {
    name: 'Prepare',
    does: 'Read what is here. Check that your party, its name and its lane are right.',
  },
  table: {
    name: 'Table',
    does: 'Put proposals on the table. Drop a card on a lane’s head to say who tables it.',
  },
  clarify: {
    name: 'Clarify',
    does: 'Ask what a text means. Sharpen its words; no stances are needed yet.',
  },
  stance: {
    name: 'Stance round',
    does: 'Say where your party stands on each proposal. Silence is not consent.',
  },
  caucus: {
    name: 'Caucus',
    does: 'Talk among yourselves. Try moves in a what-if; nobody sees it.',
  },
  packages: {
    name: 'Packages',
    does: 'Put proposals together into deals, and see what each would need.',
  },
  'one-text': {
    name: 'One text',
    does: 'Work on one wording. Name what still stands in brackets, and for whom.',
  },
  close: {
    name: 'Close',
    does: 'Say what is agreed, what is open, and who does what next.',
  },
}
