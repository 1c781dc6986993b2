/** What a passage may be that tells who somebody is. */
export const SPAN_KINDS = [
  'nir',
  'rpps',
  'phone',
  'email',
  'iban',
  'address',
  'handle',
  'birthdate',
  'person',
  'situation',
] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** Why a passage is marked. */
export const SPAN_REASONS = [
  'nir-with-key',
  'nir-without-key',
  'nir-wrong-key',
  'rpps-after-cue',
  'phone-number',
  'phone-abroad',
  'phone-in-words',
  'email-address',
  'email-in-words',
  'iban-with-key',
  'iban-wrong-key',
  'street-and-number',
  'dwelling',
  'handle-with-at-sign',
  'handle-after-network',
  'profile-link',
  'date-after-birth-cue',
  'name-after-title',
  'name-after-kinship',
  'name-after-role',
  'name-introduced',
  'name-signed',
  'full-name',
  'first-name',
  'role-in-named-service',
  'someone-recognisable',
  'own-case',
] as const
export type SpanReason = (typeof SPAN_REASONS)[number]

/** A passage: `start` and `end` are UTF-16 offsets into the text as given, half-open, as `slice` takes them. */
export interface Span {
  start: number
  end: number
  kind: SpanKind
  reason: SpanReason
}

export const DISTRESS_LEVELS = ['none', 'concern', 'urgent'] as const
export type DistressLevel = (typeof DISTRESS_LEVELS)[number]
