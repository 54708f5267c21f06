/** Which kind of file. */

import type { ReactElement } from 'react'
import styles from './export-dialog.module.css'
import type { OfferedFormat } from './offered-formats.ts'

type FormatFieldProps = {
  readonly formats: readonly OfferedFormat[]
  readonly chosen: string
  readonly onChange: (format: string) => void
}

export function FormatField({ formats, chosen, onChange }: FormatFieldProps): ReactElement {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>File</legend>
      <div className={styles.formats}>
        {formats.map(({ format, label, gloss }) => (
          <label key={format} className={styles.format}>
            <input
              type="radio"
              name="format"
              value={format}
              checked={format === chosen}
              onChange={() => onChange(format)}
              data-autofocus={format === chosen || undefined}
            />
            <span className={styles.words}>
              <b>{label}</b>
              <small>{gloss}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
