/** The path of the Chromium that the tests use, or null when there is none. Throws when PLUGBOARD_CHROMIUM is wrong. */
export declare function findBrowser(): Promise<string | null>;
