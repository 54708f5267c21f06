import { describe, expect, it } from 'vitest'
import {
  filterCount,
  type MatrixSettings,
  PLAIN_SETTINGS,
  readSettings,
  settingsQuery,
} from '#domain/matrix/matrix-settings.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'

const read = (query: string) => readSettings(new URLSearchParams(query))

describe('the settings of the matrix in an address', () => {
  it('come back as they went in', () => {
    const settings: MatrixSettings = {
      sort: 'verdict',
      grouped: true,
      declaredOnly: true,
      actors: ['us', 'russia'] as ActorId[],
      statuses: ['on_table', 'agreed'],
      stances: ['red_line', 'unknown'],
      evidence: ['self', 'attributed-by-other'],
    }
    const query = settingsQuery(settings)
    expect(query).toBe(
      '?sort=verdict&group=issue&count=declared&actors=us,russia&status=on_table,agreed&stance=red_line,unknown&evidence=self,attributed-by-other',
    )
    expect(read(query)).toEqual(settings)
    expect(filterCount(settings)).toBe(3)
  })

  it('are nothing where everything is as it comes', () => {
    expect(settingsQuery(PLAIN_SETTINGS)).toBe('')
    expect(read('')).toEqual(PLAIN_SETTINGS)
  })

  it('pass over what means nothing', () => {
    expect(
      read(
        '?sort=luck&group=colour&count=all&actors=__proto__,a b,us&status=nice,agreed&stance=yes',
      ),
    ).toEqual({ ...PLAIN_SETTINGS, actors: ['us'], statuses: ['agreed'] })
  })
})
