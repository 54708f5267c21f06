/** Which sections go in, and in which order. */

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactElement } from 'react'
import type { SectionNow } from '#domain/minutes/minutes-view.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { moved, withSection } from './change-draft.ts'
import type { MinutesPartsProps } from './minutes-parts.ts'
import { sectionElementId } from './paper-section.tsx'
import styles from './section-choices.module.css'

export type SectionChoicesProps = Pick<MinutesPartsProps, 'own' | 'draft' | 'now'>

export function SectionChoices({ own, draft, now }: SectionChoicesProps): ReactElement {
  const sections = draft.order.flatMap((id) => now.sections.find((each) => each.id === id) ?? [])
  return (
    <fieldset className={styles.choices}>
      <legend>Sections</legend>
      <ol className={styles.list}>
        {sections.map((section) => (
          <Choice key={section.id} section={section} own={own} draft={draft} />
        ))}
      </ol>
    </fieldset>
  )
}

type ChoiceProps = Pick<MinutesPartsProps, 'own' | 'draft'> & { readonly section: SectionNow }

function Choice({ section, own, draft }: ChoiceProps): ReactElement {
  const { id, title } = section
  const isIn = !draft.left.includes(id)
  const place = draft.order.indexOf(id)
  return (
    <li className={styles.choice} data-out={isIn ? undefined : ''}>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={isIn}
          onChange={(event) => own.change(withSection(id, event.currentTarget.checked))}
        />
        <span>{title}</span>
      </label>
      <StateWord section={section} draft={draft} isIn={isIn} />
      <IconButton
        label={`Move ${title} up`}
        disabled={place === 0}
        onClick={() => own.change(moved(id, -1))}
      >
        <ArrowUp {...ICON} />
      </IconButton>
      <IconButton
        label={`Move ${title} down`}
        disabled={place === draft.order.length - 1}
        onClick={() => own.change(moved(id, 1))}
      >
        <ArrowDown {...ICON} />
      </IconButton>
    </li>
  )
}

type StateWordProps = Pick<ChoiceProps, 'section' | 'draft'> & { readonly isIn: boolean }

/** "edited", "board moved on", "empty": leads to the section on the paper. */
function StateWord({ section, draft, isIn }: StateWordProps): ReactElement | null {
  const edit = draft.edits[section.id]
  const isEmpty = (edit?.text ?? section.text).trim() === ''
  if (!edit) return isEmpty && isIn ? <span className={styles.word}>empty: left out</span> : null
  const isMoved = edit.basis !== section.basis
  return (
    <a
      className={styles.word}
      data-moved={isMoved || undefined}
      href={`#${sectionElementId(section.id)}`}
    >
      {isMoved ? 'board moved on' : 'edited'}
    </a>
  )
}

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
