/** The Unicode bidirectional algorithm, kept here because its tables are unpacked once. Next: visual-order.ts. */

import bidiFactory from 'bidi-js'

export const bidi = bidiFactory()

/** Marks that turn words round, and have no shape. */
export const TURNING_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
