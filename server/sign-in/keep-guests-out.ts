/** Where guests are not wanted, nobody joins or makes a board before they have signed in. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Person } from '../access/person.ts'
import type { Config } from '../config.ts'
import type { Prisma } from '../database/generated/client.ts'
import { hasAccount } from './has-account.ts'

/** Whether people may come in without an account. */
export function takesGuests({ signIn }: Pick<Config, 'signIn'>): boolean {
  return signIn?.allowsGuests ?? true
}

/** @throws DomainError `sign_in_needed` */
export async function keepGuestsOut(
  rows: Pick<Prisma.TransactionClient, 'account'>,
  known: Person | undefined,
): Promise<void> {
  if (known && (await hasAccount(rows, known.id))) return
  throw new DomainError('sign_in_needed', 'This server takes no guests. Sign in first.')
}
