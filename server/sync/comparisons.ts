/**
 * Answers pages that ask whether their document says what the board's does [S11]. Both are digested only as often as
 * the document changes, a slice of time after the other, and all who ask meanwhile are answered from it. Part of
 * compared-answers.ts; next: domain/board/digest/root-digests.ts.
 */

import { differingRoots } from '#domain/board/digest/differing-roots.ts'
import { type RootDigests, rootDigests } from '#domain/board/digest/root-digests.ts'
import { stateDigest } from '#domain/board/digest/state-digest.ts'
import type { Connection } from './connection.ts'
import type { LiveDocument } from './live-document.ts'
import { type PageDigest, readPageDigest } from './page-digest.ts'
import type { QuestionPace } from './question-pace.ts'
import type { Slices } from './slices.ts'
import type { Outcome } from './sync-exchange.ts'
import type { Comparison } from './wire.ts'

/** Milliseconds between two breaths: 5,000 cards of 300 letters take some 25 in all, as much as encoding them once. */
const SLICE_MS = 2
/** Times the document may change under a digest before those who ask are told to come later. */
const MAX_BEGUN_ANEW = 3

export type ComparisonParts = {
  readonly document: LiveDocument
  readonly questions: QuestionPace
  readonly slices: Slices
  readonly tell: (connection: Connection, compared: Compared) => void
}

export type Compared = { readonly outcome: Comparison; readonly roots?: readonly string[] }

/** What is known of the document at one version of it. */
type Known = { readonly version: number; readonly state: number; readonly roots?: RootDigests }

export class Comparisons {
  readonly #parts: ComparisonParts
  /** One question a socket: the last. */
  readonly #waiting = new Map<Connection, PageDigest>()
  #known: Known | undefined
  #digesting: Generator<undefined, Known, undefined> | undefined
  /** The version that is being digested, and how often others were before it, in vain. */
  #version = 0
  #begunAnew = 0

  constructor(parts: ComparisonParts) {
    this.#parts = parts
  }

  /** Takes a page's question; the answer comes when its turn has come [S5]. */
  take(connection: Connection, frame: Uint8Array): Outcome {
    return this.#parts.questions.take(connection, frame, () => {
      const asked = readPageDigest(frame)
      if (asked === undefined) return undefined
      this.#waiting.set(connection, asked)
      if (this.#digesting === undefined) this.#settle()
      return frame.length
    })
  }

  /** Answers whom it can, and finds out what it lacks for the others. */
  #settle(): void {
    const { document } = this.#parts
    const known = this.#known?.version === document.version ? this.#known : undefined
    if (known !== undefined) this.#answerFrom(known)
    if (this.#waiting.size === 0) return
    this.#version = document.version
    this.#digesting = digesting(document, known)
    this.#parts.slices.add(() => this.#goOn())
  }

  #goOn(): void {
    const { document, questions, slices } = this.#parts
    if (document.doc.isDestroyed) {
      this.#putOff()
      return
    }
    if (this.#version !== document.version) {
      this.#beginAnew()
      return
    }
    const began = performance.now()
    const found = sliceOf(this.#digesting, began + SLICE_MS)
    const [payer] = this.#waiting.keys()
    if (payer !== undefined) questions.spend(payer.person.id, performance.now() - began)
    if (found === undefined) {
      slices.add(() => this.#goOn())
      return
    }
    this.#known = found
    this.#digesting = undefined
    if (found.roots !== undefined) this.#begunAnew = 0
    this.#settle()
  }

  #beginAnew(): void {
    this.#digesting = undefined
    this.#begunAnew += 1
    if (this.#begunAnew > MAX_BEGUN_ANEW) {
      this.#begunAnew = 0
      this.#putOff()
    }
    this.#settle()
  }

  /** A page asks one question at a time, so each of them is answered. */
  #putOff(): void {
    for (const connection of this.#waiting.keys()) this.#answer(connection, { outcome: 'later' })
  }

  /** Whoever was told something else is answered without looking at what the document says. */
  #answerFrom({ state, roots }: Known): void {
    for (const [connection, asked] of this.#waiting) {
      if (asked.state !== state) this.#answer(connection, { outcome: 'apart' })
      else if (roots !== undefined) this.#answer(connection, compare(asked.roots, roots))
    }
  }

  #answer(connection: Connection, compared: Compared): void {
    this.#waiting.delete(connection)
    this.#parts.tell(connection, compared)
  }
}

function compare(asked: RootDigests, known: RootDigests): Compared {
  const roots = differingRoots(asked, known)
  return roots.length === 0 ? { outcome: 'same' } : { outcome: 'differs', roots }
}

/** What the document was told comes first: it takes a twentieth of the time, and mostly settles it when people work. */
function* digesting(
  { doc, version }: LiveDocument,
  known: Known | undefined,
): Generator<undefined, Known, undefined> {
  if (known === undefined) return { version, state: yield* stateDigest(doc) }
  return { ...known, roots: yield* rootDigests(doc) }
}

/** Undefined when it takes longer. */
function sliceOf(
  steps: Generator<undefined, Known, undefined> | undefined,
  until: number,
): Known | undefined {
  if (steps === undefined) return undefined
  do {
    const step = steps.next()
    if (step.done) return step.value
  } while (performance.now() < until)
  return undefined
}
