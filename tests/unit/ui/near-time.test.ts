import { describe, expect, test } from 'vitest'
import { nearTime } from '#components/ui/near-time.ts'

/** Local times, so that the test holds in every zone. */
const now = new Date(2026, 10, 23, 0, 30)

describe('nearTime', () => {
  test('says today with the hour', () => {
    expect(nearTime(new Date(2026, 10, 23, 0, 5), now)).toBe('today, 00:05')
  })
  test('goes by calendar days, not by hours', () => {
    expect(nearTime(new Date(2026, 10, 22, 23, 59), now)).toBe('yesterday, 23:59')
    expect(nearTime(new Date(2026, 10, 22, 0, 0), now)).toBe('yesterday, 00:00')
  })
  test('says tomorrow of what is still to come', () => {
    expect(nearTime(new Date(2026, 10, 24, 18, 0), now)).toBe('tomorrow, 18:00')
  })
  test('gives the date within the year and the year beyond it', () => {
    expect(nearTime(new Date(2026, 2, 3, 12, 0), now)).toBe('3 Mar')
    expect(nearTime(new Date(2025, 10, 30, 12, 0), now)).toBe('30 Nov 2025')
  })
  test('counts days across a change of the clocks', () => {
    expect(nearTime(new Date(2026, 2, 28, 12, 0), new Date(2026, 2, 29, 12, 0))).toBe(
      'yesterday, 12:00',
    )
  })
  test('gives the plain date in UTC where the reader’s zone is not known', () => {
    expect(nearTime(new Date('2026-11-23T23:30:00Z'), undefined)).toBe('23 Nov 2026')
  })
})
