// @vitest-environment jsdom
/**
 * The minutes of the founding example after a small session, letter by letter: golden/minutes.md, and of the Word file
 * golden/document.xml. After a change that is meant, `UPDATE_GOLDEN=1 npx vitest run tests/unit/minutes` writes them anew:
 * read them as somebody would who was in the room.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { readBoard } from '#domain/board/read-board.ts'
import { minutedBoard } from '#domain/minutes/minuted.ts'
import { BLANK_DRAFT, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import { minutesMarkdown, type WrittenMinutes, writeMinutes } from '#domain/minutes/minutes-text.ts'
import { minutesDocx } from '#server/minutes/minutes-docx.ts'
import { revisionOf } from '#server/minutes/revision-of.ts'
import { playedFacts, playedSession } from '#tests/support/minutes/played-session.ts'
import { unzipped } from '#tests/support/minutes/unzipped.ts'

const reading = readBoard(playedSession())

function written(over: Partial<MinutesDraft> = {}): WrittenMinutes {
  const minuted = minutedBoard(reading.board, playedFacts())
  return writeMinutes(minuted, { ...BLANK_DRAFT, ...over }, revisionOf(reading))
}

function expectGolden(name: string, text: string): void {
  const path = `tests/unit/minutes/golden/${name}`
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

/** What no XML file may hold; the reader of these tests is kinder than Word. */
const NOT_IN_XML = new RegExp(
  `[${[...Array(32).keys()]
    .filter((at) => ![9, 10, 13].includes(at))
    .map((at) => String.fromCharCode(at))
    .join('')}\ufffe\uffff]`,
)

/** What is long, and is in the Markdown. */
const SHORT: Partial<MinutesDraft> = { left: ['positions', 'standing', 'questions', 'rounds'] }

describe('the founding example', () => {
  test('as Markdown', () => {
    expectGolden('minutes.md', minutesMarkdown(written()))
  })

  test('as a Word document, in a form that an XML reader takes', async () => {
    const parts = unzipped(await minutesDocx(written(SHORT)))
    const document = parts.get('word/document.xml') ?? ''
    expectGolden('document.xml', document.replaceAll('</w:p>', '</w:p>\n'))
    for (const [name, text] of parts) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue
      const read = new DOMParser().parseFromString(text, 'application/xml')
      expect(read.querySelector('parsererror'), name).toBeNull()
    }
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES')
    expect(parts.get('docProps/core.xml')).toContain('Minutes: Security guarantees for Ukraine')
  })

  test('as a Word document opens whatever links are written into it', async () => {
    const text = '[a](<http://x.org/\u0001 b">) http://x.org/\ufffe\uffff/c&d <http://x.org/\u0002>'
    const edits = { remarks: { text, basis: '' } }
    const parts = unzipped(await minutesDocx(written({ ...SHORT, edits })))
    const links = parts.get('word/_rels/document.xml.rels') ?? ''

    expect(links).toContain('http://x.org/%01%20b%22')
    for (const xml of [links, parts.get('word/document.xml') ?? '']) {
      expect(xml).not.toMatch(NOT_IN_XML)
      const read = new DOMParser().parseFromString(xml, 'application/xml')
      expect(read.querySelector('parsererror')).toBeNull()
    }
  })

  test('a reader of Word files finds every word of the Markdown in it, lists and tables as such', async () => {
    const minutes = written()
    const buffer = Buffer.from(await minutesDocx(minutes))
    const { value: html } = await mammoth.convertToHtml({ buffer })
    const { value: text } = await mammoth.extractRawText({ buffer })
    const words = (all: string): readonly string[] => all.match(/[\p{L}\p{N}]+/gu) ?? []
    const said = new Set(words(text))
    expect(
      words(minutesMarkdown(minutes).replace(/^\d+\. /gmu, '')).filter((word) => !said.has(word)),
    ).toEqual([])
    expect(html).toContain('<h1>Next steps</h1><p>These follow')
    expect(html).toMatch(/<ol><li>Take back for approval/u)
    expect(html.match(/<table>/gu)).toHaveLength(5)
    expect(html).toContain('<li><strong>European troop contingent in Ukraine</strong>. Vera')
  })
})
