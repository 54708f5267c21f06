/** Ctrl-C and SIGTERM end the program in order; a second one, by somebody who will not wait, at once. */
import type { Log } from './log.ts'

/** npm passes on the signal that the terminal has sent already, so one Ctrl-C can arrive twice. */
const SAME_SIGNAL_MS = 1_000
const STOP_DEADLINE_MS = 20_000

/** @param stop ends everything; the process exits 0 afterwards, 1 when it fails or takes too long */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stoppedAt: number | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (stoppedAt !== undefined) {
      if (Date.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    stoppedAt = Date.now()
    void end(stop, log, { reason: signal, exitCode: 0 })
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error })
    if (stoppedAt !== undefined) return
    stoppedAt = Date.now()
    void end(stop, log, { reason: 'uncaught', exitCode: 1 })
  })
  // A promise nobody owned: a bug to be read about, and no reason to send everybody home.
  process.on('unhandledRejection', (error) => log.error('unhandled', { error }))
}

type Ending = { readonly reason: string; readonly exitCode: number }

async function end(
  stop: () => Promise<void>,
  log: Log,
  { reason, exitCode }: Ending,
): Promise<void> {
  log.info('stopping', { reason })
  setTimeout(() => {
    log.error('stop.too-slow', { ms: STOP_DEADLINE_MS })
    process.exit(1)
  }, STOP_DEADLINE_MS).unref()
  try {
    await stop()
  } catch (error) {
    log.error('stop.failed', { error })
    process.exit(1)
  }
  log.info('stopped')
  process.exit(exitCode)
}
