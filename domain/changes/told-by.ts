/** Who did something, when and why, as the record has it. */

import { moment, plain, quote, type Words } from './sentence.ts'

type Told = {
  readonly byName: string
  readonly at: number
  readonly reason?: string
}

/** "by Ana Silva at 14:32: the break was over"; without the time where it is told already. */
export function toldBy({ byName, at, reason }: Told, time?: 'without time'): Words {
  return [
    plain(`by ${byName || 'somebody'}`),
    ...(time ? [] : [plain(' at '), moment(at)]),
    ...(reason ? [plain(': '), quote(reason)] : []),
  ]
}
