/** Runs the worker from its sources, in development and in tests: a thread does not inherit what tsx does for its parent. */
import { register } from 'tsx/esm/api'

register()
await import('./board-worker.ts')
