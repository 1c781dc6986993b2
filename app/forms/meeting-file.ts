import { z } from 'zod'

/** In the order in which they stand on the page: where a refusal leads. */
export const FILE_FIELDS = ['item', 'file'] as const

/** What somebody does with the documents of a meeting. */
export type FileAct =
  | { act: 'add'; item: string | null; file: File | null }
  | { act: 'remove'; id: string }
  | { act: 'join'; id: string; joined: boolean }

const ID = z.string().regex(/^[0-9a-f]{32}$/)

/** Of the buttons beside a document. */
export const fileAct = {
  remove: (id: string) => `remove ${id}`,
  join: (id: string) => `join ${id}`,
  part: (id: string) => `part ${id}`,
}

/** Reads what the page of a meeting's documents sends; a value that no page of ours sends adds no document. */
export function readFileForm(form: FormData): FileAct {
  const sent = form.get('act')
  const [act, id = ''] = typeof sent === 'string' ? sent.split(' ') : []
  if (ID.safeParse(id).success) {
    if (act === 'remove') return { act, id }
    if (act === 'join' || act === 'part') return { act: 'join', id, joined: act === 'join' }
  }
  const file = form.get('file')
  const item = ID.safeParse(form.get('item'))
  return {
    act: 'add',
    item: item.success ? item.data : null,
    file: file instanceof File ? file : null,
  }
}
