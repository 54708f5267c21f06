/** Markdown as it will look in the minutes. Made of elements, never of HTML: what people wrote cannot bring any. */

import { Fragment, memo, type ReactElement, type ReactNode } from 'react'
import { type Block, type Inline, parseMarkdown } from '#domain/minutes/parse-markdown.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import styles from './markdown-blocks.module.css'

export type MarkdownBlocksProps = { readonly text: string }

/** Read again only when the text is another one: a section may have some thousand lines. */
export const MarkdownBlocks = memo(function MarkdownBlocks({
  text,
}: MarkdownBlocksProps): ReactElement {
  return <div className={styles.blocks}>{parseMarkdown(text).map(drawBlock)}</div>
})

/** Of Markdown in one line. */
export function MarkdownLine({ text }: MarkdownBlocksProps): ReactElement {
  const [first] = parseMarkdown(text)
  return <>{first?.kind === 'paragraph' ? first.inlines.map(drawInline) : text}</>
}

function drawBlock(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 3 ? 'h3' : 'h4'
      return <Heading key={key}>{block.inlines.map(drawInline)}</Heading>
    }
    case 'paragraph':
      return <p key={key}>{block.inlines.map(drawInline)}</p>
    case 'list':
      return drawList(block, key)
    case 'table':
      return drawTable(block, key)
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(drawBlock)}</blockquote>
    case 'code':
      return <pre key={key}>{block.text}</pre>
    case 'rule':
      return <hr key={key} />
    default:
      return unreachable(block)
  }
}

function drawList({ start, entries }: Extract<Block, { kind: 'list' }>, key: number): ReactNode {
  const lines = entries.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place.
    <li key={index}>{entry.map(drawEntry)}</li>
  ))
  return start === undefined ? (
    <ul key={key}>{lines}</ul>
  ) : (
    <ol key={key} start={start}>
      {lines}
    </ol>
  )
}

/** A line of a list is no paragraph of its own. */
function drawEntry(block: Block, key: number): ReactNode {
  return block.kind === 'paragraph' ? (
    <Fragment key={key}>{block.inlines.map(drawInline)}</Fragment>
  ) : (
    drawBlock(block, key)
  )
}

function drawTable({ head, rows }: Extract<Block, { kind: 'table' }>, key: number): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys.
    <div key={key} className={styles.wide} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
              <th key={index} scope="col">
                {cell.map(drawInline)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
            <tr key={place}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                <td key={index}>{cell.map(drawInline)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function drawInline(inline: Inline, key: number): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code key={key}>{inline.text}</code>
    case 'break':
      return <br key={key} />
    case 'strong':
      return <strong key={key}>{inline.inlines.map(drawInline)}</strong>
    case 'em':
      return <em key={key}>{inline.inlines.map(drawInline)}</em>
    case 'del':
      return <del key={key}>{inline.inlines.map(drawInline)}</del>
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.inlines.map(drawInline)}
        </a>
      )
    default:
      return unreachable(inline)
  }
}
