/** What was to be talked about, what was, and how long each stage took. */

import type { AgendaItem } from '#domain/session/session-state.ts'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { durationWords } from '../clock.ts'
import { bold, heading, numbered, plain, present, table, together } from '../markdown.ts'
import type { Minuted } from '../minuted.ts'
import { itemSpans, type Span, stageSpans, timeIn } from '../time-spent.ts'

export function agenda(minuted: Minuted): string {
  const { facts } = minuted
  const spans = itemSpans(facts)
  const items = facts.agenda.map((item) => itemLine(item, spans.get(item.id) ?? [], minuted))
  return together([
    items.length > 0 ? numbered(items) : 'No agenda was set.',
    struckLine(spans, minuted),
    stages(minuted),
  ])
}

function itemLine(
  { title, minutes }: AgendaItem,
  spans: readonly Span[],
  { clock }: Minuted,
): string {
  const planned = minutes === null ? undefined : `${durationWords(minutes * 60_000)} planned`
  return `${bold(plain(title))}: ${present([planned, spent(spans, clock)]).join(', ')}`
}

/** "taken up 14:02 to 14:15 and 15:00 to 15:10 (23 min)". */
function spent(spans: readonly Span[], clock: Minuted['clock']): string {
  if (spans.length === 0) return 'not taken up'
  const stays = spans.map((span) => stay(span, clock))
  // What is still going on has no length yet: minutes do not change by the minute.
  if (spans.some(({ to }) => to === undefined)) return `taken up ${joinWords(stays)}`
  return `taken up ${joinWords(stays)} (${durationWords(timeIn(spans))})`
}

function stay({ from, to }: Span, { moment, hour, day }: Minuted['clock']): string {
  if (to === undefined) return `from ${moment(from)} on`
  return `${moment(from)} to ${day(from) === day(to) ? hour(to) : moment(to)}`
}

/** Items that were taken off the agenda took their titles with them. */
function struckLine(spans: ReadonlyMap<string, readonly Span[]>, { facts }: Minuted): string {
  const known = new Set(facts.agenda.map(({ id }) => id))
  const struck = [...spans].filter(([id]) => !known.has(id)).flatMap(([, all]) => all)
  if (struck.length === 0) return ''
  const time = durationWords(timeIn(struck))
  return `Besides, ${time} went to what was taken off the agenda later; its titles are not recorded.`
}

function stages({ facts, clock }: Minuted): string {
  const spans = stageSpans(facts)
  if (spans.length === 0) {
    return `The board stayed in the stage “${STAGE_NAMES[facts.stage]}”; how long anything took is not recorded by stage.`
  }
  const rows = spans.map(({ stage, from, to }) => [
    STAGE_NAMES[stage],
    clock.moment(from),
    to === undefined ? 'still on' : clock.moment(to),
    to === undefined ? '' : durationWords(to - from),
  ])
  return together([heading(3, 'Stages'), table(['Stage', 'From', 'To', 'Time'], rows)])
}
