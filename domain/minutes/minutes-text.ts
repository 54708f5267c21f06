/** The whole of the minutes as Markdown: the title block, the sections chosen, and on the last page what they rest on. */

import { joinWords } from '../words/join-words.ts'
import { bold, bullets, heading, plain, together } from './markdown.ts'
import type { Minuted } from './minuted.ts'
import type { MinutesDraft } from './minutes-draft.ts'
import { SECTION_TITLES, type SectionId } from './section-id.ts'
import { type TitleBlock, titleBlock } from './title-block.ts'
import { writeSection } from './write-section.ts'

export type MinutesPart = { readonly id: SectionId; readonly title: string; readonly body: string }

export type WrittenMinutes = {
  readonly head: TitleBlock
  readonly parts: readonly MinutesPart[]
  /** Markdown of the last page. */
  readonly record: string
}

/** `revision`: the SHA-256 of the board's revision-text.ts, in hexadecimal. */
export function writeMinutes(
  minuted: Minuted,
  draft: MinutesDraft,
  revision: string,
): WrittenMinutes {
  const chosen = draft.order.filter((id) => !draft.left.includes(id))
  const parts = chosen.flatMap((id) => {
    const body = draft.edits[id]?.text ?? writeSection(id, minuted)
    return body.trim() === '' ? [] : [{ id, title: SECTION_TITLES[id], body: body.trim() }]
  })
  return {
    head: titleBlock(minuted, draft),
    parts,
    record: record(minuted, { parts, draft, revision }),
  }
}

export function minutesMarkdown({ head, parts, record }: WrittenMinutes): string {
  return `${together([
    `# ${head.title}`,
    bullets(head.facts.map(([label, value]) => `${bold(`${label}:`)} ${value}`)),
    ...parts.flatMap(({ title, body }) => [heading(2, title), body]),
    '---',
    heading(2, RECORD_TITLE),
    record,
  ])}\n`
}

export const RECORD_TITLE = 'What these minutes rest on'

type Recorded = {
  readonly parts: readonly MinutesPart[]
  readonly draft: MinutesDraft
  readonly revision: string
}

function record(
  { negotiation, facts, clock }: Minuted,
  { parts, draft, revision }: Recorded,
): string {
  const edited = parts.filter(({ id }) => draft.edits[id]).map(({ title }) => `“${title}”`)
  const title = plain(negotiation.title) || 'an untitled board'
  const hands =
    edited.length > 0
      ? `Edited by hand: ${joinWords(edited)}. All else is as the board had it.`
      : 'Every section is as the board had it.'
  return together([
    `They were made with Parley from the board “${title}” as it stood on ${clock.day(facts.madeAt)} at ${clock.hour(facts.madeAt)} (${facts.zone.replaceAll('_', ' ')}). ${hands}`,
    `Revision of the board (SHA-256): \`${revision}\``,
    'Whoever has the board as JSON can check it: `npm run revision -- board.json`, in a copy of Parley, prints the revision of that file. The same number means the same board: its actors, proposals, positions, packages, ledger, decisions, drawings and places.',
  ])
}
