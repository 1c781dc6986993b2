/** Where the two stores are. A file of its own, so that reading settings needs no database. */
export type StoreConfig =
  | { engine: 'sqlite'; directory: string }
  | { engine: 'postgres'; registryUrl: string; urnUrl: string }
