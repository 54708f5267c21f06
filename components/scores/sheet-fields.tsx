/** The fields of a score sheet: issue by issue, option by option. */

import { type ReactElement, useId } from 'react'
import type { Issue } from '#domain/negotiation/issue.ts'
import styles from './scores.module.css'
import { fieldOf, pointsIn, type SheetDraft, weightIn, withField } from './sheet-draft.ts'

type SheetFieldsProps = {
  readonly issues: readonly Issue[]
  readonly draft: SheetDraft
  readonly onDraft: (draft: SheetDraft) => void
}

export function SheetFields({ issues, draft, onDraft }: SheetFieldsProps): ReactElement {
  return (
    <>
      <p className={styles.below}>
        Whole points for each option. An issue weighs what its best option brings; these must come
        to 100 together.
      </p>
      {issues.map((issue) => (
        <fieldset key={issue.id} className={styles.issue}>
          <legend>
            {issue.title || 'Issue without a title'}
            <span className={styles.state}>weighs {weightIn(draft, issue)}</span>
          </legend>
          {issue.options.map((option) => (
            <PointField
              key={option.id}
              label={option.title || 'Option without a title'}
              value={fieldOf(draft, issue.id, option.id)}
              onType={(typed) =>
                onDraft(withField(draft, { issueId: issue.id, optionId: option.id }, typed))
              }
            />
          ))}
        </fieldset>
      ))}
      <fieldset className={styles.issue}>
        <legend>Without agreement</legend>
        <PointField
          label="Reservation value: what no agreement is worth"
          value={draft.reservation}
          onType={(reservation) => onDraft({ ...draft, reservation })}
        />
      </fieldset>
    </>
  )
}

type PointFieldProps = {
  readonly label: string
  readonly value: string
  readonly onType: (typed: string) => void
}

function PointField({ label, value, onType }: PointFieldProps): ReactElement {
  const id = useId()
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.points}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        placeholder="0"
        value={value}
        aria-invalid={pointsIn(value) === undefined || undefined}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </p>
  )
}
