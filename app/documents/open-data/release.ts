import type { PublishedResult } from '#app/domain/result.ts'

/** A released result and what it is about: all that its files are written from. */
export interface OpenRelease {
  council: { slug: string; name: string }
  consultation: { slug: string; title: string; question: string; reach: string }
  /** The day of its release in the council's time zone. */
  releasedOn: string
  result: PublishedResult
}

/** Where a release and what describes it can be had, as absolute addresses. */
export interface OpenAddresses {
  page: string
  csv: string
  json: string
  tableSchema: string
  jsonSchema: string
}

export const LICENCE = {
  name: 'etalab-2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const

/** Of the files' shape: what is there keeps its meaning; columns and rows of new kinds may come after. */
export const FORMAT_VERSION = '1.0.0'
