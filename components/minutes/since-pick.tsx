/** Which snapshot the section "What changed" compares the board with. */

import type { ReactElement } from 'react'
import { useSnapshots } from '../snapshots/use-snapshots.ts'
import { nearTime } from '../ui/near-time.ts'
import { Select } from '../ui/select.tsx'
import type { MinutesPartsProps } from './minutes-parts.ts'

export type SincePickProps = Pick<MinutesPartsProps, 'own' | 'draft'>

const ALL = { search: '', cause: undefined } as const

export function SincePick({ own, draft }: SincePickProps): ReactElement {
  const { view } = useSnapshots(ALL)
  const snapshots = [...(view.pinned ?? []), ...view.others]
  const isListed = snapshots.some(({ id }) => id === draft.since)
  return (
    <Select
      label="What changed since"
      value={draft.since}
      onChange={(event) => {
        const since = event.currentTarget.value
        own.change((before) => ({ ...before, since }))
      }}
    >
      <option value="">The first snapshot</option>
      {draft.since && !isListed ? <option value={draft.since}>Another snapshot</option> : null}
      {snapshots.map(({ id, name, savedAt }) => (
        <option key={id} value={id}>
          {`${name}, ${nearTime(new Date(savedAt), new Date())}`}
        </option>
      ))}
    </Select>
  )
}
