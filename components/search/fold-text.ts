/** Text as search compares it: small letters without accents, so that "zelensky" and "Zélenský" meet. */

export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
