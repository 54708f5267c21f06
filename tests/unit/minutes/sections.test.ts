/** What the sections say, and how: silence as silence, nothing private, nobody's words as markup. */

import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { minutedBoard } from '#domain/minutes/minuted.ts'
import { BLANK_DRAFT } from '#domain/minutes/minutes-draft.ts'
import type { MinutesFacts } from '#domain/minutes/minutes-facts.ts'
import { minutesMarkdown, writeMinutes } from '#domain/minutes/minutes-text.ts'
import type { SectionId } from '#domain/minutes/section-id.ts'
import { titleBlock } from '#domain/minutes/title-block.ts'
import { writeSection } from '#domain/minutes/write-section.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { minute, playedFacts, visit } from '#tests/support/minutes/played-session.ts'

const BARE: Partial<MinutesFacts> = {
  ...{ people: [], left: [], agenda: [], steps: [], rounds: [], threads: [] },
  stage: 'prepare',
}

type Played = readonly (readonly [minutes: number, command: Command])[]

function minuted(
  commands: readonly Command[],
  over: Partial<MinutesFacts> = {},
  played: Played = [],
) {
  const doc = new Y.Doc()
  execute(doc, commands, act({ at: minute(-1) }))
  for (const [at, command] of played) execute(doc, [command], act({ at: minute(at) }))
  return minutedBoard(readBoard(doc).board, playedFacts({ ...BARE, ...over }))
}

function section(name: SectionId, ...given: Parameters<typeof minuted>): string {
  return writeSection(name, minuted(...given))
}

const PARTIES = ['North', 'South'].map((name) => actor(name, { isParty: true }))
const DAM = [...PARTIES, proposal('Dam', { status: 'on_table' })]

describe('silence', () => {
  test('is named, party by party, and in the table', () => {
    const commands = [...DAM, stance('North', 'Dam', 'support')]
    expect(section('positions', commands)).toContain('- **Silent:** South')
    expect(section('standing', commands)).toContain('| *Dam* | Support† | *silent* |')
    expect(section('standing', commands)).toContain('Silence is not consent.')
    expect(section('next-steps', commands)).toContain('Hear from South on *Dam*')
  })

  test('of a bloc’s member is told with what the bloc says, not counted', () => {
    const bloc = actor('Bloc', { isParty: true, members: [id('Member')] })
    const member = actor('Member', { isParty: true })
    const commands = [bloc, member, proposal('Dam'), stance('Bloc', 'Dam', 'opposed')]
    expect(section('positions', commands)).toContain('Member (not counted: Bloc: opposed)')
  })

  test('of an empty board is told section by section', () => {
    const empty = minuted([])
    const said = minutesMarkdown(writeMinutes(empty, BLANK_DRAFT, 'none'))
    for (const words of [
      'No agenda was set.',
      'No decision was recorded.',
      'Nothing is on the table.',
      'No packages were put together.',
      'No sealed round was held.',
      'Nobody changed a stance once taken.',
      'No open questions were written down.',
    ]) {
      expect(said).toContain(words)
    }
    expect(said).not.toContain('Remarks')
  })
})

describe('moves', () => {
  test('stand in the order of their times, with what was said, and first statements are counted', () => {
    const text = section('moves', [...DAM, stance('North', 'Dam', 'opposed')], {}, [
      [5, stance('North', 'Dam', 'conditional', { condition: 'The price falls' })],
      [9, stance('North', 'Dam', 'support', { reason: 'The price fell' })],
      [3, stance('South', 'Dam', 'red_line')],
      [4, stance('South', 'Dam', 'opposed')],
    ])
    const first = 'from opposed to conditional, if the price falls.'
    expect(text).toContain('1. 14:04 · **Concession.** South on *Dam*')
    expect(text).toContain(`2. 14:05 · **Concession.** North on *Dam*: ${first}`)
    expect(text).toContain('3. 14:09 · **Concession.**')
    expect(text).toContain('Reason given: “The price fell”.')
    expect(text).toContain('Besides, 2 first statements')
  })

  test('carry the day where there are several', () => {
    const text = section('moves', [...DAM, stance('North', 'Dam', 'opposed')], {}, [
      [9, stance('North', 'Dam', 'support')],
      [60 * 30, stance('North', 'Dam', 'abstain')],
    ])
    expect(text).toContain('1. 23 November, 14:09 · **Concession.**')
    expect(text).toContain('2. 24 November, 20:00 · **Hardening.**')
  })
})

describe('a decision', () => {
  test('is told with who stood where then and who had moved before, and not after', () => {
    const agree: Command = {
      type: 'agree',
      proposalIds: [id<ProposalId>('Dam')],
      level: 'agreed_ad_referendum',
    }
    const commands = [...DAM, stance('North', 'Dam', 'opposed'), stance('South', 'Dam', 'support')]
    const text = section('decisions', commands, {}, [
      [5, stance('North', 'Dam', 'support')],
      [8, agree],
      [9, stance('South', 'Dam', 'opposed')],
    ])
    expect(text).toContain('### 1. *Dam*: agreed ad referendum\n\nRecorded 14:08 by Ann.')
    expect(text).toContain('- When it was recorded, support: North and South.')
    expect(text).toContain('- On the way there: North from opposed to support (14:05).')
  })
})

describe('an open round', () => {
  test('gives nothing away, whatever its entries would be known by', () => {
    const held = { number: 1, state: 'open', openedAt: minute(1) } as const
    const asked = { proposals: [{ id: id<ProposalId>('Dam'), version: 1 }], parties: [] }
    const text = section('rounds', DAM, { rounds: [{ ...held, ...asked }] })
    expect(text).toContain('nothing stated in it is here.')
    expect(text).not.toContain('|')
  })
})

describe('words of the board', () => {
  test('stay words: no heading, list, link, table or tag comes out of them', () => {
    const nasty = '# *x* [a](javascript:alert(1)) | <img src=x> &lt; `c`\n- y'
    const text = section('positions', [
      ...PARTIES,
      proposal('p', { title: nasty }),
      stance('North', 'p', 'support', { quote: nasty, note: '1. one' }),
    ])
    expect(text).toContain(
      '#### \\# \\*x\\* \\[a\\](javascript:alert(1)) \\| \\<img src=x\\> \\&lt; \\`c\\` - y',
    )
    expect(text).toContain('1\\. one.')
  })

  test('names are the made-up ones where names are made up', () => {
    const agree: Command = {
      type: 'agree',
      proposalIds: [id<ProposalId>('Dam')],
      level: 'agreed_ad_referendum',
    }
    const text = section('decisions', DAM, { names: { ann: 'Heron' } }, [[8, agree]])
    expect(text).toContain('by Heron.')
    expect(text).not.toContain('Ann')
  })
})

describe('the head', () => {
  test('has the day and the hours from the end of the preparation on, in the zone chosen', () => {
    const played: Played = [
      [-600, stance('North', 'Dam', 'support')],
      [70, stance('North', 'Dam', 'opposed')],
    ]
    const steps = [{ at: minute(0), step: 'stage', stage: 'table' }] as const
    const date = (zone: string) =>
      titleBlock(minuted(DAM, { steps, zone }, played), BLANK_DRAFT).facts.find(
        ([label]) => label === 'Date',
      )?.[1]
    expect(date('Europe/Berlin')).toBe('23 November 2026, 14:00 to 15:10 (times in Europe/Berlin)')
    expect(date('Asia/Tokyo')).toBe('23 November 2026, 22:00 to 23:10 (times in Asia/Tokyo)')
  })
})

describe('attendance', () => {
  test('puts facilitators first, and says what is not recorded', () => {
    const people = [
      { name: 'Vi', role: 'viewer', since: minute(1), visits: [] },
      { name: 'Ann', role: 'facilitator', since: minute(2), visits: [visit(2, 9)] },
    ] as const
    const left = [
      { name: 'Tom', visits: [visit(3, 4)] },
      { name: '2 others', visits: [] },
    ]
    const text = section('attendance', DAM, { people, left })
    expect(text).toContain(
      '| Ann | facilitator | 14:02 to 14:09 | 7 min |\n| Vi | viewer | not recorded; first came in 14:01 |  |',
    )
    expect(text).toContain('No longer on the board: Tom (14:03 to 14:04) and 2 others.')
  })

  test('tells each coming and going and the time in between, of who is there still, and of who comes and goes all day', () => {
    const often = Array.from({ length: 9 }, (_, n) => visit(n * 10, n * 10 + 2))
    const people = [
      { name: 'Ann', role: 'editor', since: minute(0), visits: [visit(0, 20), visit(40, 94)] },
      { name: 'Ben', role: 'editor', since: minute(0), visits: often },
    ] as const
    const text = section('attendance', DAM, { people, madeAt: minute(95) })
    expect(text).toContain('| Ann | editor | 14:00 to 14:20; 14:40 on | 1 h 15 min |')
    expect(text).toContain('| Ben | editor | 14:00 to 15:22, in 9 visits | 18 min |')
  })

  test('writes the day beside the hour of who came in on another', () => {
    const visits = [visit(-60 * 48, -60 * 47)]
    const people = [{ name: 'Ann', role: 'facilitator', since: minute(-60 * 48), visits }] as const
    const text = section('attendance', DAM, { people }, [[5, stance('North', 'Dam', 'support')]])
    expect(text).toContain('| Ann | facilitator | 21 November, 14:00 to 15:00 | 1 h |')
  })
})
