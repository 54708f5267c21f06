/**
 * A board's history in hand: any moment of it can be shown, forwards from another one or from the start. A place is how
 * many entries are in: 0 is the empty board. Runs in the replay's worker (components/replay/replay-worker.ts) and in tests.
 */

import * as Y from 'yjs'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type ListRoot, rootsOf } from '../board/document.ts'
import { readDecision } from '../board/fields/decision-fields.ts'
import { readLedgerEntry } from '../board/fields/ledger-fields.ts'
import { readBoard } from '../board/read-board.ts'
import { KEYFRAME_LIMITS, type KeyframeLimits, Keyframes } from './keyframes.ts'
import { type Subject, watchSubjects } from './subject.ts'

/** What an entry brought: to the ledger, to the decisions, to the rest. */
export type Found = {
  readonly moves: readonly LedgerEntry[]
  readonly decisions: readonly Decision[]
  /** What it is about; undefined where nothing of it is to be seen. */
  readonly subject: Subject | undefined
}

export type ReplayNames = Pick<Negotiation, 'actors' | 'proposals' | 'packages'>

export type Way = {
  /** Whether `updates` make the board whole; otherwise they build upon where one is. */
  readonly isWhole: boolean
  readonly updates: readonly Uint8Array[]
}

const NO_CHANGE = Uint8Array.of(0, 0)
/** More than this is not applied to what is shown: the nearest keyframe is as fast, and forgets what was deleted. */
const MAX_FORWARD = 1_500

export class Recording {
  /** The board behind the last entry. */
  readonly #doc = new Y.Doc()
  readonly #entries: Uint8Array[] = []
  readonly #keyframes: Keyframes
  readonly #subject = watchSubjects(this.#doc)
  #entryBytes = 0
  #moves: LedgerEntry[] = []
  #decisions: Decision[] = []

  constructor(limits: KeyframeLimits = KEYFRAME_LIMITS) {
    this.#keyframes = new Keyframes(limits)
    this.#watch('ledger', (raw) => this.#moves.push(...listOf(readLedgerEntry(raw, ignore))))
    this.#watch('decisions', (raw) => this.#decisions.push(...listOf(readDecision(raw, ignore))))
  }

  /** How many entries there are. */
  get length(): number {
    return this.#entries.length
  }

  /** What it holds, for those who measure. */
  get size(): { readonly entries: number; readonly keyframes: number; readonly frames: number } {
    const { bytes, count } = this.#keyframes
    return { entries: this.#entryBytes, keyframes: bytes, frames: count }
  }

  /**
   * Goes on by an entry, and says what it brought to the ledger and the decisions. What the first one brought was there
   * before anything was done on this board: a template, or the board this one was copied from.
   */
  add(bytes: Uint8Array): Found {
    const isReadable = this.#apply(bytes)
    // An entry that cannot be read is put aside by the server one day; until then it changes nothing.
    this.#entries.push(isReadable ? bytes : NO_CHANGE)
    this.#entryBytes += bytes.length
    if (this.#keyframes.isDue(bytes.length)) {
      this.#keyframes.add({ place: this.length, bytes: Y.encodeStateAsUpdate(this.#doc) })
    }
    const found = this.#found()
    return this.length === 1 ? { ...found, moves: [], decisions: [] } : found
  }

  /** How to show a place, from where one is; undefined: from nothing. Forwards if that is near. */
  wayTo(place: number, from?: number): Way {
    if (from !== undefined && from <= place && place - from <= MAX_FORWARD) {
      return { isWhole: false, updates: this.#entries.slice(from, place) }
    }
    const keyframe = this.#keyframes.before(place)
    const rest = this.#entries.slice(keyframe?.place ?? 0, place)
    return { isWhole: true, updates: keyframe ? [keyframe.bytes, ...rest] : rest }
  }

  /** What things are called at the end, for words about all that happened; what was removed has no name any more. */
  names(): ReplayNames {
    const { actors, proposals, packages } = readBoard(this.#doc).board.negotiation
    return { actors, proposals, packages }
  }

  close(): void {
    this.#doc.destroy()
  }

  #apply(bytes: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.#doc, bytes)
      return true
    } catch {
      return false
    }
  }

  #found(): Found {
    const found = { moves: this.#moves, decisions: this.#decisions, subject: this.#subject() }
    this.#moves = []
    this.#decisions = []
    return found
  }

  #watch(list: ListRoot, onAdded: (raw: unknown) => void): void {
    rootsOf(this.#doc)[list].observe(({ changes }) => {
      for (const { insert } of changes.delta) {
        if (Array.isArray(insert)) for (const raw of insert) onAdded(raw)
      }
    })
  }
}

function listOf<Entry>(entry: Entry | undefined): readonly Entry[] {
  return entry === undefined ? [] : [entry]
}

/** Problems of a board are told beside the board. */
function ignore(): void {}
