// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LegendDialog } from '#components/board/legend-dialog.tsx'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { EVIDENCE_WORDS, STANCE_WORDS } from '#domain/words/words.ts'
import { BoardStage } from './board-stage.tsx'

let stage: BoardStage

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
  stage = new BoardStage({ role: 'viewer', commands: [] })
  await stage.draw(<LegendDialog onClose={() => {}} />)
})
afterEach(() => stage.leave())

it('every stance and every kind of evidence stands beside its mark', () => {
  const named = [...stage.host.querySelectorAll('li')]
    .filter((line) => line.querySelector('svg') && line.querySelector('b'))
    .map((line) => line.querySelector('b')?.textContent)
  const spoken = EVIDENCE_KINDS.filter((kind) => kind !== 'silent')
  expect(named).toEqual([
    ...STANCES.map((stance) => STANCE_WORDS[stance]),
    ...spoken.map((kind) => EVIDENCE_WORDS[kind]),
  ])
})

it('every verdict a card can show has its light and a sentence of its own', () => {
  const lights = [...stage.host.querySelectorAll('[data-verdict]')]
  expect(lights.map((light) => light.getAttribute('data-verdict')).toSorted()).toEqual([
    'agreed',
    'agreed-if',
    'blocked',
    'unknown',
  ])
  const sentences = lights.map((light) => light.closest('li')?.textContent)
  expect(new Set(sentences).size).toBe(lights.length)
})
