/** The build for browsers has no types of its own; it is the same program, without files. */
declare module 'mammoth/mammoth.browser.js' {
  export { default } from 'mammoth';
}
