import { expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { compareBoards } from '#domain/changes/compare-boards.ts'
import { differenceWords } from '#domain/changes/difference-words.ts'
import { type Grouping, groupSentences } from '#domain/changes/group-sentences.ts'
import { summaryWords } from '#domain/changes/summary-words.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import {
  act,
  actor,
  boardWith,
  copyOf,
  id,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'

type Then = Command | readonly [command: Command, at: number, by?: string]

/** What changed on a board of Europe, Russia, contingent and arms through these acts, as Markdown. */
function told(first: readonly Command[], then: readonly Then[], by: Grouping = 'actor') {
  const doc = boardWith(
    actor('eu', { name: 'European allies' }),
    actor('ru', { name: 'Russia' }),
    proposal('p1', { title: 'Contingent' }),
    proposal('p2', { title: 'Arms' }),
    ...first,
  )
  const before = readBoard(copyOf(doc)).board
  for (const one of then) {
    const [command, at, byName = 'Ana'] = 'type' in one ? [one, 2] : one
    execute(doc, [command], act({ at, by: byName, byName }))
  }
  const after = readBoard(doc).board
  const differences = compareBoards(before, after)
  const groups = groupSentences(differenceWords(differences, { before, after }), by, {
    before,
    after,
  })
  const momentWords = (at: number) => `14:${String(at).padStart(2, '0')}`
  return {
    markdown: changesMarkdown(groups, { level: 3, momentWords }),
    summary: summaryWords(differences),
  }
}

it('says who moved from where to where, when, on what condition, by whom and why', () => {
  const { markdown, summary } = told(
    [stance('eu', 'p1', 'opposed')],
    [
      [
        stance('eu', 'p1', 'conditional', {
          condition: 'the US joins',
          reason: 'the break was over',
        }),
        32,
      ],
    ],
  )
  expect(markdown).toBe(
    [
      '### European allies',
      '',
      '- **European allies** moved from opposed to conditional on *Contingent* at 14:32: if “the US joins”',
      '  - Concession, by Ana: “the break was over”',
    ].join('\n'),
  )
  expect(summary).toBe('1 move')
})

it('[C2] shows the net change of moves to and fro, and the way there', () => {
  const { markdown } = told(
    [stance('ru', 'p1', 'red_line')],
    [
      [stance('ru', 'p1', 'abstain'), 10],
      [stance('ru', 'p1', 'opposed'), 20, 'Ben'],
    ],
  )
  expect(markdown).toContain('moved from red line to opposed on *Contingent* at 14:20')
  expect(markdown).toContain(
    'The way there: red line, then abstain (14:10, Ana), then opposed (14:20, Ben)',
  )
})

it('tells of a move that was taken back, where all is as it was', () => {
  const { markdown, summary } = told(
    [stance('ru', 'p1', 'red_line')],
    [
      [stance('ru', 'p1', 'abstain'), 10],
      [stance('ru', 'p1', 'red_line'), 20],
    ],
  )
  expect(markdown).toContain('**Russia** moved and came back to red line on *Contingent* at 14:20')
  expect(summary).toBe('1 position reworded')
})

it('tells word by word how a text was amended, by whom and why', () => {
  const { markdown } = told(
    [proposal('p3', { title: 'Third', text: 'No troops in May.' })],
    [
      [
        {
          type: 'amendProposal',
          id: id<ProposalId>('p3'),
          text: 'No troops in June.',
          reason: 'asked for',
        },
        15,
      ],
    ],
    'proposal',
  )
  expect(markdown).toBe(
    [
      '### Third',
      '',
      '- Proposal *Third* was amended',
      '  - Text: No troops in ~~May~~**June**.',
      '  - Amended by Ana at 14:15: “asked for”',
    ].join('\n'),
  )
})

it('tells what was said without a move, and each field of it by its name', () => {
  const { markdown } = told(
    [stance('eu', 'p1', 'conditional', { condition: 'the US joins', quote: 'Perhaps.' })],
    [
      {
        type: 'editPosition',
        actorId: id('eu'),
        proposalId: id('p1'),
        fields: { mustHave: true, condition: 'the US leads', evidence: 'journalist' },
      },
    ],
  )
  expect(markdown).toContain('- **European allies**, still conditional on *Contingent*')
  expect(markdown).toContain('  - Must-have: now yes')
  expect(markdown).toContain('  - Condition: the US ~~joins~~**leads**')
  expect(markdown).toMatch(/On whose word: .* to as reported/u)
})

it('tells how agreement came about', () => {
  const { markdown } = told(
    [{ type: 'describe', packageDeal: false }],
    [[{ type: 'agree', proposalIds: [id('p2')], level: 'agreed', reason: 'all nodded' }, 40]],
    'proposal',
  )
  expect(markdown).toContain('- Proposal *Arms* was changed')
  expect(markdown).toMatch(/Status: .* to Agreed/u)
  expect(markdown).toContain('Agreed by Ana at 14:40: “all nodded”. Rule: ')
})

it('counts what lies elsewhere and what was drawn, and names the rules of the board', () => {
  const { markdown } = told(
    [],
    [
      { type: 'place', places: [{ of: 'proposal', id: id('p1'), at: [5, 5] }] },
      { type: 'putInk', records: [{ id: 'shape:1', x: 1 }] },
      { type: 'describe', decisionRule: 'consensus', packageDeal: false },
    ],
  )
  expect(markdown).toBe(
    [
      '### The board',
      '',
      '- The board. Decision rule: All parties must accept to No party objects',
      '- The board. Nothing is agreed until everything is: no longer',
      '- 1 card was moved on the floor',
      '- Drawings: 1 added',
    ].join('\n'),
  )
})

it('says once that an actor went, and not that each of its positions did', () => {
  const { markdown } = told(
    [stance('eu', 'p1', 'opposed'), stance('eu', 'p2', 'support')],
    [{ type: 'remove', of: 'actor', id: id('eu') }],
  )
  expect(markdown).toContain('- Actor **European allies** was removed')
  expect(markdown).not.toContain('moved from')
})

it('[C4] lets nothing that people wrote be read as a mark, a heading or a link', () => {
  const { markdown } = told(
    [],
    [proposal('p9', { title: '# [x](http://y) <b>', text: 'one\n- two' })],
    'proposal',
  )
  expect(markdown).toContain('### \\# \\[x\\](http://y) \\<b\\>')
  expect(markdown).toContain('  - “one - two”')
})

it('says nothing of a board that is as it was', () => {
  expect(told([stance('eu', 'p1', 'opposed')], [])).toEqual({ markdown: '', summary: '' })
})
