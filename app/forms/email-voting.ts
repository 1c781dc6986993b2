/** Whoever asks for a link says an address and nothing else. */
export const EMAIL_FIELD = 'email'
const LONGEST_TYPED = 1_000

/** The address as typed; what is far longer than any is cut. */
export function readAddress(form: FormData): string {
  return textOf(form, EMAIL_FIELD).slice(0, LONGEST_TYPED)
}

/** What a browser sends to have a token signed: the secret of its link and the blinded message, as they came. */
export function readSigning(form: FormData): { link: string; blinded: string } {
  return { link: textOf(form, 'lien'), blinded: textOf(form, 'message') }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
