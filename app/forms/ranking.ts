/**
 * A ranking while it is being made: groups of priorities, the best first, those of a group being equal. Priorities in
 * no group are unranked.
 */
export type Ranking = readonly (readonly string[])[]

/** Places as they were given → dense ones: 2, 2, 5 become 1, 1, 2. Null stays null. */
export function closeGaps(
  places: Readonly<Record<string, number | null>>,
): Record<string, number | null> {
  const given = Object.values(places).filter((place) => place !== null)
  const used = [...new Set(given)].sort((one, other) => one - other)
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [
      id,
      place === null ? null : used.indexOf(place) + 1,
    ]),
  )
}

/** The groups that places in a form make, each in the order of `ids`. What is no place is unranked. */
export function rankingOf(
  opinions: Readonly<Record<string, string>>,
  ids: readonly string[],
): Ranking {
  const groups = new Map<number, string[]>()
  for (const id of ids) {
    const place = placeIn(opinions[id])
    if (place !== null) groups.set(place, [...(groups.get(place) ?? []), id])
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group)
}

function placeIn(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d?$/.test(value) ? Number(value) : null
}

/** The inverse of `rankingOf`: dense places, as a form holds them. */
export function placesOf(ranking: Ranking): Record<string, string> {
  return Object.fromEntries(
    ranking.flatMap((group, index) => group.map((id) => [id, String(index + 1)])),
  )
}

/** The place of a priority from 1; null without one. */
export function placeOf(ranking: Ranking, id: string): number | null {
  const index = ranking.findIndex((group) => group.includes(id))
  return index < 0 ? null : index + 1
}

/** Without this priority. */
export function withoutRank(ranking: Ranking, id: string): Ranking {
  return tidy(ranking.map((group) => group.filter((other) => other !== id)))
}

/** Behind all others, alone. */
export function rankedLast(ranking: Ranking, id: string): Ranking {
  return [...withoutRank(ranking, id), [id]]
}

/** At this place, equal to those that are there already: what writing the number says. */
export function rankedAt(ranking: Ranking, id: string, place: number): Ranking {
  const groups = ranking.map((group) => group.filter((other) => other !== id))
  if (place > groups.length) return tidy([...groups, [id]])
  return tidy(groups.map((group, index) => (index === place - 1 ? [...group, id] : group)))
}

/** Equal to this other one. */
export function tiedWith(ranking: Ranking, id: string, other: string): Ranking {
  if (id === other) return ranking
  return withoutRank(ranking, id).map((group) => (group.includes(other) ? [...group, id] : group))
}

/** One step up or down: out of its tie first, then past the next group. */
export function movedBy(ranking: Ranking, id: string, way: 'up' | 'down'): Ranking {
  const from = ranking.findIndex((group) => group.includes(id))
  const group = ranking[from]
  if (group === undefined) return ranking
  const tied = group.length > 1
  const rest = withoutRank(ranking, id)
  const up = tied ? from : from - 1
  const at = way === 'up' ? up : from + 1
  if (at < 0 || at > rest.length) return ranking
  return rest.toSpliced(at, 0, [id])
}

/** Alone, just before or after another, as it is dropped there. */
export function droppedBeside(
  ranking: Ranking,
  id: string,
  other: string,
  side: 'before' | 'after',
): Ranking {
  if (id === other) return ranking
  const rest = withoutRank(ranking, id)
  const group = rest.findIndex((known) => known.includes(other))
  const tied = rest[group]
  if (tied === undefined) return rankedLast(rest, id)
  const first = tied[0] === other
  const last = tied.at(-1) === other
  const inside = side === 'before' ? !first : !last
  if (inside) return tiedWith(rest, id, other)
  return rest.toSpliced(side === 'before' ? group : group + 1, 0, [id])
}

function tidy(ranking: Ranking): Ranking {
  return ranking.filter((group) => group.length > 0)
}
