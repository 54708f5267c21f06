/** The words of a drawing, line by line: its rich text without its formatting. */

import { fieldsIn, listIn, wordIn } from './fields.ts'

const MAX_DEPTH = 12
/** Lines in a list begin with what the canvas puts before them. */
const BULLET = '• '

export function wordsOf(richText: unknown): string {
  return blocksIn(richText, 0).join('\n').trimEnd()
}

function blocksIn(value: unknown, depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return []
  const { type, content } = fieldsIn(value)
  const children = listIn(content)
  switch (type) {
    case 'doc':
    case 'bulletList':
    case 'orderedList':
      return children.flatMap((child) => blocksIn(child, depth + 1))
    case 'listItem': {
      const [first = '', ...others] = children.flatMap((child) => blocksIn(child, depth + 1))
      return [BULLET + first, ...others]
    }
    default:
      return [children.map(inlineText).join('')]
  }
}

function inlineText(value: unknown): string {
  const { type, text } = fieldsIn(value)
  return type === 'hardBreak' ? '\n' : wordIn(text, '')
}
