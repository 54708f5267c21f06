/** Who did something, when and why, as the record has it. */

import { moment, plain, quote, type Words } from './sentence.ts'

type Told = {
  readonly byName: string
  readonly at: number
  readonly reason?: string
}

/** "by Ana Silva at 14:32: the break was over". */
export function toldBy({ byName, at, reason }: Told): Words {
  return [
    plain(`by ${byName || 'somebody'} at `),
    moment(at),
    ...(reason ? [plain(': '), quote(reason)] : []),
  ]
}
