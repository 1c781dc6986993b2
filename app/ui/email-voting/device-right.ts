import { parseSignedToken } from '#app/domain/signed-token.ts'
import type { BlindedToken } from './blind-token.ts'

/**
 * The right to vote is where the person said: on this device until the vote is over, or in this tab alone. Neither
 * the address nor any choice stands beside it.
 */
const PREFIX = 'concerto:droit-de-vote:'

/** The part of a `Storage` that is needed here. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface Places {
  device: Place
  tab: Place
}

/** What is kept for a consultation: a right to vote, or one under way and the link (its secret) to go on with. */
export type KeptRight =
  | { stage: 'asked'; until: string; keyHash: string; link: string; blinded: BlindedToken }
  | { stage: 'held'; until: string; token: string }

/** The browser's storages, or null where it keeps nothing. */
export function openPlaces(): Places | null {
  try {
    for (const place of [localStorage, sessionStorage]) {
      place.setItem(`${PREFIX}essai`, '')
      place.removeItem(`${PREFIX}essai`)
    }
    return { device: localStorage, tab: sessionStorage }
  } catch {
    return null
  }
}

/** What is kept for the consultation at `path`: in this tab, else on this device. What is over is erased first. */
export function readRight({ device, tab }: Places, path: string, now: string): KeptRight | null {
  for (const place of [tab, device]) eraseOver(place, now)
  return parse(tab.getItem(PREFIX + path)) ?? parse(device.getItem(PREFIX + path))
}

/** Keeps it in one place, and nowhere else. Throws where there is no room. */
export function keepRight(places: Places, where: keyof Places, path: string, right: KeptRight): void {
  const other = where === 'device' ? places.tab : places.device
  places[where].setItem(PREFIX + path, JSON.stringify(right))
  other.removeItem(PREFIX + path)
}

/** Where something is kept for a path; null where nothing is. */
export function placeOf({ device, tab }: Places, path: string): keyof Places | null {
  if (tab.getItem(PREFIX + path) !== null) return 'tab'
  return device.getItem(PREFIX + path) === null ? null : 'device'
}

export function eraseRight({ device, tab }: Places, path: string): void {
  for (const place of [device, tab]) place.removeItem(PREFIX + path)
}

/** A right to vote that can be used, and where it is kept. */
export interface HeldToken {
  token: string
  where: keyof Places
}

/** The right to vote that this device or tab holds for the consultation at `path`, if any. */
export function tokenOnDevice(path: string): HeldToken | null {
  const places = openPlaces()
  if (places === null) return null
  const right = readRight(places, path, new Date().toISOString())
  const where = placeOf(places, path)
  return right?.stage === 'held' && where !== null ? { token: right.token, where } : null
}

/** A right to vote that has served is worth nothing more, and tells that somebody voted here. */
export function forgetToken(path: string): void {
  const places = openPlaces()
  if (places !== null) eraseRight(places, path)
}

function eraseOver(place: Place, now: string): void {
  const names = Array.from({ length: place.length }, (_, index) => place.key(index) ?? '')
  for (const name of names.filter((known) => known.startsWith(PREFIX))) {
    const right = parse(place.getItem(name))
    if (right === null || right.until <= now) place.removeItem(name)
  }
}

function parse(text: string | null): KeptRight | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isRight(kept) ? kept : null
  } catch {
    return null
  }
}

function isRight(kept: unknown): kept is KeptRight {
  if (!isRecord(kept) || typeof kept['until'] !== 'string') return false
  if (kept['stage'] === 'held')
    return typeof kept['token'] === 'string' && parseSignedToken(kept['token']) !== null
  const { blinded } = kept
  if (kept['stage'] !== 'asked' || !isRecord(blinded)) return false
  if (typeof kept['keyHash'] !== 'string' || typeof kept['link'] !== 'string') return false
  return ['prepared', 'blinded', 'inverse'].every((name) => typeof blinded[name] === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
