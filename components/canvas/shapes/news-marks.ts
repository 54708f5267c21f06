/** Which shapes changed since this person was last here, while they look at that. Set by follow-news.ts. */

import { atom, type TLShapeId } from 'tldraw'

export const newsMarks = atom<ReadonlySet<TLShapeId>>('news marks', new Set())
