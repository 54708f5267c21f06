import { describe, expect, it } from 'vitest'
import { positionWords } from '#components/marks/position-words.ts'
import { isOffTheTable } from '#domain/words/words.ts'

const plain = {
  title: 'US troops',
  stance: 'red_line',
  mustHave: false,
  condition: '',
  evidence: 'journalist',
  asOf: '',
  disputed: false,
  attributed: false,
} as const

describe('a position in words', () => {
  it('names proposal, stance, evidence and date', () => {
    expect(positionWords({ ...plain, asOf: 'August 2025' })).toBe(
      'US troops: red line, as reported, August 2025',
    )
  })

  it('says everything that its token can only mark', () => {
    const words = positionWords({
      ...plain,
      stance: 'conditional',
      mustHave: true,
      condition: 'Paid for, not donated',
      disputed: true,
      attributed: true,
    })
    expect(words).toBe(
      'US troops: conditional, must-have, if paid for, not donated, as reported, disputed, attributed by facilitator',
    )
  })
})

describe('proposals off the table', () => {
  it('are the past, rejected, ruled out, withdrawn and superseded ones', () => {
    expect(isOffTheTable('ruled_out')).toBe(true)
    expect(isOffTheTable('contested')).toBe(false)
  })
})
