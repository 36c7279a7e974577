/** How a frame looks that opens a window: what that window says in the end, it says alike. */
export interface WindowLook {
  /** Two letters. */
  readonly language?: string;
  readonly scheme?: 'light' | 'dark';
}

/** Reads it from an address; what is neither is left out. */
export function windowLook(query: { readonly language?: unknown; readonly scheme?: unknown }): WindowLook {
  const { language, scheme } = query;
  return {
    ...(typeof language === 'string' && /^[a-z]{2}$/.test(language) && { language }),
    ...((scheme === 'light' || scheme === 'dark') && { scheme }),
  };
}
