/** Blocks of Markdown as paragraphs, lists and tables of a Word document. One for each document: it counts its lists. */

import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Inline } from '#domain/minutes/parse-markdown.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { runsRightToLeft } from '#domain/words/direction.ts'
import { columnWidths, wordsIn } from './column-widths.ts'
import { LINE, PAGE } from './docx-styles.ts'

/** A section's own headings come under its title. */
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** Word knows nine levels of lists. */
const DEEPEST = 8
const INDENT = 380
/** More columns than these are set smaller. */
const MANY_COLUMNS = 6
const CELL_MARGIN = 70
/** As wide as in the widest face that an office sets in Georgia's place. */
const LETTER = 122
const NARROW_LETTER = 106
/** A table with no more rows than these is not torn in two where it fits on a page. */
const FEW_ROWS = 10
const PAGE_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

type Look = { readonly bold?: true; readonly italics?: true; readonly strike?: true }

/** Where a block stands. */
type Place = { readonly depth: number; readonly style?: string }

const TOP: Place = { depth: 0 }

export class DocxBlocks {
  /** What each numbered list begins with; its number is its place here. */
  readonly #starts: number[] = []

  all(blocks: readonly Block[], place: Place = TOP): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#one(block, place))
  }

  runsIn(inlines: readonly Inline[], look: Look = {}): ParagraphChild[] {
    return inlines.flatMap((inline): ParagraphChild[] => {
      switch (inline.kind) {
        case 'text':
          return [new TextRun({ text: writable(inline.text), ...look })]
        case 'code':
          return [
            new TextRun({ text: writable(inline.text), font: 'Courier New', size: 18, ...look }),
          ]
        case 'break':
          return [new TextRun({ break: 1 })]
        case 'strong':
          return this.runsIn(inline.inlines, { ...look, bold: true })
        case 'em':
          return this.runsIn(inline.inlines, { ...look, italics: true })
        case 'del':
          return this.runsIn(inline.inlines, { ...look, strike: true })
        case 'link':
          return [
            new ExternalHyperlink({
              link: inline.href,
              children: this.runsIn(inline.inlines, look),
            }),
          ]
        default:
          return unreachable(inline)
      }
    })
  }

  /** Asked once all blocks are there. */
  numbering(): INumberingOptions['config'] {
    return this.#starts.map((start, index) => ({
      reference: numbersOf(index),
      levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
        level,
        start: level === 0 ? start : 1,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
      })),
    }))
  }

  #one(block: Block, place: Place): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[Math.min(Math.max(block.level - 2, 0), 2)] ?? HeadingLevel.HEADING_3,
            ...directionOf(block.inlines),
            children: this.runsIn(block.inlines),
          }),
        ]
      case 'paragraph':
        return [this.#paragraph(block.inlines, place)]
      case 'list':
        return this.#list(block, place)
      case 'table':
        return [this.#table(block), new Paragraph({ spacing: { after: 60 }, children: [] })]
      case 'quote':
        return this.all(block.blocks, { ...place, style: 'Quoted' })
      case 'code':
        return block.text
          .split('\n')
          .map((line) => new Paragraph({ style: 'Code', children: [new TextRun(writable(line))] }))
      case 'rule':
        return [new Paragraph({ thematicBreak: true, children: [] })]
      default:
        return unreachable(block)
    }
  }

  #paragraph(inlines: readonly Inline[], { depth, style }: Place): Paragraph {
    const options: IParagraphOptions = {
      children: this.runsIn(inlines),
      ...(style && { style }),
      ...(depth > 0 && { indent: { left: INDENT * depth } }),
      ...directionOf(inlines),
    }
    return new Paragraph(options)
  }

  /** The first paragraph of an entry has its mark; what else is in it stands under it. */
  #list(
    { start, entries }: Extract<Block, { kind: 'list' }>,
    { depth }: Place,
  ): (Paragraph | Table)[] {
    const reference = start === undefined ? undefined : numbersOf(this.#starts.push(start) - 1)
    const level = Math.min(depth, DEEPEST)
    const mark = reference ? { numbering: { reference, level: 0 } } : { bullet: { level } }
    const indent = { left: INDENT * (level + 1), hanging: INDENT }
    return entries.flatMap(([first, ...rest]) => {
      const isText = first?.kind === 'paragraph'
      const children = isText ? this.runsIn(first.inlines) : []
      const head = new Paragraph({
        ...{ style: 'Entry', ...mark, indent, children },
        ...(isText && directionOf(first.inlines)),
      })
      const under = isText || !first ? rest : [first, ...rest]
      return [head, ...this.all(under, { depth: depth + 1 })]
    })
  }

  #table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
    const isNarrow = head.length > MANY_COLUMNS
    const widths = columnWidths([head, ...rows], {
      width: PAGE_WIDTH,
      letter: isNarrow ? NARROW_LETTER : LETTER,
      margins: 2 * CELL_MARGIN,
    })
    const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    const isWhole = rows.length <= FEW_ROWS
    const style = isNarrow ? 'NarrowCell' : 'Cell'
    return new Table({
      rows: [head, ...rows].map((row, index) => {
        const keepNext = index === 0 || (isWhole && index < rows.length)
        const look = { style: index === 0 ? 'CellHead' : style, keepNext }
        return new TableRow({
          ...(index === 0 && { tableHeader: true }),
          cantSplit: true,
          children: this.#cells(row, widths, look),
        })
      }),
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
      borders: {
        ...{ top: line, bottom: line, insideHorizontal: line },
        ...{ left: none, right: none, insideVertical: none },
      },
    })
  }

  #cells(
    row: readonly Cell[],
    widths: readonly number[],
    look: { readonly style: string; readonly keepNext: boolean },
  ): TableCell[] {
    return row.map(
      (inlines, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({ ...look, ...directionOf(inlines), children: this.runsIn(inlines) }),
          ],
        }),
    )
  }
}

/** Word takes a paragraph to run left to right unless told. */
export function directionOf(inlines: readonly Inline[]): { readonly bidirectional?: true } {
  return runsRightToLeft(wordsIn(inlines)) ? { bidirectional: true } : {}
}

/** XML has no controls and no halves of letters. */
function writable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
}

function numbersOf(index: number): string {
  return `numbers-${index + 1}`
}
