/** Where the two stores are. A file of its own, so that reading settings needs no database. */
export type StoreConfig =
  | {
      engine: 'sqlite'
      directory: string
      /** Nobody waits for the disk: for data that a power cut may take, because it can be made again. */
      losable?: true
    }
  | { engine: 'postgres'; registryUrl: string; urnUrl: string }
