/** Rows of a list that are asked for at once: a longer answer would be long in coming, and is lost whole when it breaks off. */
export const ROWS_AT_ONCE = 250;
