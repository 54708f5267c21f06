'use client'
/** What a table is of, and which of its columns is which. */

import type { ReactElement } from 'react'
import type { Table } from '#domain/imports/read-table.ts'
import {
  COLUMNS,
  type Column,
  guessMapping,
  TABLE_KINDS,
  type TableKind,
} from '#domain/imports/table-columns.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { countWords } from './count-words.ts'
import styles from './import-dialog.module.css'
import type { TableChoice } from './plan-import.ts'

const KIND_WORDS: { readonly [Kind in TableKind]: string } = {
  proposals: 'Proposals',
  actors: 'Actors',
  positions: 'Positions',
}

const DELIMITER_WORDS: { readonly [delimiter: string]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

export type TableMappingProps = {
  readonly table: Table
  readonly choice: TableChoice
  /** Columns that are needed and not chosen. */
  readonly missing: readonly string[]
  readonly onChoice: (choice: TableChoice) => void
}

export function TableMapping(props: TableMappingProps): ReactElement {
  const { table, choice, missing, onChoice } = props
  const { header, rows, delimiter, encoding } = table
  const columns: readonly Column[] = COLUMNS[choice.kind]
  return (
    <>
      <p className={styles.aside}>
        {countWords(rows.length, 'row')}, columns separated by{' '}
        {DELIMITER_WORDS[delimiter] ?? delimiter}, {encoding}
      </p>
      <div className={styles.mapping}>
        <Select
          label="A table of"
          value={choice.kind}
          onChange={(event) => {
            const kind = TABLE_KINDS.find((known) => known === event.target.value)
            if (kind) onChoice({ kind, mapping: guessMapping(kind, header) })
          }}
        >
          {TABLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </Select>
        {columns.map(({ name, label, isNeeded }) => (
          <Select
            key={name}
            label={isNeeded ? `${label} (needed)` : label}
            value={choice.mapping[name] ?? ''}
            onChange={({ target: { value } }) =>
              onChoice({
                ...choice,
                mapping: { ...choice.mapping, [name]: value === '' ? undefined : Number(value) },
              })
            }
          >
            <option value="">—</option>
            {header.map((title, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places, and may have one name
              <option key={index} value={index}>
                {title || `Column ${index + 1}`}
              </option>
            ))}
          </Select>
        ))}
      </div>
      {missing.length > 0 ? (
        <Notice tone="warn">Choose the column for {missing.join(' and ')}.</Notice>
      ) : null}
    </>
  )
}
