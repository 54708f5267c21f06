/** Work that takes a breath now and then, so that whoever does it can do something else in between. */

export type Steps<Value> = Generator<undefined, Value, undefined>

/** What comes out, all in one go. */
export function drained<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
