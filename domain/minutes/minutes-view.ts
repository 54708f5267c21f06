/** The minutes of a board as the page that edits them gets them: every section as the board has it now. */

import type { MinutesDraft } from './minutes-draft.ts'
import type { SectionId } from './section-id.ts'
import type { TitleBlock } from './title-block.ts'

export type SectionNow = {
  readonly id: SectionId
  readonly title: string
  /** Markdown; empty where the board has nothing for it. */
  readonly text: string
  /** Changes when the text does. */
  readonly basis: string
}

/** What the worker makes. Times are ISO 8601. */
export type BoardMinutes = {
  readonly madeAt: string
  readonly revision: string
  /** As the board has it, whatever the draft says. */
  readonly head: TitleBlock
  readonly sections: readonly SectionNow[]
}

export type KeptDraft = {
  /** 0: nobody has chosen or edited anything yet. */
  readonly version: number
  readonly draft: MinutesDraft
  readonly changedAt: string | null
  readonly changedBy: { readonly id: string; readonly name: string } | null
}

export type MinutesView = KeptDraft & BoardMinutes
