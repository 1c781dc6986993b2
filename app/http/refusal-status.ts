import type { Refusal, RefusalCode } from '#app/domain/refusal.ts'

/** The one table from refusals to HTTP. What is not here is a form to correct: 422. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  'forbidden': 403,
  'cross-site': 403,
  'signed-out': 401,
  'sign-in-refused': 401,
  'too-many-attempts': 429,
  'too-many-codes': 429,
  'unknown-council': 404,
  'unknown-consultation': 404,
  'unknown-proposal': 404,
  'unknown-priority': 404,
  'unknown-agenda': 404,
  'unknown-agenda-item': 404,
  'unknown-account': 404,
  'unknown-membership': 404,
  'unknown-code-order': 404,
  'unknown-charter': 404,
  'link-unknown': 404,
  'result-not-public': 404,
  'arrived-already': 409,
  'last-coordinator': 409,
  'changed-meanwhile': 409,
  'order-changed': 409,
  'order-printed': 409,
  'proposal-closed': 409,
  'appeal-over': 409,
  'appealed-already': 409,
  'objected-already': 409,
  'objection-settled': 409,
  'not-merged': 409,
  'with-referent': 409,
  'referent-needed': 403,
  'case-closed': 409,
  'another-moderator-needed': 403,
  'question-open': 409,
  'question-closed': 409,
  'priorities-frozen': 409,
  'approved-already': 409,
  'not-released': 409,
  'agenda-exists': 409,
  'set-aside': 409,
  'not-in-this-phase': 409,
  'voting-not-begun': 409,
  'voting-over': 409,
  'cancelled': 409,
  'not-sealed': 409,
  'urn-destroyed': 410,
  'already-released': 409,
  'code-used': 409,
  'token-used': 409,
  'token-issued': 409,
  'not-by-email': 409,
  'mail-missing': 409,
  'voting-link-unknown': 404,
  'blinded-malformed': 400,
  'body-too-large': 413,
  'body-malformed': 400,
}

const TO_CORRECT = 422

/** The status of an answer that refuses: that of its first refusal. */
export function statusOf(refusals: readonly Refusal[]): number {
  const [first] = refusals
  return (first && STATUS[first.code]) ?? TO_CORRECT
}
