import { blindToken, unblindToken } from './blind-token.ts'
import type { BlindingAnswer, BlindingOrder } from './blinding.ts'

/** Long sums over large numbers are done here, so that the page stays alive. */
addEventListener('message', ({ data: order }: MessageEvent<BlindingOrder>) => {
  const work = order.do === 'blind' ? blindToken(order.publicKey) : unblind(order)
  const answer = (told: BlindingAnswer) => postMessage(told)
  work.then(
    (value) => answer({ ok: true, value }),
    () => answer({ ok: false }),
  )
})

function unblind(order: Extract<BlindingOrder, { do: 'unblind' }>) {
  return unblindToken(order.publicKey, order.token, order.signature)
}
