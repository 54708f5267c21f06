/** Which shapes other people hold right now. Set by the binding from awareness, shown as a ring with a name. */

import { atom, type TLShapeId } from 'tldraw'

export type Holder = {
  readonly name: string
  /** 0 to 7: the person's colour, `--person-1` … `--person-8`. */
  readonly hue: number
}

export const heldBy = atom<ReadonlyMap<TLShapeId, Holder>>('held by', new Map())
