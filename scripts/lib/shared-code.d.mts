/** As rolldown takes its groups of modules. */
export function sharedGroups(
  root: string,
  priority: number,
): readonly {
  name: (
    id: string,
    context: {
      getModuleInfo: (
        id: string,
      ) => { readonly importedIds: readonly string[]; readonly code: string | null } | null;
    },
  ) => string | null;
  debugName: string;
  minShareCount?: number;
  priority: number;
}[];
