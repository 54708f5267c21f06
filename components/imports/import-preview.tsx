'use client'
/** What an import would make, and what of it cannot be taken: nothing bad is left out before somebody says so. */

import type { ReactElement } from 'react'
import type { Plan } from '#domain/imports/plan.ts'
import { Notice } from '../ui/notice.tsx'
import { countWords } from './count-words.ts'
import styles from './import-dialog.module.css'

const SHOWN = 30
const BAD_SHOWN = 100

export type ImportPreviewProps = {
  readonly plan: Plan
  readonly leavesOut: boolean
  readonly onLeavesOut: (leavesOut: boolean) => void
}

export function ImportPreview({ plan, leavesOut, onLeavesOut }: ImportPreviewProps): ReactElement {
  const { makes, notes, bad, preview } = plan
  return (
    <>
      <p role="status">
        {makes.length > 0 ? (
          <>
            This puts on the board: <strong>{makes.join(', ')}</strong>
          </>
        ) : (
          'There is nothing in it for this board.'
        )}
      </p>
      {notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      {bad.length > 0 ? (
        <Notice tone="warn">
          <p>{countWords(bad.length, 'entry', 'entries')} cannot be taken:</p>
          <ul className={styles.faults}>
            {bad.slice(0, BAD_SHOWN).map(({ where, why }) => (
              <li key={`${where} ${why}`}>
                <strong>{where}</strong>: {why}
              </li>
            ))}
          </ul>
          {bad.length > BAD_SHOWN ? <p>And {bad.length - BAD_SHOWN} more.</p> : null}
          {makes.length > 0 ? (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={leavesOut}
                onChange={(event) => onLeavesOut(event.target.checked)}
              />
              Import the others without these
            </label>
          ) : null}
        </Notice>
      ) : null}
      <PreviewTable preview={preview} />
    </>
  )
}

function PreviewTable({ preview }: Pick<Plan, 'preview'>): ReactElement | null {
  const { head, rows } = preview
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
    <section className={styles.table} aria-label="What it makes" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and do not move
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
          {rows.length > SHOWN ? (
            <tr>
              <td colSpan={head.length}>and {rows.length - SHOWN} more</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  )
}
