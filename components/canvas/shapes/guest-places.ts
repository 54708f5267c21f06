/** Where the ghosts of other people's what-ifs stand, by their keys. Set by the binding, drawn by guest-tokens.tsx. */

import { atom } from 'tldraw'
import type { Rect } from '#domain/layout/rect.ts'

export const guestPlaces = atom<ReadonlyMap<string, Rect>>('guest places', new Map())
