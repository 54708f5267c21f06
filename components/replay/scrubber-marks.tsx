/** The marks on the scrubber. They can be pressed; who cannot see them has the list (mark-choice.tsx). */

import { Flag, Gavel, Layers, Lock } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import type { Mark } from '#domain/replay/marks.ts'
import { keyOf } from './mark-choice.tsx'
import { useMarks, useNames, useShownReplay, useTape } from './replay-context.tsx'
import { clockWords, markWords } from './replay-words.ts'
import styles from './scrubber.module.css'

/** Marks of a kind closer to each other than this share of the whole are one. */
const NEAR = 0.006

const ICONS = { stage: Flag, round: Lock, snapshot: Layers, decision: Gavel }

type Placed = { readonly mark: Mark; readonly share: number; readonly words: string[] }

export function ScrubberMarks({ end }: { readonly end: number }): ReactElement {
  const { player } = useShownReplay()
  const marks = useMarks()
  const names = useNames()
  const { played, times } = useTape()
  const placed = useMemo(() => {
    const clusters: Placed[] = []
    const last = new Map<Mark['kind'], Placed>()
    for (const mark of marks) {
      const share = (played[mark.place - 1] ?? 0) / end
      const words = `${clockWords(times[mark.place - 1] ?? 0)} ${markWords(mark, names)}`
      const near = last.get(mark.kind)
      if (near && share - near.share < NEAR) {
        near.words.push(words)
        continue
      }
      const cluster = { mark, share, words: [words] }
      last.set(mark.kind, cluster)
      clusters.push(cluster)
    }
    return clusters
  }, [marks, names, played, times, end])
  return (
    <div className={styles.marks} aria-hidden="true">
      {placed.map(({ mark, share, words }) => (
        <button
          key={keyOf(mark)}
          type="button"
          tabIndex={-1}
          className={styles.mark}
          data-kind={mark.kind}
          style={{ left: `${share * 100}%` }}
          title={titleOf(words)}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => player.goTo(mark.place)}
        >
          <MarkIcon kind={mark.kind} />
        </button>
      ))}
    </div>
  )
}

function MarkIcon({ kind }: Pick<Mark, 'kind'>): ReactElement | null {
  if (kind === 'concession') return null
  const Icon = ICONS[kind]
  return <Icon size={12} strokeWidth={2} aria-hidden="true" />
}

const MOST_WORDS = 8

function titleOf(words: readonly string[]): string {
  const more = words.length - MOST_WORDS
  return [...words.slice(0, MOST_WORDS), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
