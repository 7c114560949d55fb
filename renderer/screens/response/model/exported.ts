/** Tells the parts of this screen that a package has been written. */
export const EXPORTED = new EventTarget();

export const sayExported = () => EXPORTED.dispatchEvent(new Event('exported'));
