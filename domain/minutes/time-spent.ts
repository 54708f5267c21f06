/** How long the session was in each stage and at each item of its agenda, from its noted steps. */

import type { Stage } from '#domain/session/stage.ts'
import type { MinutesFacts, SessionStep } from './minutes-facts.ts'

/** `to` absent: it was not over. */
export type Span = { readonly from: number; readonly to?: number }

export type StageSpan = Span & { readonly stage: Stage }

type StageStep = Extract<SessionStep, { step: 'stage' }>
type ItemStep = Extract<SessionStep, { step: 'item' }>

/** Every stay in a stage, in order, the first from the board's beginning on; none where the stage was never moved. */
export function stageSpans({
  steps,
  boardSince,
}: Pick<MinutesFacts, 'steps' | 'boardSince'>): readonly StageSpan[] {
  const moves = steps.filter((step): step is StageStep => step.step === 'stage')
  if (moves.length === 0) return []
  const stays = [{ at: boardSince, stage: 'prepare' as Stage }, ...moves]
  return stays.map(({ at, stage }, index) => spanned({ stage, from: at }, stays[index + 1]?.at))
}

/** The stays at each item, by its id, in order. */
export function itemSpans({
  steps,
}: Pick<MinutesFacts, 'steps'>): ReadonlyMap<string, readonly Span[]> {
  const moves = steps.filter((step): step is ItemStep => step.step === 'item')
  const spans = new Map<string, readonly Span[]>()
  for (const [index, { at, itemId }] of moves.entries()) {
    if (itemId === undefined) continue
    const span = spanned({ from: at }, moves[index + 1]?.at)
    spans.set(itemId, [...(spans.get(itemId) ?? []), span])
  }
  return spans
}

/** Together, in ms; what is not over has no length yet. */
export function timeIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to = from }) => sum + Math.max(0, to - from), 0)
}

function spanned<Begun extends Span>(begun: Begun, to: number | undefined): Begun {
  return to === undefined ? begun : { ...begun, to }
}
