import type { PublishedResult } from '#app/domain/result.ts'

/** What a test may ask of the process that serves the site. */
export interface Questions {
  /** Fresh participation codes, without separators. */
  codes: { asks: { consultation: string; college: string; count: number }; gets: string[] }
  /** A consultation of one's own in the demonstration's council, open for so many seconds. */
  consultation: {
    asks: { slug: string; closesInSeconds: number; priorities: readonly string[] }
    gets: { closesAt: string }
  }
  /** How many ballots an open urn holds. */
  ballots: { asks: { consultation: string }; gets: number }
  /** The released result, read past the pages. */
  result: { asks: { consultation: string }; gets: PublishedResult | null }
}

export type Question = {
  [Name in keyof Questions]: { id: number; name: Name; asks: Questions[Name]['asks'] }
}[keyof Questions]
