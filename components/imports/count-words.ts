/** How many of something, in words: `1 proposal`, `12 proposals`. */

export function countWords(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}
