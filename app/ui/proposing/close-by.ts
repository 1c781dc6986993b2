import type { TypedWords } from '#app/forms/proposal-words.ts'
import type { CloseProposal } from '#app/forms/proposing.ts'
import { paths } from '#app/ui/paths.ts'

/** Published texts in this browser, to be compared here with what is being written here. */
export interface CloseBy {
  /** At most three, the closest first. Nothing of the words leaves this page. */
  find: (words: Pick<TypedWords, 'title' | 'text' | 'why'>) => readonly CloseProposal[]
  /** Whether all that is published was compared. */
  all: boolean
}

const MOST_SHOWN = 3

/** Fetches what is published, and what compares texts. */
export async function loadCloseBy(council: string, consultation: string): Promise<CloseBy> {
  const [{ similarTo, textIndex }, { texts, all }] = await Promise.all([
    import('#app/domain/similar.ts'),
    fetchTexts(paths.proposalsData(council, consultation)),
  ])
  const index = textIndex(texts.map((text) => ({ ...text, why: '' })))
  const titles = new Map(texts.map(({ id, title }) => [id, title]))
  return {
    all,
    find: ({ title, text, why }) =>
      similarTo({ title, text, why }, index, MOST_SHOWN).flatMap(({ id }) => {
        const found = titles.get(id)
        return found === undefined ? [] : [{ id, title: found }]
      }),
  }
}

interface FetchedTexts {
  texts: readonly { id: string; title: string; text: string }[]
  all: boolean
}

async function fetchTexts(address: string): Promise<FetchedTexts> {
  const answer = await fetch(address)
  const read: unknown = answer.ok ? await answer.json() : null
  if (typeof read !== 'object' || read === null || !('texts' in read) || !Array.isArray(read.texts))
    throw new Error('What is published could not be read')
  return { texts: read.texts.filter(isText), all: 'all' in read && read.all === true }
}

function isText(value: unknown): value is FetchedTexts['texts'][number] {
  if (typeof value !== 'object' || value === null) return false
  return ['id', 'title', 'text'].every((name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string')
}
