/** Passphrases of links. People choose them, so what is kept is slow to guess from: scrypt, each with a salt of its own. */

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const SHORTEST = 4
const LONGEST = 200

/** What may be chosen: 4 to 200 characters. */
export const passphraseText = z
  .string()
  .max(LONGEST)
  .refine((text) => plain(text).length >= SHORTEST, `must have at least ${SHORTEST} characters`)

const SALT_BYTES = 16
const HASH_BYTES = 32

/** The salt and the hash behind it, 48 bytes. */
export async function hashPassphrase(passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = randomBytes(SALT_BYTES)
  return new Uint8Array(Buffer.concat([salt, await derive(passphrase, salt)]))
}

/** Whether it is the one that was hashed. */
export async function isPassphrase(passphrase: string, kept: Uint8Array): Promise<boolean> {
  const hash = await derive(passphrase, kept.subarray(0, SALT_BYTES))
  const wanted = kept.subarray(SALT_BYTES)
  return wanted.length === hash.length && timingSafeEqual(hash, wanted)
}

/** Said aloud and typed by others: case and spaces do not count. */
function plain(passphrase: string): string {
  return passphrase.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

function derive(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(plain(passphrase), salt, HASH_BYTES, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}
