/** The words of a comment: plain text. Links and names in it are found when it is shown; nothing in it is markup. */

import { cleanText } from '../sources/clean-text.ts'

/** A comment's words as they are kept; may be empty. */
export function cleanComment(text: string): string {
  return cleanText(text.replace(DIRECTIONS, '')).normalize('NFC')
}

/** Marks that turn the direction of what stands behind them, other people's words too. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu

export type TextPart =
  | { readonly is: 'words' | 'mention'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string }

/** http, https and mailto, and nothing else: `javascript:` and its kin stay words. */
const LINK = /\b(?:https?:\/\/|mailto:)[^\s<>"“”„«»]+/giu
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?'’)\]}…]+$/u

/** A comment's text in parts, in order and without loss; `names` are those who are mentioned in it. */
export function textParts(text: string, names: readonly string[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const found of text.matchAll(LINK)) {
    const link = withoutTrailing(found[0])
    const href = hrefOf(link)
    if (href === undefined) continue
    parts.push(...withMentions(text.slice(at, found.index), names), {
      is: 'link',
      text: link,
      href,
    })
    at = found.index + link.length
  }
  return [...parts, ...withMentions(text.slice(at), names)]
}

/** A bracket that was opened within an address belongs to it. */
function withoutTrailing(link: string): string {
  const cut = link.replace(TRAILING, '')
  const next = link[cut.length]
  return next === ')' && cut.includes('(') ? `${cut})` : cut
}

function hrefOf(link: string): string | undefined {
  try {
    const { protocol, href } = new URL(link)
    return PROTOCOLS.has(protocol) ? href : undefined
  } catch {
    // Not an address: words.
    return undefined
  }
}

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The longest name first: “@Ann Lee” is not a mention of Ann. */
function withMentions(text: string, names: readonly string[]): readonly TextPart[] {
  if (text === '') return []
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const [first, at] = firstMention(text, longestFirst)
  if (first === undefined) return [{ is: 'words', text }]
  const before: readonly TextPart[] = at > 0 ? [{ is: 'words', text: text.slice(0, at) }] : []
  const end = at + first.length
  return [...before, { is: 'mention', text: first }, ...withMentions(text.slice(end), names)]
}

function firstMention(
  text: string,
  names: readonly string[],
): readonly [mention: string | undefined, at: number] {
  let mention: string | undefined
  let first = text.length
  for (const name of names) {
    const at = text.indexOf(`@${name}`)
    if (at < 0 || at >= first) continue
    mention = `@${name}`
    first = at
  }
  return [mention, first]
}
