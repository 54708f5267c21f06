import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

type Locked = {
  readonly resolved?: string
  readonly optionalDependencies?: { readonly [name: string]: string }
}

async function lockedPackages(): Promise<ReadonlyMap<string, Locked>> {
  const text = await readFile('package-lock.json', 'utf8')
  const { packages } = JSON.parse(text) as { packages: { readonly [path: string]: Locked } }
  return new Map(Object.entries(packages))
}

/** Where Node would look for a package from another: its own node_modules, then those further out. */
function placesOf(name: string, from: string): readonly string[] {
  const parts = from.split('/node_modules/')
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)]
    .filter((place) => place !== '/')
    .map((place) => `${place}node_modules/${name}`)
}

/**
 * npm leaves out what the registry it asked does not have, such as programs for other systems, and then `npm ci`
 * refuses the file everywhere. Whoever sees this fail adds the missing entries by hand: version, os, cpu, optional.
 */
test('package-lock.json knows the optional packages of every system, as npm ci demands', async () => {
  const locked = await lockedPackages()

  const missing = [...locked].flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(name, path).some((place) => locked.has(place)),
    ),
  )

  expect(missing).toEqual([])
})

test('package-lock.json names no registry, so each machine asks its own', async () => {
  const resolved = [...(await lockedPackages())].filter(
    ([, { resolved }]) => resolved !== undefined,
  )

  expect(resolved).toEqual([])
})
