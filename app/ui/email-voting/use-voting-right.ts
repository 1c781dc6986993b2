import { useCallback, useEffect, useRef, useState } from 'react'
import { paths } from '#app/ui/paths.ts'
import { AskingFailed, fetchKey, fetchSignature, type AskingFailure } from './ask-right.ts'
import { blindAside, unblindAside } from './blinding.ts'
import {
  eraseRight,
  keepRight,
  openPlaces,
  placeOf,
  readRight,
  type KeptRight,
  type Places,
} from './device-right.ts'

export type Where = keyof Places

/** How far the right to vote has come, as the page shows it. */
export type RightState =
  | { name: 'waking' | 'insecure' | 'no-storage' | 'no-link' }
  | { name: 'ready'; begun: Where | null; failure: AskingFailure | null }
  | { name: 'working' }
  | { name: 'held'; where: Where }

export interface VotingRight {
  state: RightState
  /** How many acts have ended on this page, well or not. */
  ended: number
  /** Where it was last asked to be kept; null before it was. */
  chosen: Where | null
  get: (where: Where) => void
  erase: () => void
}

interface Subject {
  council: string
  consultation: string
  /** The published one: no other key is accepted. */
  keyHash: string
  /** When the vote closes, and what is kept is erased. */
  until: string
}

/** Takes the secret of the mail's link out of the address, and gets the right to vote when asked to. */
export function useVotingRight(subject: Subject): VotingRight {
  const { council, consultation, keyHash, until } = subject
  const path = paths.consultation(council, consultation)
  const [state, setState] = useState<RightState>({ name: 'waking' })
  const [ended, setEnded] = useState(0)
  const [chosen, setChosen] = useState<Where | null>(null)
  const link = useRef<Link | null>(null)

  useEffect(() => {
    const wake = () => {
      link.current = takeLink() ?? link.current
      setState(stateOf(path, link.current, keyHash))
    }
    wake()
    addEventListener('hashchange', wake)
    return () => removeEventListener('hashchange', wake)
  }, [path, keyHash])

  const end = useCallback((reached: RightState) => {
    setState(reached)
    setEnded((acts) => acts + 1)
  }, [])

  const get = useCallback(
    (where: Where) => {
      const places = openPlaces()
      if (places === null) return
      const secret = link.current?.secret ?? keptLink(places, path)
      if (secret === null) return
      setChosen(where)
      setState({ name: 'working' })
      receive(places, where, { path, secret, council, consultation, keyHash, until }).then(
        () => end({ name: 'held', where }),
        (error: unknown) => {
          const failure = error instanceof AskingFailed ? error.reason : 'unreachable'
          end({ name: 'ready', begun: placeOf(places, path), failure })
        },
      )
    },
    [path, council, consultation, keyHash, until, end],
  )
  const erase = useCallback(() => {
    const places = openPlaces()
    if (places !== null) eraseRight(places, path)
    end(stateOf(path, link.current, keyHash))
  }, [path, keyHash, end])
  return { state, ended, chosen, get, erase }
}

/** What the mail's link carries: a secret, and the hash of the key that it announces. */
interface Link {
  secret: string
  keyHash: string
}

function stateOf(path: string, link: Link | null, keyHash: string): RightState {
  if (!isSecureContext) return { name: 'insecure' }
  const places = openPlaces()
  if (places === null) return { name: 'no-storage' }
  const kept = readRight(places, path, new Date().toISOString())
  const where = placeOf(places, path)
  if (kept?.stage === 'held' && where !== null) return { name: 'held', where }
  if (link === null && where === null) return { name: 'no-link' }
  const otherKey = link !== null && link.keyHash !== keyHash
  return { name: 'ready', begun: where, failure: otherKey ? 'other-key' : null }
}

/** After a reload, the link with which a right under way was asked for. */
function keptLink(places: Places, path: string): string | null {
  const kept = readRight(places, path, new Date().toISOString())
  return kept?.stage === 'asked' ? kept.link : null
}

/** The link in the address, which leaves it at once. */
function takeLink(): Link | null {
  const [secret, keyHash] = location.hash.slice(1).split('.')
  if (secret === undefined || secret === '' || keyHash === undefined) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return { secret, keyHash }
}

/**
 * Each step is kept before the next: after a lost connection or a closed page the same blinded message goes out again,
 * and the registry answers with the same signature.
 */
async function receive(
  places: Places,
  where: Where,
  subject: Subject & { path: string; secret: string },
): Promise<void> {
  const { path, secret, council, consultation, keyHash, until } = subject
  const publicKey = await fetchKey(paths.votingKey(council, consultation), keyHash)
  const kept = readRight(places, path, new Date().toISOString())
  const begun = kept?.stage === 'asked' && kept.keyHash === keyHash ? kept.blinded : null
  const blinded = begun ?? (await blindAside(publicKey))
  const asked: KeptRight = { stage: 'asked', until, keyHash, link: secret, blinded }
  keepRight(places, where, path, asked)
  const signature = await fetchSignature(paths.signature(council, consultation), secret, blinded).catch(
    (error: unknown) => {
      const reason = error instanceof AskingFailed ? error.reason : 'unreachable'
      const nothingSigned = begun === null && reason !== 'unreachable'
      if (nothingSigned || reason === 'blinded-malformed') eraseRight(places, path)
      throw error
    },
  )
  const token = await unblindAside(publicKey, blinded, signature)
  keepRight(places, where, path, { stage: 'held', until, token })
}
