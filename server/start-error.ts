/** Why Parley cannot start, in one sentence for the person at the terminal; main.ts prints it and exits with 1. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartError'
  }
}
