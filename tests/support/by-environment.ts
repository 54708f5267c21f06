/**
 * The order of test files: those that want the same environment run one after another. Where files share a worker it is
 * thrown away, with every module it has loaded, as soon as the next file wants another environment.
 */
import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groups = new Map<string, TestSpecification[]>()
    for (const file of await super.sort(files)) {
      const group = `${file.project.name} ${environmentOf(file)}`
      groups.set(group, [...(groups.get(group) ?? []), file])
    }
    return [...groups.values()].flat()
  }
}

function environmentOf({ moduleId }: TestSpecification): string {
  return /@vitest-environment (\S+)/.exec(readFileSync(moduleId, 'utf8'))?.[1] ?? 'node'
}
