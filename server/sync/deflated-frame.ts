/**
 * Answers as they go to pages that can inflate them: deflated once for all who get the same one, off the main thread.
 * A board of 5,000 cards with sentences of their own is 1.4 MB, and 0.55 after 18 ms at level 1; level 6 takes twice as
 * long for another tenth. What is sent while people work is too small to gain (9 % for 2.5 times the CPU). Used by
 * sync-exchange.ts.
 */

import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { type Frame, messageIn, wrappedFrame } from './wire.ts'

/** Smaller answers go out in a moment on any line. */
const LEAST_BYTES = 16 * 1024
const LEVEL = 1

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate)
/** For as long as the answer itself is kept (answers.ts). */
const made = new WeakMap<Frame, Promise<Frame>>()

/** The same answer as `[106, deflated message]`, or as it is when it is small. */
export function deflatedFrame(frame: Frame): Promise<Frame> {
  if (frame.length < LEAST_BYTES) return Promise.resolve(frame)
  const known = made.get(frame)
  if (known !== undefined) return known
  const making = make(frame)
  made.set(frame, making)
  return making
}

async function make(frame: Frame): Promise<Frame> {
  return wrappedFrame(await deflated(messageIn(frame), { level: LEVEL }))
}
