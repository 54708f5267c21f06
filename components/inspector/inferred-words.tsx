/** What the bloc or the members of a silent actor say: inferred, marked as such, and counted nowhere. */

import type { ReactElement } from 'react'
import type { InferredPosition } from '#domain/negotiation/inferred-position.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import { EntityLink } from './entity-link.tsx'
import styles from './inferred-words.module.css'
import { StanceWord } from './stance-word.tsx'

export type InferredWordsProps = { readonly inferred: readonly InferredPosition[] }

export function InferredWords({ inferred }: InferredWordsProps): ReactElement | null {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  if (inferred.length === 0) return null
  return (
    <ul className={styles.inferred} aria-label="Inferred, not said">
      {inferred.map(({ inferredFrom, as, position }) => (
        <li key={inferredFrom}>
          <em>inferred</em> from its {as}{' '}
          <EntityLink to={{ of: 'actor', id: inferredFrom }}>
            {actors.get(inferredFrom)?.name ?? inferredFrom}
          </EntityLink>
          :{' '}
          <span className={styles.stance}>
            <StanceMark stance={position.stance} size={12} />{' '}
            <StanceWord stance={position.stance} />
          </span>
        </li>
      ))}
    </ul>
  )
}
