/** The board as a whole: what it holds, where it comes from, its issues and proposals, and what surrounds them. */

import type { ReactElement } from 'react'
import { useNegotiation, useReading } from '../board/use-reading.ts'
import styles from './board-overview.module.css'
import { ConstraintList } from './constraint-list.tsx'
import { ContextSections } from './context-sections.tsx'
import { EntityLink } from './entity-link.tsx'
import { IssueOutline } from './issue-outline.tsx'
import { PanelHead } from './panel-head.tsx'
import { ProvenanceFacts } from './provenance-facts.tsx'
import { Section } from './section.tsx'
import { WhatChanged } from './what-changed.tsx'

export function BoardOverview(): ReactElement {
  const title = useNegotiation((negotiation) => negotiation.title)
  return (
    <>
      <PanelHead kind="Board" />
      <h2 className={styles.title}>{title}</h2>
      <Counts />
      <ProvenanceFacts />
      <Problems />
      <Lanes />
      <IssueOutline />
      <ContextSections />
      <ConstraintList pick={every} />
      <WhatChanged />
    </>
  )
}

function every(): boolean {
  return true
}

function Counts(): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const positions = useNegotiation((negotiation) => negotiation.positions)
  const known = [...positions.values()].filter(({ stance }) => stance !== 'unknown').length
  const words = [
    countWords(actors.size, 'actor'),
    countWords(issues.size, 'issue'),
    countWords(proposals.size, 'proposal'),
    `${countWords(positions.size, 'position')}, ${known} known`,
  ]
  return <p className={styles.counts}>{words.join(' · ')}</p>
}

function countWords(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** What could not be read is said, not hidden: the rest of the board stands. */
function Problems(): ReactElement | null {
  const problems = useReading((reading) => reading.problems)
  if (problems.length === 0) return null
  return (
    <Section title="Could not be read" aside={problems.length}>
      <ul className={styles.problems}>
        {problems.slice(0, 20).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            {where}: {what}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Lanes(): ReactElement {
  const lanes = useReading(({ board }) => board.placement.lanes)
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return (
    <Section title="Lanes" aside={lanes.length}>
      {lanes.length === 0 ? 'No lanes yet.' : null}
      <ol className={styles.lanes}>
        {lanes.map((id) => (
          <li key={id}>
            <EntityLink to={{ of: 'actor', id }}>{actors.get(id)?.name ?? id}</EntityLink>
          </li>
        ))}
      </ol>
    </Section>
  )
}
