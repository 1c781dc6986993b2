import { Worker } from 'node:worker_threads'
import type { SealedCount } from '#app/domain/disclosure.ts'
import type { PublishedResult } from '#app/domain/result.ts'

/**
 * The release of a sealed count, computed in a thread of its own: with many priorities it takes a minute,
 * in which pages must still be served. Rejects where the computation fails.
 */
export function releaseAside(count: SealedCount): Promise<PublishedResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./release.worker.ts', import.meta.url), { workerData: count })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('No release was computed')))
  })
}
