/**
 * The one place that decides which updates may reach a live board. Today: those that Yjs can read to the end.
 * The next issue puts strict admission (ownership, causality, bounds) here; then live-document.ts.
 */

import * as Y from 'yjs'

/** The bytes to apply; undefined when they cannot be read, and whoever sent them must go. */
export function admitUpdate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    // Reads every struct and delete range without building anything, so nothing can be harmed by what it meets.
    Y.decodeUpdate(bytes)
    return bytes
  } catch {
    // Not an update. What exactly is wrong with it helps nobody: honest clients never send such bytes.
    return undefined
  }
}
