import { readBytes, writtenBytes } from '#app/domain/live-text.ts'

/** How long an answer is waited for. */
const PATIENCE_MS = 10_000

export interface Exchanged {
  update: Uint8Array
  vector: Uint8Array
}

/** Why nothing was exchanged: no connection, a session that is over, or something that sending again does not mend. */
export type Failed = 'offline' | 'signed-out' | 'refused'

/** Sends what was written (nothing, to ask alone) and gets what others wrote. */
export async function exchange(
  url: string,
  { item, vector, update }: { item: string; vector: Uint8Array; update: string },
): Promise<Exchanged | Failed> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ item, vector: writtenBytes(vector), update }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      keepalive: update.length < 50_000,
      redirect: 'error',
    })
    if (response.status === 401) return 'signed-out'
    if (response.status >= 500 || response.status === 429) return 'offline'
    if (!response.ok) return 'refused'
    return exchanged(await response.json()) ?? 'offline'
  } catch {
    return 'offline'
  }
}

function exchanged(told: unknown): Exchanged | null {
  if (typeof told !== 'object' || told === null || !('update' in told) || !('vector' in told))
    return null
  const [update, vector] = [bytesIn(told.update), bytesIn(told.vector)]
  return update === null || vector === null ? null : { update, vector }
}

function bytesIn(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? readBytes(value) : null
}
