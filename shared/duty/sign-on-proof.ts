/** By a PIN; a listed person who has none; without a PIN in an emergency; a person who is not on the list. */
export const SIGN_ON_PROOFS = ['pin', 'none', 'emergency', 'unlisted'] as const;
export type SignOnProof = (typeof SIGN_ON_PROOFS)[number];
