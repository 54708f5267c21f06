/**
 * Decides which part of an update may reach a live board [S11]: read strictly, less what is known, only under the
 * sender's own client ids, only once everything it names is there, only where it fits. Next: live-document.ts.
 */

import type * as Y from 'yjs'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import type { ClientOwners } from './client-owners.ts'
import { deletesAll, type Reduced, reduceDeleted } from './deleted-ranges.ts'
import { encodeUpdate } from './encode-update.ts'
import { KnownStructs } from './known-structs.ts'
import { OrderCheck } from './order-check.ts'
import { type ParsedUpdate, parseUpdate, type Section } from './parse-update.ts'
import { type Draft, PlaceStructs } from './place-structs.ts'
import { type Unfitness, type UnfitReason, UnfitUpdate } from './unfit-update.ts'

/** `foreign`: it stands under somebody else's client id. `unknown`: it names what is not there, or stands behind it. */
export type LeftOut = 'foreign' | 'unknown'

export type Verdict =
  | { readonly outcome: Unfitness; readonly reason: UnfitReason }
  | {
      readonly outcome: 'admitted'
      /** To be applied; undefined: nothing of it is new. */
      readonly bytes: Uint8Array | undefined
      /** Under which ids it brings structs; all of them are the sender's now. */
      readonly clients: readonly number[]
      /** How many structs it brings. */
      readonly structs: number
      readonly leftOut: LeftOut | undefined
      /** To be asked once the bytes are applied. */
      readonly order: OrderCheck
    }

export class UpdateAdmission {
  readonly #known: KnownStructs
  readonly #owners: ClientOwners

  /** For one live document, in which every update since lands right after its admission. */
  constructor(doc: Y.Doc, owners: ClientOwners) {
    this.#known = new KnownStructs(doc)
    this.#owners = owners
  }

  /** Judges an update by the document as it is now; the document stays as it is. */
  admit(bytes: Uint8Array, personId: string): Verdict {
    try {
      return this.#judge(parseUpdate(bytes, this.#known.clock), personId)
    } catch (error) {
      if (error instanceof UnfitUpdate) return { outcome: error.unfitness, reason: error.reason }
      throw error
    }
  }

  #judge(parsed: ParsedUpdate, personId: string): Verdict {
    const own = this.#ownSections(parsed.sections, personId)
    const count = own.sections.reduce((sum, { structs }) => sum + structs.length, 0)
    const order = new OrderCheck(this.#known, count)
    const placing = new PlaceStructs(own.sections, this.#known, order)
    const isCausal = placing.run()
    const reduced = reduceDeleted(parsed.deleted, this.#known, (client) => placing.end(client))
    // An undo keeps what a key said as one deleted run. Alive, a run could be split by a later update, and deleting
    // the map around it would then throw in every client.
    for (const run of placing.runs) {
      if (!deletesAll(parsed.deleted, run)) throw new UnfitUpdate('run')
    }
    const drafts = placing.drafts.filter(({ placed }) => placed.length > 0)
    const clients = drafts.map(({ section }) => section.client)
    for (const client of clients) this.#owners.claim(client, personId)
    const isComplete = isCausal && !parsed.hasGap && !reduced.isClipped
    const leftOut = isComplete ? (own.areAll ? undefined : 'foreign') : 'unknown'
    const isReduced = parsed.isReduced || reduced.isReduced || placing.hasGone
    const isWhole = leftOut === undefined && !isReduced
    const bytes = isWhole ? parsed.bytes : rest(parsed, drafts, reduced)
    const structs = drafts.reduce((sum, { placed }) => sum + placed.length, 0)
    return { outcome: 'admitted', bytes, clients, structs, leftOut, order }
  }

  #ownSections(
    sections: readonly Section[],
    personId: string,
  ): { readonly sections: readonly Section[]; readonly areAll: boolean } {
    let isNew = 0
    let foreign = 0
    const own = sections.filter(({ client, known, structs }) => {
      if (structs.length === 0) return false
      const owner = this.#owners.ownerOf(client)
      const isFree = owner === undefined && known === 0
      if (isFree) isNew += 1
      else if (owner !== personId) foreign += 1
      return isFree || owner === personId
    })
    if (isNew > ADMISSION_LIMITS.newClients) throw new UnfitUpdate('clients')
    return { sections: own, areAll: foreign === 0 }
  }
}

function rest(
  { bytes }: ParsedUpdate,
  drafts: readonly Draft[],
  { deleted }: Reduced,
): Uint8Array | undefined {
  if (drafts.length === 0 && deleted.length === 0) return undefined
  return encodeUpdate(bytes, drafts, deleted)
}
