import { ENTER_INTENT } from '#app/forms/steps.ts'

/**
 * Stands before the other buttons that belong to a form from elsewhere on the page, so that the Enter
 * key takes the form's own act and not theirs. Neither seen nor reached.
 */
export function EnterKeyButton({ form }: { form: string }) {
  return (
    <button
      type="submit"
      form={form}
      name="intent"
      value={ENTER_INTENT}
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
