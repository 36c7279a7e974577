/**
 * Makes something for a language once and keeps it: making a format takes longer than using it a hundred times, and a
 * list has one in every row.
 */
export function keptForLocale<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>();
  return (locale) => {
    const kept = made.get(locale) ?? make(locale);
    made.set(locale, kept);
    return kept;
  };
}
