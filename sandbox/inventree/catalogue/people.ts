/** The people who made several of the plugins. */
export const BRANDT = 'Ilse Brandt';
export const NOVOTNY = 'Marek Novotný';
export const OKAFOR = 'J. Okafor';
export const WAREHOUSE_TOOLS = 'Warehouse tools team';
