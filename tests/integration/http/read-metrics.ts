/** Reads /metrics as Prometheus does, to numbers by name and labels. */

export type Sample = Readonly<Record<string, number>>

/** @throws when the answer is not the text format, line for line */
export async function readMetrics(origin: string): Promise<Sample> {
  const response = await fetch(`${origin}/metrics`)
  if (response.status !== 200) throw new Error(`/metrics answers ${response.status}`)
  const lines = (await response.text()).split('\n')
  return Object.fromEntries(
    lines.filter((line) => line !== '' && !line.startsWith('# ')).map((line) => readLine(line)),
  )
}

function readLine(line: string): [name: string, value: number] {
  const [, name, value] = /^([a-zA-Z_:][\w:]*(?:\{.*\})?) (\S+)$/.exec(line) ?? []
  if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`)
  return [name, Number(value.replace('Inf', 'Infinity'))]
}
