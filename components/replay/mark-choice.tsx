/** All marks as a list to go to, by kind, for those who do not see or cannot hit them on the scrubber. */

import type { ReactElement } from 'react'
import { MARK_KINDS, type Mark } from '#domain/replay/marks.ts'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { useMarks, useNames, useShownReplay, useTape } from './replay-context.tsx'
import { clockWords, markWords } from './replay-words.ts'

/** Of each kind; what came before stands on the scrubber. */
const MOST = 200

export function MarkChoice(): ReactElement | null {
  const { player } = useShownReplay()
  const marks = useMarks()
  const names = useNames()
  const { times } = useTape()
  if (marks.length === 0) return null
  const wordsOf = (mark: Mark): string =>
    `${clockWords(times[mark.place - 1] ?? 0)} ${markWords(mark, names)}`
  return (
    <QuietSelect
      frame="edge"
      aria-label="Go to a mark"
      value=""
      onChange={({ target }) => player.goTo(Number(target.value))}
    >
      <option value="">Go to…</option>
      {MARK_KINDS.map((kind) => (
        <optgroup key={kind} label={KIND_WORDS[kind]}>
          {marks
            .filter((mark) => mark.kind === kind)
            .slice(-MOST)
            .map((mark) => (
              <option key={keyOf(mark)} value={mark.place}>
                {wordsOf(mark)}
              </option>
            ))}
        </optgroup>
      ))}
    </QuietSelect>
  )
}

export const KIND_WORDS: Readonly<Record<Mark['kind'], string>> = {
  stage: 'Stages',
  round: 'Sealed rounds',
  snapshot: 'Snapshots',
  decision: 'Decisions',
  concession: 'Concessions',
}

export function keyOf(mark: Mark): string {
  const about = mark.kind === 'concession' ? mark.move.actorId + mark.move.proposalId : ''
  const snapshot = 'snapshot' in mark ? mark.snapshot.id : ''
  return `${mark.kind} ${mark.place} ${about}${snapshot}`
}
