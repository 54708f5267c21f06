/** What people do with packages, as commands. Pure. */

import type { Command } from '#domain/board/command.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Package } from '#domain/negotiation/package.ts'

type Packages = ReadonlyMap<PackageId, Package>

const MAX_TITLE = 300

/** "Package A", "Package B", the first that is free; after Z come AA, AB. */
export function freshTitle(packages: Packages): string {
  const taken = new Set([...packages.values()].map(({ title }) => title.trim().toLowerCase()))
  for (let n = 0; ; n++) {
    const title = `Package ${lettersOf(n)}`
    if (!taken.has(title.toLowerCase())) return title
  }
}

/** "Package A, variant", "Package A, variant 2". */
export function variantTitle(title: string, packages: Packages): string {
  const taken = new Set([...packages.values()].map((other) => other.title.trim().toLowerCase()))
  const root = (title.trim() || 'Package').slice(0, MAX_TITLE - 20)
  for (let n = 1; ; n++) {
    const variant = n === 1 ? `${root}, variant` : `${root}, variant ${n}`
    if (!taken.has(variant.toLowerCase())) return variant
  }
}

/** Puts what is not in it yet into a package. */
export function putCommands(
  { id: packageId, proposalIds: inside }: Package,
  proposalIds: readonly ProposalId[],
): readonly Command[] {
  return [...new Set(proposalIds)]
    .filter((proposalId) => !inside.includes(proposalId))
    .map((proposalId) => ({ type: 'putInPackage', packageId, proposalId }))
}

export function newPackageCommand(
  packages: Packages,
  made: { readonly id: PackageId; readonly proposalIds?: readonly ProposalId[] },
): Command {
  return { type: 'addPackage', package: { ...made, title: freshTitle(packages) } }
}

export function duplicateCommand(source: Package, packages: Packages, id: PackageId): Command {
  const { title, note, proposalIds } = source
  return {
    type: 'addPackage',
    package: { id, title: variantTitle(title, packages), proposalIds, ...(note && { note }) },
  }
}

function lettersOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : lettersOf(Math.floor(n / 26) - 1) + last
}
