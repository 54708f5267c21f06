// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SourceReader } from '#components/sources/source-reader.tsx'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, ProposalId, SourceId } from '#domain/negotiation/ids.ts'
import { BoardStage } from './board-stage.tsx'

const TEXT = 'Europe offers troops.\nRussia 🦤 rejects them outright.'
const source = {
  ...({ id: 's1' as SourceId, title: 'Article', kind: 'text', text: TEXT } as const),
  ...{ addedBy: 'Ann', addedAt: '2026-11-23T09:00:00.000Z', removedAt: null },
}
const [russia, troops] = ['russia' as ActorId, 'p-troops' as ProposalId]
const at = (words: string) => ({
  from: TEXT.indexOf(words),
  to: TEXT.indexOf(words) + words.length,
})
const span = (words: string) => ({ sourceId: source.id, ...at(words) })

const COMMANDS: readonly Command[] = [
  { type: 'addActor', actor: { id: russia, name: 'Russia', source: span('Russia') } },
  { type: 'addProposal', proposal: { id: troops, title: 'Troops' }, at: [0, 0] },
  {
    type: 'takePosition',
    ...{ actorId: russia, proposalId: troops, stance: 'opposed' },
    fields: { quote: 'rejects them', source: { ...span('Russia 🦤 rejects them'), to: 999 } },
  },
]

let stage: BoardStage
const draw = async (role: Role = 'editor', words?: string) => {
  stage = new BoardStage({ role, commands: COMMANDS })
  const open = words ? span(words) : { sourceId: source.id }
  await stage.draw(<SourceReader source={source} open={open} />)
}
beforeEach(() => {
  // jsdom lays nothing out, so nothing can be scrolled to.
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(() => stage.leave())

const marks = () =>
  [...stage.host.querySelectorAll('[data-taken]')].map((mark) => [
    mark.getAttribute('data-taken'),
    mark.textContent,
  ])

async function select(from: number, to: number): Promise<void> {
  const blocks = stage.host.querySelector('[dir=auto]')
  const walker = document.createTreeWalker(blocks as Node, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(), start = 0; node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (from >= start && from <= start + length) range.setStart(node, from - start)
    if (to >= start && to <= start + length) range.setEnd(node, to - start)
    start += length
  }
  await act(async () => {
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    document.dispatchEvent(new Event('selectionchange'))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

it('marks what was taken, the shorter mark above the longer, a span too long cut to the text', async () => {
  await draw('viewer')
  expect(marks()).toEqual([
    ['actor', 'Russia'],
    ['position', ' 🦤 rejects them outright.'],
  ])
  const mark = stage.host.querySelector<HTMLElement>('[data-taken=position]')
  await act(() => mark?.click())
  expect(stage.shown).toEqual([{ of: 'position', actorId: russia, proposalId: troops }])
})

it('offers to take selected words, counted over marks and astral letters, to those who may edit', async () => {
  await draw()
  const { from, to } = at('🦤 rejects')
  await select(from, to + 1)
  expect(stage.host.querySelector('[role=toolbar]')?.textContent).toContain('“🦤 rejects”')
  await stage.leave()

  await draw('viewer')
  await select(from, to)
  expect(stage.host.querySelector('[role=toolbar]')).toBeNull()
})

it('shows the words one came for, and hides the mark of what somebody else removed', async () => {
  await draw('viewer', 'offers troops')
  expect(stage.host.querySelector('[data-target]')?.textContent).toBe('offers troops')
  expect(Element.prototype.scrollIntoView).toHaveBeenCalled()
  await stage.others({ type: 'remove', of: 'actor', id: russia })
  expect(marks()).toEqual([])
})
