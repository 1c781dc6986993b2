/** What somebody asks of a journal, in its address; whatever makes no sense is left out. */
export function readJournalQuestion(query: URLSearchParams): {
  before?: number
  verify: boolean
  noted?: string
} {
  const before = Number(query.get('avant'))
  const noted = (query.get('empreinte') ?? '').replace(/\s/g, '').toLowerCase().slice(0, 80)
  return {
    verify: query.has('verifier'),
    ...(Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 && { before }),
    ...(noted !== '' && { noted }),
  }
}
