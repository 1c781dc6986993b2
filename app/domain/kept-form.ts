/** What was being sent when a session turned out to be over: to be sent again after signing in. */
export interface KeptForm {
  /** A path under `/espace`, with its query. */
  action: string
  fields: readonly (readonly [name: string, value: string])[]
}
