/** Rules and tests belong together: every rule of every SPEC.md has a test that cites it, and no test cites in vain. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ID = /[A-Z]\d+/g
/** A rule opens a line, a list item or a table row: `- [B4] …`, `| [S7] |`, `- **[S7]** …`, `- **K1** …`. */
const RULE = /^\s*(?:[-*|]\s+|#+\s+)?(\[[A-Z]\d+\]|\*\*\[?[A-Z]\d+\]?\*\*)/gm
/** A citation opens a title: `it('[B4] …'`, `it('[B4][B5] …'`, `it('[B4, B5] …'`. */
const CITATION = /['"`]((?:\[[A-Z]\d+(?:,\s*[A-Z]\d+)*\]\s*)+)/g

const rules = collect(['domain', 'server', 'components', 'app'], /SPEC\.md$/, RULE)
const citations = collect(['tests'], /\.(?:test|spec)\.tsx?$/, CITATION)

it('has a test for every rule that a SPEC.md states', () => {
  expect([...rules.keys()].filter((rule) => !citations.has(rule))).toEqual([])
})

it('has a rule in a SPEC.md for every citation in a test', () => {
  const vain = [...citations].filter(([rule]) => !rules.has(rule))
  expect(vain.map(([rule, files]) => `${rule} in ${files.join(', ')}`)).toEqual([])
})

it('gives each rule an id of its own', () => {
  const doubled = [...rules].filter(([, files]) => files.length > 1)
  expect(doubled).toEqual([])
})

/** Ids a pattern finds in the files of these folders whose names match, with the file of each find. */
function collect(
  folders: readonly string[],
  name: RegExp,
  pattern: RegExp,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const file of folders.flatMap(filesUnder).filter((path) => name.test(path))) {
    const text = readFileSync(file, 'utf8')
    for (const [, ids = ''] of text.matchAll(pattern)) {
      for (const [rule] of ids.matchAll(ID)) found.set(rule, [...(found.get(rule) ?? []), file])
    }
  }
  return found
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.map((entry) => `${folder}/${entry}`)
}
