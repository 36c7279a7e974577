/** The state with which the page that made a job leads to the job's own, so that it is tried there at once. */
export const TRY_AT_ONCE = 'try';
