/**
 * A refusal is an expected answer, not an error: a typed value that travels from the rule that
 * made it to the page that explains it. Sentences live in the message catalogues under
 * `refusal.<code>`, HTTP statuses in one table (`app/http/refusal-status.ts`).
 */
export const REFUSAL_CODES = [
  // who and where
  'forbidden',
  'cross-site',
  'signed-out',
  'changed-meanwhile',
  'unknown-council',
  'unknown-consultation',
  'unknown-proposal',
  'unknown-priority',
  'unknown-theme',
  'unknown-agenda',
  'unknown-agenda-item',
  'unknown-account',
  'unknown-membership',
  'unknown-code-order',
  'unknown-college',
  'unknown-relay',
  'unknown-charter',
  'unknown-article',
  'article-malformed',
  'slug-taken',
  // accounts and roles
  'email-missing',
  'email-malformed',
  'password-missing',
  'password-short',
  'password-simple',
  'password-is-email',
  'password-wrong',
  'sign-in-refused',
  'too-many-attempts',
  'too-many-codes',
  'patience-needed',
  'too-many-texts',
  'link-unknown',
  'name-missing',
  'seat-missing',
  'organisation-missing',
  'relay-missing',
  'role-missing',
  'role-held-already',
  'roles-incompatible',
  'roles-incompatible-lately',
  'administrator-apart',
  'last-coordinator',
  'arrived-already',
  // a council's own texts
  'title-missing',
  'territory-missing',
  'slug-malformed',
  'population-malformed',
  'contact-missing',
  'text-missing',
  'text-too-long',
  'too-many',
  'date-missing',
  'date-malformed',
  'date-in-future',
  'description-missing',
  'name-taken',
  'order-changed',
  'college-in-use',
  // lifecycle
  'not-in-this-phase',
  'voting-not-begun',
  'voting-over',
  'cancelled',
  'not-sealed',
  'urn-destroyed',
  'already-released',
  // what a consultation needs before it opens
  'summary-missing',
  'charter-missing',
  'question-missing',
  'priorities-missing',
  'colleges-missing',
  'threshold-too-low',
  'scale-invalid',
  'most-approvals-invalid',
  'budget-missing',
  'cost-missing',
  'cost-beyond-budget',
  'calendar-out-of-order',
  'calendar-past',
  'proposing-past',
  'voting-before-proposing-ends',
  'extension-not-later',
  'reason-missing',
  'confirmation-missing',
  'distress-contacts-missing',
  'referents-missing',
  'priorities-frozen',
  // codes on paper
  'college-missing',
  'count-malformed',
  'order-exceeded',
  'order-printed',
  // proposals
  'proposal-closed',
  'college-unknown',
  'consent-missing',
  'tracking-code-missing',
  'tracking-code-malformed',
  'tracking-code-unknown',
  'answer-missing',
  'appeal-missing',
  'appeal-over',
  'appealed-already',
  'objection-missing',
  'objected-already',
  'objection-settled',
  'not-merged',
  'refusal-reason-missing',
  'advice-missing',
  'sentence-missing',
  // moderation
  'with-referent',
  'referent-needed',
  'case-closed',
  'case-unanswered',
  'another-moderator-needed',
  'question-open',
  'question-closed',
  'level-missing',
  'marks-left',
  'original-gone',
  'passage-missing',
  'passage-unknown',
  'figure-out-of-range',
  'phone-malformed',
  'source-missing',
  'source-taken',
  'source-gone',
  // bodies, seats and mandates
  'unknown-body',
  'unknown-seat',
  'unknown-mandate',
  'seat-organisation-missing',
  'seat-held',
  'ends-before-beginning',
  // the result and what follows
  'approved-already',
  'second-person-needed',
  'not-released',
  'result-not-public',
  'agenda-exists',
  'outcome-missing',
  'motive-missing',
  'owner-missing',
  'merge-target-missing',
  'amount-malformed',
  'merge-target-merged',
  'answers-for-others',
  'decision-missing',
  'status-missing',
  'follow-up-missing',
  'set-aside',
  'merged-elsewhere',
  'order-malformed',
  'agenda-full',
  'item-written',
  // actions
  'unknown-action',
  'unknown-step',
  'unknown-evidence',
  'unknown-indicator',
  'evidence-missing',
  'address-malformed',
  'figure-malformed',
  'figure-too-small',
  'year-malformed',
  'item-needed',
  'choice-missing',
  // voting
  'code-missing',
  'code-malformed',
  'code-unknown',
  'code-used',
  'code-not-used-yet',
  'change-key-missing',
  'change-key-malformed',
  'change-key-wrong',
  'not-by-email',
  'mail-missing',
  'voting-link-unknown',
  'blinded-malformed',
  'token-issued',
  'place-missing',
  'token-malformed',
  'token-refused',
  'token-used',
  'ballot-unknown',
  'ballot-malformed',
  'opinion-unknown',
  'ranking-malformed',
  'too-many-approvals',
  'over-budget',
  // receipts
  'receipt-missing',
  'receipt-malformed',
  // any form or file
  'field-invalid',
  'body-too-large',
  'body-malformed',
  'file-malformed',
  'sheet-unwritable',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

export interface Refusal {
  code: RefusalCode
  /** The form field or file path the sentence stands beside, if any. */
  field?: string
  /** Figures and words for the sentence; never anything personal. */
  details?: Record<string, string | number>
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusals: readonly Refusal[] }

/** An answer that gives what was asked for. */
export function accepted<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** An answer that refuses, for one reason or several. */
export function refused(...refusals: readonly Refusal[]): Result<never> {
  return { ok: false, refusals }
}

/** One reason: its code, and where it stands. */
export function refusal(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...more }
}
