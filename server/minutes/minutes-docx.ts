/**
 * Minutes as a Word document (DOCX): a title block, the sections in the order chosen, page numbers, and the record on a
 * page of its own at the end. What is Markdown is read by parse-markdown.ts. Next: docx-blocks.ts.
 */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { RECORD_TITLE, type WrittenMinutes } from '#domain/minutes/minutes-text.ts'
import { type Block, parseMarkdown } from '#domain/minutes/parse-markdown.ts'
import { DocxBlocks, directionOf } from './docx-blocks.ts'
import { DOCX_STYLES, INK_2, PAGE, SANS } from './docx-styles.ts'

export async function minutesDocx(minutes: WrittenMinutes): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = new DocxBlocks()
  const title = wordsOf(minutes.head.title)
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...directionOf(inlinesOf(minutes.head.title)),
      children: blocks.runsIn(inlinesOf(minutes.head.title)),
    }),
    ...(minutes.head.facts.length > 0 ? [titleTable(minutes, blocks)] : []),
    ...minutes.parts.flatMap((part) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.title)] }),
      ...blocks.all(parseMarkdown(part.body)),
    ]),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      // A paragraph with nothing but a break in it is an empty line on the page before, or a page of its own.
      pageBreakBefore: true,
      children: [new TextRun(RECORD_TITLE)],
    }),
    ...blocks.all(parseMarkdown(minutes.record)),
  ]
  const document = new Document({
    title,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    description: '',
    styles: DOCX_STYLES,
    numbering: { config: blocks.numbering() },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(title) },
        footers: { default: footer() },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function titleTable({ head }: WrittenMinutes, blocks: DocxBlocks): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const rows = head.facts.map(
    ([label, value]) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: LABEL_WIDTH, type: WidthType.DXA },
            children: [new Paragraph({ style: 'FactLabel', children: [new TextRun(label)] })],
          }),
          new TableCell({
            width: { size: PAGE_WIDTH - LABEL_WIDTH, type: WidthType.DXA },
            children: [
              new Paragraph({
                style: 'Fact',
                ...directionOf(inlinesOf(value)),
                children: blocks.runsIn(inlinesOf(value)),
              }),
            ],
          }),
        ],
      }),
  )
  return new Table({
    rows,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, PAGE_WIDTH - LABEL_WIDTH],
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: none, bottom: none, left: none, right: none },
      ...{ insideHorizontal: none, insideVertical: none },
    },
  })
}

const LABEL_WIDTH = 1_900
/** Between the margins of PAGE, in twentieths of a point. */
const PAGE_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

function headerOf(title: string): Header {
  const run = new TextRun({ text: title, size: 17, color: INK_2, font: SANS })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })],
  })
}

function footer(): Footer {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  const run = new TextRun({ children, size: 17, color: INK_2, font: SANS })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  })
}

type Inlines = Extract<Block, { kind: 'paragraph' }>['inlines']

/** Of Markdown in one line. */
function inlinesOf(markdown: string): Inlines {
  const [first] = parseMarkdown(markdown)
  return first?.kind === 'paragraph' ? first.inlines : [{ kind: 'text', text: markdown }]
}

function wordsOf(markdown: string): string {
  return inlinesOf(markdown)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
}
