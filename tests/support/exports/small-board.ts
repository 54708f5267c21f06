/** A board with one thing of every kind, small enough for its file to be read. */

import type * as Y from 'yjs'
import type { InkRecord } from '#domain/board/board.ts'
import type { IssueId, OpenQuestionId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const ISSUE = { id: id<IssueId>('water'), title: 'Water', question: 'Who gets how much?' }
const DEAL = id<PackageId>('deal')
const SHARES = id<ProposalId>('shares')

const FRAME: InkRecord = {
  ...{ id: 'shape:frame', typeName: 'shape', type: 'geo', parentId: 'page:page', index: 'a1' },
  ...{ x: -420, y: 20, rotation: 0, opacity: 1, isLocked: false, meta: {} },
  props: { geo: 'rectangle', w: 240, h: 120, color: 'violet' },
}

export function smallBoard(): Y.Doc {
  return boardWith(
    actor('north', { name: 'North', code: 'N', isParty: true, vetoPlayer: true }),
    actor('south', { name: 'South', code: 'S', isParty: true }),
    { type: 'addIssue', issue: ISSUE, at: [-400, 20] },
    proposal('shares', { title: 'Share the water by season', issueId: ISSUE.id }, [-400, 60]),
    proposal('mill', { title: 'The mill stays open', tabledBy: [id('south')] }, [-400, 160]),
    { type: 'amendProposal', id: SHARES, text: 'Two thirds in summer.', reason: 'says how much' },
    stance('north', 'shares', 'conditional', {
      condition: 'the mill stays open',
      evidence: 'self',
    }),
    stance('south', 'shares', 'support', { quote: 'We can live with it', speaker: 'the minister' }),
    { type: 'addPackage', package: { id: DEAL, title: 'Water for the mill' } },
    { type: 'putInPackage', packageId: DEAL, proposalId: SHARES },
    {
      type: 'addOpenQuestion',
      openQuestion: { id: id<OpenQuestionId>('price'), text: 'Who pays?' },
    },
    { type: 'putInk', records: [FRAME] },
  )
}
