/**
 * Loaded into a process before everything else: its wall clock jumps at each SIGUSR2, to the next of the shifts (in
 * ms) that CLOCK_SHIFTS names. Timers and performance.now() go on evenly, as they do when an operator or NTP sets a
 * clock.
 */
const shifts = (process.env.CLOCK_SHIFTS ?? '').split(',').map(Number)
const RealDate = Date
let shift = shifts.shift() ?? 0
const now = () => RealDate.now() + shift

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, as) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], as),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

process.on('SIGUSR2', () => {
  shift = shifts.shift() ?? 0
  // For the test, to see that it did.
  process.stderr.write(`clock ${new Date().toISOString()}\n`)
})
