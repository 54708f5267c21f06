/** The time zone that the minutes write their times in. */

import { type ReactElement, useMemo } from 'react'
import { Select } from '../ui/select.tsx'

export type ZonePickProps = { readonly zone: string; readonly onPick: (zone: string) => void }

export function ZonePick({ zone, onPick }: ZonePickProps): ReactElement {
  const zones = useMemo(
    () => [...new Set(['UTC', zone, ...Intl.supportedValuesOf('timeZone')])].toSorted(),
    [zone],
  )
  return (
    <Select label="Times in" value={zone} onChange={(event) => onPick(event.currentTarget.value)}>
      {zones.map((each) => (
        <option key={each} value={each}>
          {each.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
