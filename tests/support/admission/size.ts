/** How large admission's runs are: short in `npm test`, whatever the environment says for the full ones. */

export type Size = { readonly count: number; readonly timeoutMs: number }

/** `ADMISSION_SESSIONS`, `ADMISSION_VARIANTS`, `ADMISSION_FRAMES`; `ADMISSION_SEED` is where the seeds begin. */
export function sizeOf(name: 'SESSIONS' | 'VARIANTS' | 'FRAMES', short: number): Size {
  const asked = process.env[`ADMISSION_${name}`]
  return asked === undefined
    ? { count: short, timeoutMs: 60_000 }
    : { count: Number(asked), timeoutMs: 6 * 3_600_000 }
}

export function firstSeed(): number {
  return Number(process.env.ADMISSION_SEED ?? 1)
}

/** Yjs prints what it cannot do; thousands of times here. Returns what undoes it. */
export function quietConsole(): () => void {
  const { log, warn } = console
  console.log = () => undefined
  console.warn = () => undefined
  return () => Object.assign(console, { log, warn })
}
