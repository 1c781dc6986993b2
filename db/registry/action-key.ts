/** Names one action. */
export interface ActionKey {
  councilId: string
  id: string
}
