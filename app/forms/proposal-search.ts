/** What somebody looks for among the proposals, as an address says it. */
export interface ProposalSearchParams {
  query: string
  /** Id of a theme, `NO_THEME`, or empty for all. */
  theme: string
  /** From 1. */
  page: number
}

export const QUERY_PARAM = 'q'
export const THEME_PARAM = 'theme'
export const PAGE_PARAM = 'page'
/** Stands for "without a theme" in an address. No theme's id begins with a dash. */
export const NO_THEME = '-'
export const LONGEST_QUERY = 100

/** Reads the search of an address; what makes no sense is left out. */
export function readProposalSearch(params: URLSearchParams): ProposalSearchParams {
  return {
    query: (params.get(QUERY_PARAM) ?? '').trim().slice(0, LONGEST_QUERY),
    theme: (params.get(THEME_PARAM) ?? '').slice(0, 100),
    page: readPage(params),
  }
}

/** The number of a page, from 1. */
export function readPage(params: URLSearchParams): number {
  const page = params.get(PAGE_PARAM) ?? ''
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
}

/** The search as an address says it, or an empty text for none. */
export function searchOf({ query, theme, page }: ProposalSearchParams): string {
  const params = new URLSearchParams({
    ...(query !== '' && { [QUERY_PARAM]: query }),
    ...(theme !== '' && { [THEME_PARAM]: theme }),
    ...(page > 1 && { [PAGE_PARAM]: String(page) }),
  }).toString()
  return params && `?${params}`
}
