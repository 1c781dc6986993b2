import { EMAIL_COLLEGE } from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'

/** How the college that votes by e-mail is called in a consultation. */
export function emailCollegeName({ colleges }: { colleges: readonly College[] }): string {
  return colleges.find(({ id }) => id === EMAIL_COLLEGE)?.name ?? ''
}
