/**
 * Reads Markdown into blocks: for the preview in the page and for DOCX alike, so that both show the same. No HTML comes
 * out of it: tags are words like others, and only addresses a mail or a browser opens become links.
 */

import { lexer, type Token, type Tokens } from 'marked'

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'del'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }

export type Cell = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly start?: number
      readonly entries: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }

/** Some of these stand in no XML, and a Word file with one in it does not open. */
const NOT_IN_LINKS = /[\s\p{Cc}\ufffe\uffff"<>]/gu
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/iu

/** Always something that shows the words: what nests too deep to be read comes as it was typed. */
export function parseMarkdown(markdown: string): readonly Block[] {
  try {
    return blocksOf(lexer(markdown, { gfm: true }))
  } catch {
    // Thousands of quotes within quotes overflow the parser's stack: nobody writes that to be read.
    return [{ kind: 'code', text: markdown }]
  }
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token) ?? [])
}

function blockOf(token: Token): Block | undefined {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return undefined
    case 'heading':
      return { kind: 'heading', level: (token as Tokens.Heading).depth, inlines: inlinesIn(token) }
    case 'list':
      return listOf(token as Tokens.List)
    case 'table':
      return tableOf(token as Tokens.Table)
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens) }
    case 'code':
      return { kind: 'code', text: (token as Tokens.Code).text }
    case 'hr':
      return { kind: 'rule' }
    case 'html':
      return { kind: 'paragraph', inlines: [{ kind: 'text', text: token.raw.trim() }] }
    default:
      return { kind: 'paragraph', inlines: inlinesIn(token) }
  }
}

function listOf({ ordered, start, items }: Tokens.List): Block {
  const entries = items.map(({ task, checked, tokens }) => {
    const blocks = blocksOf(tokens)
    return task ? withBox(blocks, checked === true) : blocks
  })
  return { kind: 'list', entries, ...(ordered && { start: Number(start) || 1 }) }
}

/** A box to tick is a letter. */
function withBox([first, ...rest]: readonly Block[], isTicked: boolean): readonly Block[] {
  const box: Inline = { kind: 'text', text: isTicked ? '☑ ' : '☐ ' }
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', inlines: [box] }, ...(first ? [first] : []), ...rest]
  return [{ ...first, inlines: [box, ...first.inlines] }, ...rest]
}

function tableOf({ header, rows }: Tokens.Table): Block {
  const cells = (row: readonly Tokens.TableCell[]): readonly Cell[] =>
    row.map(({ tokens }) => inlinesOf(tokens))
  return { kind: 'table', head: cells(header), rows: rows.map(cells) }
}

function inlinesIn(token: Token): readonly Inline[] {
  const { tokens } = token as Tokens.Generic
  return tokens ? inlinesOf(tokens) : [{ kind: 'text', text: textOf(token) }]
}

function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  return tokens.flatMap(inlineOf)
}

function inlineOf(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: token.type, inlines: inlinesIn(token) }]
    case 'codespan':
      return [{ kind: 'code', text: textOf(token) }]
    case 'br':
      return [{ kind: 'break' }]
    case 'link':
      return linkOf(token as Tokens.Link)
    case 'image':
    case 'html':
      return [{ kind: 'text', text: token.raw }]
    case 'text':
      return inlinesIn(token)
    default:
      return [{ kind: 'text', text: textOf(token) }]
  }
}

function linkOf({ href, tokens }: Tokens.Link): readonly Inline[] {
  const inlines = inlinesOf(tokens)
  if (!SAFE_LINK.test(href)) return inlines
  return [{ kind: 'link', href: href.replace(NOT_IN_LINKS, encodeURIComponent), inlines }]
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw
}
