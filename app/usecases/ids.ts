import type { UseCaseContext } from './context.ts'

/** A random identifier of 128 bits, in hex: it tells neither order nor time. */
export function newId(context: Pick<UseCaseContext, 'randomBytes'>): string {
  return Buffer.from(context.randomBytes(16)).toString('hex')
}
