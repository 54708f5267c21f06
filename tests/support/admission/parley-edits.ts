/** What Parley's own pages do: commands, typing, undo and redo as components/ calls them. */

import fc from 'fast-check'
import type * as Y from 'yjs'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { id } from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import type { Random } from './random.ts'
import type { StockEditor } from './stock-edits.ts'

/** Made once: making arbitrary commands takes longer than carrying them out. */
const COMMANDS = fc.sample(aCommand, { seed: 7, numRuns: 5_000 })

export function parleyEditor(doc: Y.Doc, random: Random, name: string): StockEditor {
  const ann = person(doc, name)
  return {
    edit(): void {
      const act = random(20)
      if (act < 12) ann.run(COMMANDS[random(COMMANDS.length)] ?? { type: 'describe' })
      else if (act < 14)
        ann.type(id<ProposalId>(`p${1 + random(4)}`), random(2) === 0 ? 'né🕊' : 'abc')
      else if (act < 18) ann.undo()
      else ann.redo()
      ann.wait(random(900))
    },
  }
}
