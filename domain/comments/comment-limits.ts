/** How much may be said beside one board. */

export const MAX_THREADS = 500
/** Deleted ones count: numbers are not given twice. */
export const MAX_COMMENTS = 300
/** UTF-16 units. */
export const MAX_COMMENT_LENGTH = 4_000
export const MAX_MENTIONS = 20
/** By one person on one board. */
export const MAX_REACTIONS = 1_000
