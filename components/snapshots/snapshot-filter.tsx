/** Finds snapshots by their words, and by why they are there. */

import type { ReactElement } from 'react'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './snapshot-filter.module.css'
import type { SnapshotWish } from './snapshot-shelf.ts'

export type SnapshotFilterProps = {
  readonly wish: SnapshotWish
  readonly onWish: (wish: SnapshotWish) => void
}

const CAUSES = {
  manual: 'Saved by hand',
  stage: 'At the end of a stage',
  'before-restore': 'Before a restore',
  scheduled: 'By itself',
} as const

export function SnapshotFilter({ wish, onWish }: SnapshotFilterProps): ReactElement {
  return (
    <search className={styles.filter}>
      <TextField
        type="search"
        label="Find a snapshot"
        labelHidden
        placeholder="Find by name or note"
        value={wish.search}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onWish({ ...wish, search: event.currentTarget.value })}
      />
      <Select
        label="Why it was saved"
        labelHidden
        value={wish.cause ?? ''}
        onChange={(event) => onWish({ ...wish, cause: event.currentTarget.value || undefined })}
      >
        <option value="">All</option>
        {Object.entries(CAUSES).map(([cause, words]) => (
          <option key={cause} value={cause}>
            {words}
          </option>
        ))}
      </Select>
    </search>
  )
}
