/** What has been taken from a source, in the order of its text. */

import type { ReactElement } from 'react'
import type { Taken } from '#domain/sources/taken-from.ts'
import { Section } from '../inspector/section.tsx'
import { TAKEN_WORDS } from './show-taken.ts'
import styles from './taken-list.module.css'

export type TakenListProps = {
  readonly taken: readonly Taken[]
  readonly onShow: (taken: Taken) => void
}

export function TakenList({ taken, onShow }: TakenListProps): ReactElement | null {
  if (taken.length === 0) return null
  return (
    <Section title="Taken from it" aside={taken.length}>
      <ul>
        {taken.map((each) => (
          <li key={JSON.stringify(each.ref)}>
            <button type="button" className={styles.taken} onClick={() => onShow(each)}>
              <small>{TAKEN_WORDS[each.ref.of]}</small> {each.title}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
