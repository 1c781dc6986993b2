/** A value as it arrives from a loader: what may be absent may also be there and undefined. */
export type Loaded<T> = T extends readonly (infer Item)[]
  ? readonly Loaded<Item>[]
  : T extends object
    ? {
        [Key in keyof T]: object extends Pick<T, Key> ? Loaded<T[Key]> | undefined : Loaded<T[Key]>
      }
    : T
