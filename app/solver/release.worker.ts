import { parentPort, workerData } from 'node:worker_threads'
import type { SealedCount } from '#app/domain/disclosure.ts'
import { releaseOf } from '#app/domain/disclosure/release.ts'
import { loadSolver } from './highs.ts'

const count: SealedCount = workerData
parentPort?.postMessage(releaseOf(count, await loadSolver()))
