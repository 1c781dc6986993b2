import type { BlindedToken } from './blind-token.ts'

export type BlindingOrder =
  | { do: 'blind'; publicKey: string }
  | { do: 'unblind'; publicKey: string; token: BlindedToken; signature: string }

export type BlindingAnswer = { ok: true; value: BlindedToken | string } | { ok: false }

/** `blindToken`, beside the page. */
export async function blindAside(publicKey: string): Promise<BlindedToken> {
  const value = await askWorker({ do: 'blind', publicKey })
  if (typeof value === 'string') throw new Error('Another answer was expected')
  return value
}

/** `unblindToken`, beside the page. */
export async function unblindAside(
  publicKey: string,
  token: BlindedToken,
  signature: string,
): Promise<string> {
  const value = await askWorker({ do: 'unblind', publicKey, token, signature })
  if (typeof value !== 'string') throw new Error('Another answer was expected')
  return value
}

function askWorker(order: BlindingOrder): Promise<BlindedToken | string> {
  const worker = new Worker(new URL('./blinding.worker.ts', import.meta.url), { type: 'module' })
  const answered = new Promise<BlindedToken | string>((resolve, reject) => {
    const fail = () => reject(new Error('The blinding failed'))
    worker.addEventListener('error', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<BlindingAnswer>) =>
      data.ok ? resolve(data.value) : fail(),
    )
    worker.postMessage(order)
  })
  return answered.finally(() => worker.terminate())
}
