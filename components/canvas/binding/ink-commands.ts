/** Drawings changed in one turn, as commands: merged with what others did meanwhile, checked, ends of arrows resolved. */

import type { Editor, TLShapeId } from 'tldraw'
import type { InkRecord } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { inkRecord } from '#domain/board/ink.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import type { Canvas } from './acts-to-commands.ts'
import { type CanvasRecord, recordOf } from './canvas-record.ts'
import type { Acts } from './gesture-state.ts'
import { inkOf } from './ink-of.ts'
import { mergeInk } from './merge-ink.ts'

/** One drawing; the server takes 1 MiB in a message, and everybody who opens the board loads it. */
const MAX_INK_LETTERS = 400_000

export type InkOutcome = {
  readonly commands: readonly Command[]
  readonly touched: readonly string[]
  readonly discarded: readonly CanvasRecord['id'][]
  readonly refusals: readonly string[]
}

type Replacements = {
  /** Copies of cards, and the cards that take their place: arrows are bound anew. */
  readonly cards: ReadonlyMap<string, string>
  /** Shapes whose deletion was refused: what tldraw did to the arrows at them is undone. */
  readonly restored: ReadonlySet<string>
}

type Change =
  | { readonly kind: 'put'; readonly record: InkRecord }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'discard'; readonly id: CanvasRecord['id']; readonly why?: string }

export function inkCommands(acts: Acts, replacements: Replacements, canvas: Canvas): InkOutcome {
  const kept = withoutRestored(withArrows(acts, canvas.editor), replacements.restored)
  const changes = [...kept.ink].flatMap(([id, before]) =>
    changeOf(id, before, replacements.cards, canvas),
  )
  const records = changes.flatMap((change) => (change.kind === 'put' ? [change.record] : []))
  const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.id] : []))
  const discarded = changes.filter((change) => change.kind === 'discard')
  const commands: Command[] = []
  if (records.length > 0) commands.push({ type: 'putInk', records })
  if (removed.length > 0) commands.push({ type: 'removeInk', ids: removed })
  return {
    commands,
    touched: [...kept.ink.keys(), ...kept.undone],
    discarded: discarded.map(({ id }) => id),
    refusals: discarded.flatMap(({ why }) => why ?? []),
  }
}

/** A binding made or broken changes where its arrow ends. */
function withArrows({ ink }: Acts, editor: Editor): Map<string, InkRecord | undefined> {
  const all = new Map(ink)
  for (const [id, before] of ink) {
    const binding = recordOf(editor, id) ?? before
    if (binding?.typeName !== 'binding' || typeof binding.fromId !== 'string') continue
    const arrow = recordOf(editor, binding.fromId)
    if (arrow && !all.has(arrow.id)) all.set(arrow.id, { ...arrow })
  }
  return all
}

function withoutRestored(
  ink: Map<string, InkRecord | undefined>,
  restored: ReadonlySet<string>,
): { readonly ink: Map<string, InkRecord | undefined>; readonly undone: readonly string[] } {
  const undone: string[] = []
  for (const [id, before] of ink) {
    if (before?.typeName !== 'binding' || typeof before.toId !== 'string') continue
    if (restored.has(before.toId)) undone.push(id, String(before.fromId))
  }
  for (const id of undone) ink.delete(id)
  return { ink, undone }
}

function changeOf(
  id: string,
  before: InkRecord | undefined,
  cards: ReadonlyMap<string, string>,
  canvas: Canvas,
): readonly Change[] {
  const { editor, projection } = canvas
  const stored = canvas.session.seen().board.ink.get(id)
  const record = recordOf(editor, id)
  const gone: readonly Change[] = stored ? [{ kind: 'remove', id }] : []
  if (!record) return gone
  if (record.typeName === 'shape' && record.type === 'group' && isEmpty(editor, record.id)) {
    return [...gone, { kind: 'discard', id: record.id }]
  }
  const now = rebound(inkOf(editor, record), cards)
  // Bailed out: the document is right.
  if (stored && before && isSameValue(before, now)) return []
  const why = refusal(now, cards, projection.mayKeep(now))
  if (why) return [{ kind: 'discard', id: record.id, why }]
  return [{ kind: 'put', record: mergeInk(before, now, stored) }]
}

function isEmpty(editor: Editor, id: TLShapeId): boolean {
  return editor.getSortedChildIdsForParent(id).length === 0
}

function rebound(record: InkRecord, cards: ReadonlyMap<string, string>): InkRecord {
  const card = typeof record.toId === 'string' ? cards.get(record.toId) : undefined
  return card ? { ...record, toId: card } : record
}

function refusal(
  record: InkRecord,
  cards: ReadonlyMap<string, string>,
  isSound: boolean,
): string | undefined {
  // Its card is not there before the same transaction is through.
  const isNewEnd = [...cards.values()].some((card) => card === record.toId)
  if (!isSound && !isNewEnd) return 'This cannot be kept on the board.'
  if (!inkRecord(record.id, record)) return 'This cannot be kept on the board.'
  if (JSON.stringify(record).length > MAX_INK_LETTERS) return 'This is too large for the board.'
  return undefined
}
