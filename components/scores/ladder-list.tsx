/** For each party whose sheet one sees, where packages stand for it: the best on top, no agreement as a line across. */

import { type ReactElement, useMemo } from 'react'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { Ladder } from './ladder.tsx'
import { SOLUTIONS } from './notables.ts'
import { countable, type Sheet } from './score-answers.ts'
import styles from './scores.module.css'

type LadderListProps = {
  readonly sheets: readonly Sheet[]
  readonly weighing: Weighing
  /** Whether these are all sheets there are: then solutions mean something. */
  readonly isWhole: boolean
}

export function LadderList({ sheets, weighing, isWhole }: LadderListProps): ReactElement {
  const negotiation = useAnalysable()
  const packages = useNegotiation((whole) => whole.packages)
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  return (
    <Section title={sheets.length === 1 ? 'Ladder' : 'Ladders'} aside="points, best on top">
      <div className={styles.ladders}>
        {sheets.map((sheet) => {
          const actor = weighing.actorIds.indexOf(sheet.actorId)
          return actor < 0 ? null : (
            <Ladder
              key={sheet.actorId}
              name={names.actor(sheet.actorId)}
              sheet={countable(sheet)}
              board={{ issues: negotiation.issues, packages }}
              all={worthsOf(weighing, actor)}
              solutions={isWhole && sheets.length > 1 ? solutionsFor(weighing, actor) : []}
            />
          )
        })}
      </div>
    </Section>
  )
}

/** What every package is worth to one actor; empty where they are too many to look at each. */
function worthsOf({ packages }: Weighing, actor: number): readonly number[] {
  if (!packages) return []
  const { size, actors, utilities } = packages
  return Array.from({ length: size }, (_, row) => utilities[row * actors + actor] ?? 0)
}

function solutionsFor({ bargain }: Weighing, actor: number) {
  return (['nash', 'kalaiSmorodinsky', 'egalitarian'] as const).flatMap((kind) => {
    const points = bargain[kind]?.utilities[actor]
    return points === undefined ? [] : [{ name: SOLUTIONS[kind].name, points }]
  })
}
