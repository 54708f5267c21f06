/** What has changed since the session's first snapshot, net, proposal by proposal: the comparison the panel shows. */

import type { Board } from '#domain/board/board.ts'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { compareBoards } from '#domain/changes/compare-boards.ts'
import { differenceWords } from '#domain/changes/difference-words.ts'
import { groupSentences } from '#domain/changes/group-sentences.ts'
import { summaryWords } from '#domain/changes/summary-words.ts'
import { nameOfWhoActed } from '#domain/words/name-of-who-acted.ts'
import { quoted, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import type { MinutesFacts } from '../minutes-facts.ts'

/** Empty where there is no snapshot to compare with, or nothing is different. */
export function changes({ board, facts, clock }: Minuted): string {
  const { earlier, names } = facts
  if (!earlier) return ''
  const boards = { before: calledNow(earlier.board, names), after: calledNow(board, names) }
  const differences = compareBoards(boards.before, boards.after)
  const sentences = differenceWords(differences, boards)
  if (sentences.length === 0) return ''
  const groups = groupSentences(sentences, 'proposal', boards)
  const when = `${clock.day(earlier.at)} at ${clock.hour(earlier.at)}`
  return together([
    `Net, since the snapshot ${quoted(earlier.name)} of ${when}: ${summaryWords(differences)}.`,
    changesMarkdown(groups, { level: 3, momentWords: clock.moment }),
  ])
}

/** Under made-up names, whoever acted goes by them here as well. */
function calledNow(board: Board, names: MinutesFacts['names']): Board {
  if (Object.keys(names).length === 0) return board
  const called = <Acted extends { readonly by: string; readonly byName: string }>(
    acted: Acted,
  ) => ({
    ...acted,
    byName: nameOfWhoActed(acted, names),
  })
  const { negotiation } = board
  const proposals = [...negotiation.proposals].map(
    ([id, proposal]) => [id, { ...proposal, versions: proposal.versions.map(called) }] as const,
  )
  return {
    ...board,
    negotiation: {
      ...negotiation,
      ledger: negotiation.ledger.map(called),
      decisions: negotiation.decisions.map(called),
      proposals: new Map(proposals),
    },
  }
}
