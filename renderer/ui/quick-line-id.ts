/** The field of the quick log line; screens bring the cursor to it. */
export const QUICK_LINE_ID = 'src-quick-line';
