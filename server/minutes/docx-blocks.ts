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
import { columnWidths } from './column-widths.ts'
import { LINE, PAGE } from './docx-styles.ts'

/** A section's own headings come under its title. */
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** Word knows nine levels of lists. */
const DEEPEST = 8
const INDENT = 380
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
      const head = new Paragraph({ style: 'Entry', ...mark, indent, children })
      const under = isText || !first ? rest : [first, ...rest]
      return [head, ...this.all(under, { depth: depth + 1 })]
    })
  }

  #table({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
    const widths = columnWidths([head, ...rows], PAGE_WIDTH)
    const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    return new Table({
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: this.#cells(head, widths, 'CellHead'),
        }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: this.#cells(row, widths, 'Cell') }),
        ),
      ],
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
      borders: {
        ...{ top: line, bottom: line, insideHorizontal: line },
        ...{ left: none, right: none, insideVertical: none },
      },
    })
  }

  #cells(row: readonly Cell[], widths: readonly number[], style: string): TableCell[] {
    return row.map(
      (inlines, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style, children: this.runsIn(inlines) })],
        }),
    )
  }
}

/** XML has no controls and no halves of letters. */
function writable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
}

function numbersOf(index: number): string {
  return `numbers-${index + 1}`
}
