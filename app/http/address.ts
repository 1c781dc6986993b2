import type { Params } from '@remix-run/react'
import type { ConsultationAddress } from '#app/usecases/locate.ts'

/** The consultation that a URL under `/clsm/:council/consultations/:consultation` names. */
export function addressOf(params: Params): ConsultationAddress {
  return { council: params['council'] ?? '', consultation: params['consultation'] ?? '' }
}
