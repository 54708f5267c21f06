import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventTime } from '#components/timeline/event-time.ts'
import { filterTimeline, kindOf } from '#components/timeline/filter-timeline.ts'
import { makeTimeline } from '#components/timeline/make-timeline.ts'
import { rowOffsets, rowsBetween, totalHeight } from '#components/timeline/row-window.ts'
import { filterIn, timelinePath } from '#components/timeline/timeline-address.ts'
import { EVERYTHING } from '#components/timeline/timeline-filter.ts'
import { rowHeight, type TimelineRow, timelineRows } from '#components/timeline/timeline-rows.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const DAY = 86_400_000

/** Moves on 18 August 2025 at 13:40 and 14:02, and at 18:30 again; the test's own zone. */
const AT = new Date(2025, 7, 18, 13, 40).getTime()

function event(name: string, dateIso?: string, more: object = {}): Command {
  return {
    type: 'addEvent',
    event: {
      id: id(name),
      label: name,
      when: 'some time',
      actors: [],
      planned: false,
      ...(dateIso && { dateIso }),
      ...more,
    },
  }
}

function story(): Negotiation {
  const doc = boardWith(
    actor('russia'),
    actor('europe'),
    proposal('troops'),
    proposal('arms'),
    event('Summit', '2025-08-18', { actors: ['russia'] }),
    event('Istanbul', '2022'),
    event('Visits', '2025-08'),
    event('Promise'),
    event('Next', '2025-08-20', { planned: true }),
  )
  execute(doc, [stance('russia', 'troops', 'red_line')], act({ at: AT }))
  execute(doc, [stance('russia', 'troops', 'opposed')], act({ at: AT + 22 * 60_000 }))
  execute(
    doc,
    [
      {
        type: 'editPosition',
        actorId: id('russia'),
        proposalId: id('troops'),
        fields: { quote: 'Only there.' },
      },
    ],
    act({ at: AT + 5 * 3_600_000 }),
  )
  execute(doc, [stance('europe', 'arms', 'support')], act({ at: AT + 3 * DAY }))
  return readBoard(doc).board.negotiation
}

function titles(rows: readonly TimelineRow[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'heading' ? `# ${row.title} (${row.count})` : labelOf(row),
  )
}

function labelOf({ entry }: Extract<TimelineRow, { kind: 'entry' }>): string {
  if (entry.kind === 'event') return entry.event.label
  return entry.kind === 'change' ? `${entry.change.actorId} ${entry.change.to}` : 'decision'
}

describe('the timeline', () => {
  it('has moves and events on one axis, by sitting and by date as exact as it was said, the undated apart', () => {
    expect(titles(timelineRows(makeTimeline(story()), { isNewestFirst: false }))).toEqual([
      '# 2022 (1)',
      'Istanbul',
      '# August 2025 (1)',
      'Visits',
      '# Monday, 18 August 2025, 13:40 to 14:02 (3)',
      'Summit',
      'russia red_line',
      'russia opposed',
      '# Monday, 18 August 2025, 18:40 (1)',
      'russia opposed',
      '# Wednesday, 20 August 2025 (1)',
      'Next',
      '# Thursday, 21 August 2025, 13:40 (1)',
      'europe support',
      '# Without a date (1)',
      'Promise',
    ])
  })

  it('turns round, with the undated last all the same', () => {
    const rows = titles(timelineRows(makeTimeline(story()), { isNewestFirst: true }))
    expect(rows.slice(0, 2)).toEqual(['# Thursday, 21 August 2025, 13:40 (1)', 'europe support'])
    expect(rows.slice(-4)).toEqual(['# 2022 (1)', 'Istanbul', '# Without a date (1)', 'Promise'])
    expect(rows).toContain('# Monday, 18 August 2025, 13:40 to 14:02 (3)')
  })

  it('tells words that moved nobody from moves', () => {
    const kinds = makeTimeline(story()).map(kindOf)
    expect(kinds.filter((kind) => kind !== 'event')).toEqual([
      'clarification',
      'concession',
      'words',
      'clarification',
    ])
  })

  it('shows the events of the founding example, each where its date puts it', () => {
    const doc = new Y.Doc()
    fillTemplate(doc, 'security-guarantees', act())
    const { negotiation } = readBoard(doc).board
    const rows = timelineRows(makeTimeline(negotiation), { isNewestFirst: false })
    const entries = rows.filter(({ kind }) => kind === 'entry')
    expect(entries).toHaveLength(13)
    expect(titles(rows)[0]).toBe('# 2022 (1)')
    expect(titles(rows)).toContain('# Without a date (5)')
  })
})

describe('a filtered timeline', () => {
  const entries = makeTimeline(story())
  const left = (filter: Partial<typeof EVERYTHING>, news?: Parameters<typeof filterTimeline>[2]) =>
    filterTimeline(entries, { ...EVERYTHING, ...filter }, news).length

  it('leaves what an actor or a proposal has part in', () => {
    expect(left({})).toBe(entries.length)
    expect(left({ actorId: id('russia') })).toBe(4)
    expect(left({ proposalId: id('arms') })).toBe(1)
    expect(left({ actorId: id('russia'), kind: 'event' })).toBe(1)
    expect(left({ kind: 'concession' })).toBe(1)
    expect(left({ kind: 'hardening' })).toBe(0)
  })

  it('leaves what is news to this person, and nothing where nothing is', () => {
    const { ledger } = story()
    const news = {
      ledger: ledger.slice(-1),
      decisions: [],
      proposals: [],
      actors: [],
      issues: [],
      reworded: [],
    }
    expect(left({ isNewsOnly: true }, structuredClone(news))).toBe(1)
    expect(left({ isNewsOnly: true })).toBe(0)
  })

  it('stands in the address, and comes out of it', () => {
    const filter = {
      actorId: id('russia'),
      proposalId: id('arms'),
      kind: 'words',
      isNewsOnly: true,
    } as const
    const path = timelinePath('/b/b1', { ...EVERYTHING, ...filter } as typeof EVERYTHING)
    expect(path).toBe('/b/b1/timeline?actor=russia&proposal=arms&only=words&new=1')
    expect(filterIn(new URL(path, 'http://x').searchParams)).toEqual(filter)
    expect(timelinePath('/b/b1', EVERYTHING)).toBe('/b/b1/timeline')
    const forged = new URLSearchParams('actor=a%20b&only=everything&new=yes')
    expect(filterIn(forged)).toEqual(EVERYTHING)
  })
})

describe('the date of an event', () => {
  it('is as exact as it was said', () => {
    expect(eventTime('2022')?.precision).toBe('year')
    expect(eventTime('2025-08')?.precision).toBe('month')
    expect(eventTime('2025-08-18')).toEqual({
      precision: 'day',
      from: new Date(2025, 7, 18).getTime(),
    })
    expect(new Date(eventTime('0033')?.from ?? 0).getFullYear()).toBe(33)
  })

  it('is none where it is no day of the calendar', () => {
    for (const words of [
      undefined,
      '',
      'August',
      '2025-13',
      '2025-02-30',
      '2025-8-1',
      '20250818',
    ]) {
      expect(eventTime(words), words).toBeUndefined()
    }
  })
})

describe('the rows in sight', () => {
  it('are those between two heights and some more, of fifty thousand as of none', () => {
    const doc = boardWith(actor('russia'), proposal('troops'))
    execute(doc, [stance('russia', 'troops', 'red_line')], act({ at: AT }))
    const [change] = readBoard(doc).board.negotiation.ledger
    if (!change) throw new Error('no entry')
    const ledger = Array.from({ length: 50_000 }, (_, n) => ({ ...change, at: AT + n * 60_000 }))
    const entries = makeTimeline({ ledger, decisions: [], events: new Map() })
    const rows = timelineRows(entries, { isNewestFirst: true })
    const offsets = rowOffsets(rows, rowHeight)
    expect(rows.length).toBeGreaterThan(50_000)
    const middle = totalHeight(offsets) / 2
    const { first, end } = rowsBetween(offsets, { top: middle, bottom: middle + 900, spare: 8 })
    expect(end - first).toBeLessThan(40)
    expect(offsets.tops[first]).toBeLessThan(middle)
    expect(offsets.tops[end]).toBeGreaterThan(middle + 900)
    const none = rowOffsets([], rowHeight)
    expect(rowsBetween(none, { top: 0, bottom: 900, spare: 8 })).toEqual({ first: 0, end: 0 })
  })
})
