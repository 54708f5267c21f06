/**
 * Loaded into every measured server before its own code (`--import`): answers with what the process has used so far.
 * It costs nothing while nobody asks.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.channel) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  process.on('message', (asked) => {
    if (asked?.ask !== 'usage') return
    if (asked.collect) {
      collect()
      collect()
    }
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, external } = process.memoryUsage()
    const cpuMs = (user + system) / 1000
    process.send({ answer: asked.id, cpuMs, rss, live: heapUsed + external })
  })
  // Only a messenger: it must not keep the process alive.
  process.channel.unref()
}
