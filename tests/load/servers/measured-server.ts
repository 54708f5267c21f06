/** A server under test: a process of its own, asked through probe.js what it has used, ended by its id. */

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Target } from '../wire/dialect.ts'
import { procStat } from './proc-stat.ts'

export type ProcessUsage = Omit<Usage, 'databaseMs'>

export type Usage = {
  /** User and system time of all its threads. */
  readonly cpuMs: number
  readonly rss: number
  /** What the main thread holds, in its heap and outside; exact only after collecting. */
  readonly live: number
  /** Of all processes of the database; NaN where there is none, or the system does not tell. */
  readonly databaseMs: number
}

export type MeasuredServer = {
  readonly name: string
  readonly target: Target
  readonly usage: (options?: { readonly collect?: boolean }) => Promise<Usage>
  /** SIGKILL, as a crash would; its storage stays. */
  readonly kill: () => Promise<void>
  /** Starts it again over the same storage, under another port. */
  readonly restart: () => Promise<MeasuredServer>
  /** Ends it and removes its storage. */
  readonly stop: () => Promise<void>
}

export type Program = {
  readonly script: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What it prints when it listens. */
  readonly ready: RegExp
  /** Where to leave a CPU profile at its end. */
  readonly profile?: string | undefined
}

export type RunningProgram = Pick<MeasuredServer, 'kill'> & {
  readonly usage: (options?: { readonly collect?: boolean }) => Promise<ProcessUsage>
  readonly end: () => Promise<void>
}

const PROBE = fileURLToPath(new URL('probe.js', import.meta.url))
const START_TIMEOUT_MS = 60_000
const END_TIMEOUT_MS = 15_000
const ANSWER_MS = 1_000

/** @throws Error with what it wrote, when it does not begin to listen */
export async function runProgram(program: Program): Promise<RunningProgram> {
  const child = fork(program.script, [...(program.args ?? [])], {
    execArgv: ['--import', PROBE, ...profiling(program.profile)],
    env: { ...process.env, NODE_ENV: 'production', ...program.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  await untilReady(child, program.ready)
  let asked = 0
  return {
    usage: (options) => ask(child, { id: ++asked, collect: options?.collect === true }),
    kill: () => end(child, 'SIGKILL'),
    end: () => end(child, 'SIGTERM'),
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

function profiling(folder: string | undefined): string[] {
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}

function untilReady(child: ChildProcess, ready: RegExp): Promise<void> {
  let written = ''
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`A server did not start:\n${written}`))
    const impatience = setTimeout(fail, START_TIMEOUT_MS)
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        // What comes later is read as well, for a full pipe would stop the server, and forgotten.
        if (written.length < 10_000) written += String(text)
        if (!ready.test(written)) return
        clearTimeout(impatience)
        resolve()
      })
    }
    child.on('exit', fail)
  })
}

type Question = { readonly id: number; readonly collect: boolean }

/** A server that is so far behind that it does not answer is looked at from outside, where the system allows. */
async function ask(child: ChildProcess, question: Question): Promise<ProcessUsage> {
  const answer = askInside(child, question)
  if (question.collect) return answer
  // When nobody waits for it any more, its failure is nobody's either.
  answer.catch(() => undefined)
  return Promise.race([answer, delay(ANSWER_MS).then(() => lookFromOutside(child, answer))])
}

async function lookFromOutside(
  child: ChildProcess,
  answer: Promise<ProcessUsage>,
): Promise<ProcessUsage> {
  const stat = await procStat(child.pid ?? 0)
  return stat === undefined ? answer : { ...stat, live: Number.NaN }
}

function askInside(child: ChildProcess, question: Question): Promise<ProcessUsage> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('The server ended by itself.'))
    const onAnswer = (message: unknown): void => {
      if (!isAnswer(message) || message.answer !== question.id) return
      child.off('message', onAnswer)
      child.off('exit', onExit)
      resolve({ cpuMs: message.cpuMs, rss: message.rss, live: message.live })
    }
    child.on('message', onAnswer)
    child.on('exit', onExit)
    child.send({ ask: 'usage', ...question }, (error) => {
      if (error) reject(error)
    })
  })
}

function isAnswer(message: unknown): message is ProcessUsage & { readonly answer: number } {
  return typeof message === 'object' && message !== null && 'answer' in message
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS)
  await exited
  clearTimeout(impatience)
}
