import type { ReactNode } from 'react'
import { fieldId } from './field-id.ts'

export interface CheckCardProps {
  name: string
  value: string
  label: ReactNode
  hint?: ReactNode
  defaultChecked?: boolean
  form?: string
}

/** A yes or no, as a native checkbox on a large card. */
export function CheckCard({ label, hint, ...native }: CheckCardProps) {
  return (
    <label className="choice">
      <input type="checkbox" id={fieldId(native.name)} {...native} />
      <span className="choice-text">
        <span className="choice-label">{label}</span>
        {hint !== undefined && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  )
}
