/** What acts of amending and agreeing come to, against the plainest account of them: a few maps and the rules in words. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { boardWith, proposal } from '#tests/support/board-builder.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

const PROPOSALS = ['p1', 'p2', 'p3', 'p4']

class Model {
  readonly statuses = new Map(PROPOSALS.map((id) => [id, 'draft']))
  readonly wordings = new Map(PROPOSALS.map((id) => [id, [`${id}||`]]))
  readonly packages = new Map<string, Set<string>>()
  readonly #signed: string[][] = []
  decisions = 0
  packageDeal = true

  apply(command: Command): void {
    switch (command.type) {
      case 'describe':
        this.packageDeal = command.packageDeal ?? this.packageDeal
        break
      case 'addPackage':
        this.#addPackage(command)
        break
      case 'putInPackage':
        this.packages.get(command.packageId)?.add(command.proposalId)
        break
      case 'takeFromPackage':
        this.packages.get(command.packageId)?.delete(command.proposalId)
        break
      case 'editProposal':
        this.#edit(command)
        break
      case 'amendProposal':
        this.#amend(command)
        break
      case 'agree':
        this.#agree(command)
        break
      case 'reopen':
        this.#reopen(command.proposalId)
        break
      default:
        throw new Error(`not in the model: ${command.type}`)
    }
  }

  isAgreed(id: string): boolean {
    return this.statuses.get(id)?.startsWith('agreed') ?? false
  }

  #addPackage({ package: { id, proposalIds = [] } }: CommandOf<'addPackage'>): void {
    if (!this.packages.has(id)) this.packages.set(id, new Set(proposalIds))
  }

  #edit({ id, fields: { status } }: CommandOf<'editProposal'>): void {
    if (status && !status.startsWith('agreed') && !this.isAgreed(id)) this.statuses.set(id, status)
  }

  #amend({ id, title, cardTitle, text }: CommandOf<'amendProposal'>): void {
    const wordings = this.wordings.get(id) ?? []
    const [oldTitle, oldCard, oldText] = wordings.at(-1)?.split('|') ?? []
    const next = [title ?? oldTitle, cardTitle ?? oldCard, text ?? oldText].join('|')
    if (next !== wordings.at(-1) && !this.isAgreed(id)) wordings.push(next)
  }

  #agree({ proposalIds, level, packageId }: CommandOf<'agree'>): void {
    const named = new Set<string>(proposalIds)
    const dealt = packageId === undefined ? undefined : this.packages.get(packageId)
    if (packageId !== undefined && !(dealt && isSameSet(dealt, named))) return
    if (packageId === undefined && level === 'agreed' && this.packageDeal) return
    const changed = [...named].filter(
      (id) => ![level, 'agreed'].includes(this.statuses.get(id) ?? ''),
    )
    for (const id of changed) this.statuses.set(id, level)
    if (changed.length > 0) this.decisions++
    if (level === 'agreed') this.#signed.push(changed)
  }

  #reopen(id: string): void {
    if (!this.isAgreed(id)) return
    const isSigned = this.statuses.get(id) === 'agreed'
    const together =
      isSigned && this.packageDeal ? this.#signed.findLast((d) => d.includes(id)) : []
    for (const other of together ?? []) {
      if (this.statuses.get(other) === 'agreed') this.statuses.set(other, 'agreed_ad_referendum')
    }
    this.statuses.set(id, 'on_table')
    this.decisions++
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

const KNOWN = [
  'describe',
  'addPackage',
  'putInPackage',
  'takeFromPackage',
  'editProposal',
  'amendProposal',
  'agree',
  'reopen',
]
/** No text holds what the model tells a wording's parts by. */
const known = aCommand.filter(
  (command) => KNOWN.includes(command.type) && !JSON.stringify(command).includes('|'),
)
const commands = fc.array(fc.tuple(fc.nat(2), known), { maxLength: 60, size: 'max' })

it('[B44, B47, B48, B49, B50] says what a plain account of amending and agreeing says', () => {
  fc.assert(
    fc.property(commands, (acts) => {
      const model = new Model()
      const network = new Network(3, boardWith(...PROPOSALS.map((id) => proposal(id))))
      for (const [index, drawn] of acts) {
        const command = index === 0 ? drawn : aimed(drawn, model)
        network.replica(index).run(command)
        network.settle()
        model.apply(command)
      }

      const { proposals, packages, decisions } = readBoard(network.replica(0).doc).board.negotiation
      const read = [...proposals.values()]
      expect(read.map(({ id, status }) => [id, status])).toEqual([...model.statuses])
      expect(read.map(({ version }) => version)).toEqual(
        [...model.wordings.values()].map(({ length }) => length),
      )
      expect(
        read.map(({ versions }) => versions.map(({ title, text }) => `${title} ${text}`)),
      ).toEqual(
        [...model.wordings.values()].map((wordings) => wordings.slice(0, -1).map(withoutCard)),
      )
      expect([...packages].map(([id, { proposalIds }]) => [id, proposalIds])).toEqual(
        [...model.packages].map(([id, dealt]) => [id, [...dealt].toSorted()]),
      )
      expect(decisions).toHaveLength(model.decisions)
    }),
    runs(120),
  )
})

/** Drawn by chance, what is to be agreed is hardly ever a package as it stands. */
function aimed(command: Command, { packages }: Model): Command {
  if (command.type !== 'agree' || command.packageId === undefined) return command
  const dealt = packages.get(command.packageId) ?? new Set()
  return { ...command, proposalIds: [...dealt] as ProposalId[] }
}

function withoutCard(wording: string): string {
  const [title, , text] = wording.split('|')
  return `${title} ${text}`
}
